const FRESH_MILLISECONDS = 15_000;

/** Whether the caller has all rights in the realm; without a rank in the answer, by the right to manage it. */
export const isMaster = (caller) => (caller.rank ? caller.rank === "MASTER" : caller.manageSettings);

/**
 * What the caller may do, by realm. Until it is known, and for whom there is nothing, there is no value.
 *
 * @param ask asks the API for a realm's capabilities
 * @param changed is called when something has become known
 */
export function capabilities(ask, changed) {
  const known = new Map();

  async function load(realm, entry) {
    entry.asked = Date.now();
    try {
      const answer = await ask(realm);
      if (typeof answer?.installed !== "boolean" || !Array.isArray(answer.locales)) {
        throw new Error("not the answer of this API");
      }
      Object.assign(entry, { value: answer, failure: undefined });
    } catch (failure) {
      entry.failure = failure;
      if (failure.final !== false) {
        entry.value = undefined;
      }
    }
    changed();
  }

  return {
    /** What is known now: value, or failure, or neither while it is asked. */
    of(realm) {
      let entry = known.get(realm);
      if (!entry) {
        entry = {};
        known.set(realm, entry);
        load(realm, entry);
      }
      return entry;
    },
    /** Asks again if it was some time ago: rights change. */
    refresh(realm) {
      const entry = known.get(realm);
      if (entry && Date.now() - entry.asked > FRESH_MILLISECONDS) {
        load(realm, entry);
      }
    },
    /** Asks again at once. */
    reload(realm) {
      return load(realm, this.of(realm));
    },
  };
}
