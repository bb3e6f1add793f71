/**
 * Fills a text of the message files, which are written for java.text.MessageFormat: {0} and {1} are arguments, '' is an
 * apostrophe, and what is between apostrophes is taken literally.
 */
export function fill(pattern, values) {
  let text = "";
  let quoted = false;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at];
    const argument = /^\{(\d)\}/.exec(pattern.slice(at, at + 3));
    if (character === "'" && pattern[at + 1] === "'") {
      text += "'";
      at++;
    } else if (character === "'") {
      quoted = !quoted;
    } else if (argument && !quoted) {
      text += String(values[Number(argument[1])] ?? "");
      at += 2;
    } else {
      text += character;
    }
  }
  return text;
}
