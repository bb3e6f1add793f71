import { offered } from "../actions.js";
import { renew } from "../flash.js";
import { attempt } from "../loading.js";
import { button, buttons, text } from "../parts.js";

/** Whether too many failed logins have locked the person, and a button to unlock. */
export function lock(help) {
  const { view, said, person, path } = help;
  const { t } = view.texts;
  const locked = person.lock.state !== "NONE";
  const unlock = () =>
    button(t("loginHelpConsoleUnlock"), "secondary", async () => {
      if (await attempt(view, said, () => view.api.post(`${path}/unlock`))) {
        renew(view, "loginHelpConsoleUnlocked");
      }
    });
  return [
    text(state(person.lock, view.texts)),
    (locked || person.lock.failures > 0) && offered(help, "UNLOCK", () => buttons(unlock())),
  ];
}

function state({ state, until, failures = 0 }, { t, time }) {
  if (state === "PERMANENT") {
    return t("loginHelpConsoleLockedPermanently");
  }
  if (state === "TEMPORARY") {
    return t("loginHelpConsoleLockedUntil", until ? time(until) : "–", failures);
  }
  return failures > 0 ? t("loginHelpConsoleFailures", failures) : t("loginHelpConsoleNotLocked");
}
