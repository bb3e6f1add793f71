import { offered } from "../actions.js";
import { ask } from "../dialog.js";
import { attempt, loaded } from "../loading.js";
import { button, buttons, text } from "../parts.js";
import { revealOnce } from "../secret.js";

/** An access pass for somebody who has lost what they log in with. */
export function accessPass(help) {
  const { view, path } = help;
  const { t, time } = view.texts;
  const content = loaded(view, () => view.api.get(`${path}/access-pass`), ({ pending }) => [
    text(t("loginHelpConsolePassIntro")),
    pending && text(t("loginHelpConsolePassPending", pending.issuedBy, time(pending.until))),
    offered(help, "ACCESS_PASS", () =>
      buttons(
        button(t("loginHelpConsolePassIssue"), "secondary", () => issue(help, content)),
        pending && button(t("loginHelpConsolePassWithdraw"), "link", () => withdraw(help, content)),
      ),
    ),
  ]);
  return content.element;
}

async function issue({ view, said, person, path }, content) {
  const { t } = view.texts;
  const confirm = t("loginHelpConsolePassIssue");
  const words = { title: t("loginHelpConsolePassAsk", person.username), confirm, cancel: t("loginHelpConsoleCancel") };
  if (!(await ask(words, text(t("loginHelpConsolePassAskText"))))) {
    return;
  }
  let issued;
  const done = await attempt(view, said, async () => {
    issued = await view.api.post(`${path}/access-pass`);
  });
  if (done && !view.signal.aborted) {
    await revealOnce(view.texts, {
      title: t("loginHelpConsolePassOf", person.username),
      name: t("loginHelpConsolePass"),
      secret: issued.pass,
      expiresIn: issued.expiresIn,
      warning: t("loginHelpConsolePassShownOnce"),
      more: text(t("loginHelpConsolePassHow")),
    });
    await content.load();
  }
}

async function withdraw({ view, said, path }, content) {
  const done = await attempt(view, said, async () => {
    await view.api.remove(`${path}/access-pass`);
    return view.texts.t("loginHelpConsolePassWithdrawn");
  });
  if (done) {
    await content.load();
  }
}
