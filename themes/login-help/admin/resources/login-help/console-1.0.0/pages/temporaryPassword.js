import { offered } from "../actions.js";
import { ask } from "../dialog.js";
import { h } from "../dom.js";
import { checkbox, form, textField } from "../fields.js";
import { renew } from "../flash.js";
import { attempt, because } from "../loading.js";
import { button, buttons, rules, small, text } from "../parts.js";
import { revealOnce } from "../secret.js";

/** A temporary password, generated or typed, shown once. */
export function temporaryPassword(help) {
  const { view, person } = help;
  const { t } = view.texts;
  return [
    text(t("loginHelpConsoleTemporaryPasswordIntro")),
    small(t("loginHelpConsoleTwoWays")),
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
        "data-login-help": "temporary-password",
      });
      return form(typed.element, own, buttons(set));
    }),
  ];
}

async function send({ view, said, person, path }, typed, field) {
  const { t } = view.texts;
  said.clear();
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
  await attempt(view, said, async () => {
    try {
      set = await view.api.post(`${path}/temporary-password`, typed ? { password } : {});
    } catch (failure) {
      if (!typed || failure.field !== "password") {
        throw failure;
      }
      field.setError(because(failure, t));
      field.focus();
    }
  });
  if (set && !view.signal.aborted) {
    await revealOnce(view.texts, {
      title: t("loginHelpConsoleTemporaryPasswordOf", person.username),
      name: t("loginHelpConsoleTemporaryPassword"),
      secret: set.password ?? password,
      expiresIn: set.expiresIn,
      warning: t("loginHelpConsoleShownOnce"),
    });
    renew(view, "loginHelpConsoleTemporaryPasswordDone");
  }
}
