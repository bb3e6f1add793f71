// How people and lists are written in the reader's language.

const FAMILY_NAME_FIRST = /^(ja|zh|ko|hu)\b/;
const HAN_ALONE = /^\p{Script=Han}+$/u;

/** A person's name in the reader's order; a dash if there is none. */
export function fullName({ firstName, lastName }, language) {
  const family = FAMILY_NAME_FIRST.test(language);
  const parts = (family ? [lastName, firstName] : [firstName, lastName]).filter(Boolean);
  return parts.join(family && parts.every((each) => HAN_ALONE.test(each)) ? "" : " ") || "–";
}

/** Several things in one sentence, with the language's own comma. */
export function listed(items, language) {
  try {
    return new Intl.ListFormat(language, { type: "conjunction" }).format(items);
  } catch {
    return items.join(", ");
  }
}
