import { messages, whoAmI } from "./contract.js";
import { fill } from "./messageFormat.js";

const KNOWN = "loginHelpConsoleTitle";

/**
 * The words of the console; fails if they are not on the server.
 *
 * @param spoken the language in which the console speaks to the caller; undefined if that is not known
 */
export async function texts(environment, json, spoken) {
  const locale = spoken ?? (await json(whoAmI(environment))).locale;
  const language = typeof locale === "string" && locale ? locale : "en";
  const list = await json(messages(environment, language));
  const patterns = new Map(list.map(({ key, value }) => [key, value]));
  if (!patterns.has(KNOWN)) {
    throw new Error("the words of Login Help are not on this server");
  }
  return words(patterns, language);
}

/** Words and numbers as the reader is used to them. */
export function words(patterns, language) {
  const format = (kind, options) => {
    try {
      return new kind(language, options);
    } catch {
      return new kind("en", options);
    }
  };
  const numbers = format(Intl.NumberFormat);
  const times = format(Intl.DateTimeFormat, { dateStyle: "medium", timeStyle: "short" });
  const languages = format(Intl.DisplayNames, { type: "language" });
  return {
    language,
    /** The text of a key; numbers among the values are written in the reader's way. */
    t: (key, ...values) =>
      fill(
        patterns.get(key) ?? key,
        values.map((value) => (typeof value === "number" ? numbers.format(value) : value)),
      ),
    has: (key) => patterns.has(key),
    /** @param milliseconds since 1970 */
    time: (milliseconds) => times.format(new Date(milliseconds)),
    /** An amount with its unit, such as "24 hours"; unit is second, minute, hour or day. */
    amount: (amount, unit) => format(Intl.NumberFormat, { style: "unit", unit, unitDisplay: "long" }).format(amount),
    /** The name of a language, such as "German". */
    languageName(tag) {
      try {
        return languages.of(tag) ?? tag;
      } catch {
        return tag;
      }
    },
  };
}
