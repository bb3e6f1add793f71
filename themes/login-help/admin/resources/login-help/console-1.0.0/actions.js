import { alert } from "./parts.js";

/** What the API says about an action for a person: whether it is allowed, and why not. */
export const permitted = (person, name) => person.actions?.find(({ action }) => action === name);

/** The offer if it may be made, else a sentence. */
export function offered({ person, view }, name, offer) {
  const action = permitted(person, name);
  return action?.allowed ? offer() : alert("custom", action?.sentence || view.texts.t("loginHelpConsoleNotForThisPerson"));
}
