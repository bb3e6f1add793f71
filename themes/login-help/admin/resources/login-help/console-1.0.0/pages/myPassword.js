import { actions, checkbox, form, textField } from "../fields.js";
import { frame } from "../frame.js";
import { attempt, because, loaded } from "../loading.js";
import { alert, button, rules, text } from "../parts.js";

/** The caller's own password, in the realm they logged in to. */
export function page(view) {
  const { t } = view.texts;
  const { said, body } = frame(view, t("loginHelpConsoleMyPassword"));
  const content = loaded(view, () => view.loginApi.get("me"), (me) => [
    text(t("loginHelpConsoleSignedInAs", me.username, me.realm)),
    me.mayChangePassword ? change(view, said, me) : alert("custom", me.sentence || t("loginHelpConsoleAskMaster")),
  ]);
  body.append(content.element);
}

function change(view, said, me) {
  const { t } = view.texts;
  const type = "password";
  const current = textField(t("loginHelpCurrentPassword"), { type, required: true, autocomplete: "current-password" });
  const more = rules(me.passwordPolicy, t);
  const fresh = textField(t("loginHelpNewPassword"), { type, required: true, autocomplete: "new-password", more });
  const again = textField(t("loginHelpConfirmPassword"), { type, required: true, autocomplete: "new-password" });
  const signOut = checkbox(t("loginHelpSignOut"), { value: true });
  const fields = [current, fresh, again];
  const send = button(t("loginHelpChangeButton"), "primary", async () => {
    fields.forEach((field) => field.setError());
    said.clear();
    const missing = fields.find((field) => field.value() === "");
    const wrong = missing ?? (fresh.value() === again.value() ? undefined : again);
    if (wrong) {
      wrong.setError(t(missing ? "loginHelpConsoleMissing" : "loginHelpConsoleNotTheSame"));
      wrong.focus();
      return;
    }
    await save();
  }, { type: "submit" });

  async function save() {
    const body = { currentPassword: current.value(), newPassword: fresh.value(), signOut: signOut.value() };
    const done = await attempt(view, said, async () => {
      try {
        await view.loginApi.post("me/password", body);
        return t("loginHelpConsoleMyPasswordChanged");
      } catch (failure) {
        const field = { currentPassword: current, newPassword: fresh }[failure.field];
        if (!field) {
          throw failure;
        }
        field.setError(because(failure, t));
        field.focus();
        return undefined;
      }
    });
    if (done && fields.every((field) => !field.input.hasAttribute("aria-invalid"))) {
      fields.forEach((field) => {
        field.input.value = "";
      });
    }
  }

  return form(
    current.element,
    fresh.element,
    again.element,
    actions(signOut.element),
    actions(send),
  );
}
