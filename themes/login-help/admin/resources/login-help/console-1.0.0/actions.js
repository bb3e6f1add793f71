import { isMaster } from "./capabilities.js";
import { alert } from "./parts.js";

/**
 * What the API says about an action for a person: whether it is allowed, and why not. A server that does not say it is
 * asked all the same, and refuses with a sentence.
 */
export function permitted({ person, view }, name) {
  if (Array.isArray(person.actions)) {
    return person.actions.find(({ action }) => action === name) ?? { allowed: false };
  }
  const { caller } = view;
  return { allowed: caller.manageUsers && (name !== "RESET_LINK_TO_OTHER_ADDRESS" || isMaster(caller)) };
}

/** The offer if it may be made, else a sentence. */
export function offered(help, name, offer) {
  const { allowed, sentence } = permitted(help, name);
  return allowed ? offer() : alert("custom", sentence || help.view.texts.t("loginHelpConsoleNotForThisPerson"));
}
