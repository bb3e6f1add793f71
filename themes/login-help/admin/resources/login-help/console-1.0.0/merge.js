// What becomes of changes when somebody else has saved in the meantime.

export const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Both changes together: what I changed is mine, all else is as it is now.
 *
 * @param base what both began with
 * @param mine fields that I have changed
 * @param now what is saved by now
 * @returns what is to be shown, and the names of fields that both have changed to something different
 */
export function merge(base, mine, now) {
  const merged = {};
  const both = [];
  for (const [name, value] of Object.entries(mine)) {
    const parts = value !== null && typeof value === "object" && !Array.isArray(value);
    merged[name] = parts ? mergeParts(base[name], value, now[name]) : value;
    const theirs = parts ? Object.keys({ ...value, ...now[name] }).some(differs(base[name], value, now[name])) : !same(base[name], now[name]);
    if (theirs && !same(merged[name], now[name])) {
      both.push(name);
    }
  }
  return { merged, both };
}

const differs = (base, mine, now) => (key) => mine[key] !== base[key] && now[key] !== base[key] && mine[key] !== now[key];

function mergeParts(base, mine, now) {
  const keys = Object.keys({ ...now, ...mine, ...base });
  const pairs = keys.map((key) => [key, mine[key] === base[key] ? now[key] : mine[key]]);
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}
