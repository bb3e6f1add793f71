import { offered, permitted } from "../actions.js";
import { ask } from "../dialog.js";
import { split } from "../durations.js";
import { actions, form, textField } from "../fields.js";
import { attempt, because } from "../loading.js";
import { alert, button, text } from "../parts.js";

/** A link by mail with which the person chooses a new password; only masters may send it to another address. */
export function resetLink(help) {
  const { view, person } = help;
  const { t } = view.texts;
  return [
    text(t("loginHelpConsoleResetLinkIntro")),
    offered(help, "RESET_LINK", () => {
      const other = permitted(help, "RESET_LINK_TO_OTHER_ADDRESS");
      const obstacle = !person.enabled ? "loginHelpConsoleLinkDisabled" : !person.email && !other.allowed && "loginHelpConsoleNoAddress";
      if (obstacle) {
        return alert("custom", t(obstacle));
      }
      const field = textField(t("loginHelpConsoleSendTo"), {
        type: "email",
        value: person.email ?? "",
        autocomplete: "off",
        readOnly: !other.allowed,
        help: other.allowed ? t("loginHelpConsoleSendToHelp") : (other.sentence ?? ""),
      });
      const send = button(t("loginHelpConsoleSendLink"), "secondary", () => mail(help, field), { type: "submit" });
      return form(field.element, actions(send));
    }),
  ];
}

async function mail({ view, said, person, path }, field) {
  const { t, amount } = view.texts;
  const address = field.value().trim();
  field.setError();
  if (address === "") {
    field.setError(t("loginHelpConsoleNoAddress"));
    field.focus();
    return;
  }
  const title = t("loginHelpConsoleSendLinkAsk", address);
  const words = { title, confirm: t("loginHelpConsoleSendLink"), cancel: t("loginHelpConsoleCancel") };
  if (!(await ask(words, text(t("loginHelpConsoleSendLinkText", person.username))))) {
    return;
  }
  await attempt(view, said, async () => {
    try {
      const body = address === person.email ? {} : { email: address };
      const sent = await view.api.post(`${path}/reset-link`, body);
      const { amount: number, unit } = split(sent.expiresIn);
      return t("loginHelpConsoleLinkSent", sent.email, amount(number, unit));
    } catch (failure) {
      if (failure.field !== "email") {
        throw failure;
      }
      field.setError(because(failure, t));
      field.focus();
      return undefined;
    }
  });
}
