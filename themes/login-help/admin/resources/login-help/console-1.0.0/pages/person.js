import { h } from "../dom.js";
import { take } from "../flash.js";
import { loaded } from "../loading.js";
import { alert, announcements, section, small, text } from "../parts.js";
import { accessPass } from "./accessPass.js";
import { history } from "./history.js";
import { lock } from "./lock.js";
import { pending } from "./pending.js";
import { resetLink } from "./resetLink.js";
import { secondFactors } from "./secondFactors.js";
import { temporaryPassword } from "./temporaryPassword.js";
import { verify } from "./verify.js";

/** Whether a person can reset the password without help, and what an administrator can do for them. */
export function page(view) {
  const { t } = view.texts;
  const said = announcements();
  let flash = take(view.window);
  const path = `users/${encodeURIComponent(view.id)}`;
  const content = loaded(view, () => view.api.get(path), (person) => {
    const help = { view, said, person, path, again: () => content.load() };
    if (flash) {
      said.show("success", t(flash, person.username));
      flash = undefined;
    }
    return [
      section(t("loginHelpConsoleSelfHelp"), answer(person, t), pending(help)),
      section(t("loginHelpConsoleLock"), lock(help)),
      section(t("loginHelpConsoleVerify"), verify(help)),
      section(t("loginHelpConsoleTemporaryPassword"), temporaryPassword(help)),
      section(t("loginHelpConsoleResetLink"), resetLink(help)),
      section(t("loginHelpConsolePass"), accessPass(help)),
      section(t("loginHelpConsoleSecondFactors"), secondFactors(help)),
      section(t("loginHelpConsoleHistory"), history(help)),
    ];
  });
  view.element.replaceChildren(
    h("section", { class: "pf-v5-c-page__main-section pf-m-light" }, said.element, content.element),
  );
}

function answer({ canReset, resetAllowed, reasons }, t) {
  if (canReset) {
    return alert("success", t("loginHelpConsoleCanReset"));
  }
  return [
    alert(
      "warning",
      t("loginHelpConsoleCannotReset"),
      !resetAllowed && text(t("loginHelpConsoleResetOff")),
      reasons.length > 0 &&
        h(
          "ul",
          { class: "login-help-plain" },
          reasons.map(({ sentence, remedy }) => h("li", {}, text(sentence), small(t("loginHelpConsoleRemedy", remedy)))),
        ),
    ),
  ];
}
