/** Units of time in seconds, the largest first. */
export const UNITS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
];

/** Seconds as a whole number of the largest unit that fits; 24 hours stay hours, as people say. */
export function split(seconds) {
  const [unit, size] = UNITS.find(([name, size]) => seconds % size === 0 && (name !== "day" || seconds > size)) ?? UNITS[3];
  return { amount: seconds / size, unit };
}

/** How many seconds that is; NaN if the amount is no number. */
export const join = (amount, unit) => amount * new Map(UNITS).get(unit);
