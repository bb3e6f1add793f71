import { offered } from "../actions.js";
import { ask, show } from "../dialog.js";
import { split } from "../durations.js";
import { h } from "../dom.js";
import { checkbox, form, textField } from "../fields.js";
import { attempt } from "../loading.js";
import { alert, announcements, button, buttons, rules, text } from "../parts.js";

/** A temporary password, generated or typed, shown once. */
export function temporaryPassword(help) {
  const { view, person } = help;
  const { t } = view.texts;
  return [
    text(t("loginHelpConsoleTemporaryPasswordIntro")),
    offered(help, "TEMPORARY_PASSWORD", () => {
      const typed = checkbox(t("loginHelpConsoleTypeOne"));
      const more = rules(person.passwordPolicy ?? [], t);
      const attributes = { autocomplete: "off", spellcheck: "false", more };
      const field = textField(t("loginHelpConsoleTemporaryPassword"), attributes);
      const own = h("div", { hidden: true }, field.element);
      typed.input.addEventListener("change", () => {
        own.hidden = !typed.value();
      });
      const set = button(t("loginHelpConsoleSetTemporaryPassword"), "secondary", () => send(help, typed.value(), field), {
        type: "submit",
      });
      return form(typed.element, own, buttons(set));
    }),
  ];
}

async function send({ view, said, person, path, again }, typed, field) {
  const { t } = view.texts;
  field.setError();
  const password = field.value();
  if (typed && password === "") {
    field.setError(t("loginHelpConsoleMissing"));
    field.focus();
    return;
  }
  const title = t("loginHelpConsoleTemporaryPasswordAsk", person.username);
  const confirm = t("loginHelpConsoleSetTemporaryPassword");
  const words = { title, confirm, cancel: t("loginHelpConsoleCancel"), danger: true };
  if (!(await ask(words, text(t("loginHelpConsoleTemporaryPasswordText"))))) {
    return;
  }
  let set;
  const done = await attempt(view, said, async () => {
    set = await view.api.post(`${path}/temporary-password`, typed ? { password } : {});
  });
  if (done && !view.signal.aborted) {
    await reveal(view, person, set.password ?? password, set.expiresIn);
    said.show("success", t("loginHelpConsoleTemporaryPasswordDone", person.username));
    await again();
  }
}

/** Shows the password once, with a button to copy it. */
async function reveal({ texts }, { username }, password, expiresIn) {
  const { t, amount } = texts;
  const said = announcements();
  const value = h("input", { type: "text", readOnly: true, value: password, "aria-label": t("loginHelpConsoleTemporaryPassword") });
  const copy = button(t("loginHelpConsoleCopy"), "secondary", async () => {
    try {
      await navigator.clipboard.writeText(password);
      said.show("success", t("loginHelpConsoleCopied"));
    } catch {
      // No clipboard without a secure connection: it is selected, so that the keyboard can copy it.
      value.select();
      said.show("info", t("loginHelpConsoleCopyByHand"));
    }
  });
  const { amount: number, unit } = split(expiresIn);
  await show(
    { title: t("loginHelpConsoleTemporaryPasswordOf", username), close: t("loginHelpConsoleClose") },
    h("div", { class: "login-help-secret" }, h("span", { class: "pf-v5-c-form-control" }, value), copy),
    said.element,
    alert("warning", t("loginHelpConsoleShownOnce"), text(t("loginHelpConsoleValidFor", amount(number, unit)))),
  );
  value.value = "";
}
