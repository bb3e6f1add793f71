import { show } from "./dialog.js";
import { h } from "./dom.js";
import { split } from "./durations.js";
import { alert, announcements, button, text } from "./parts.js";

/** Shows a secret once, with a button to copy it; it is gone when the message is closed. */
export async function revealOnce({ t, amount }, { title, name, secret, expiresIn, warning, more }) {
  const said = announcements();
  const value = h("input", { type: "text", readOnly: true, value: secret, "aria-label": name });
  const copy = button(t("loginHelpConsoleCopy"), "secondary", async () => {
    try {
      await navigator.clipboard.writeText(secret);
      said.show("success", t("loginHelpConsoleCopied"));
    } catch {
      // No clipboard without a secure connection: it is selected, so that the keyboard can copy it.
      value.select();
      said.show("info", t("loginHelpConsoleCopyByHand"));
    }
  });
  const { amount: number, unit } = split(expiresIn);
  await show(
    { title, close: t("loginHelpConsoleClose") },
    h("div", { class: "login-help-secret" }, h("span", { class: "pf-v5-c-form-control" }, value), copy),
    said.element,
    alert("warning", warning, text(t("loginHelpConsoleValidFor", amount(number, unit))), more),
  );
  value.value = "";
}
