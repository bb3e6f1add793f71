// Makes the pages of Login Help handier. Every page works without it.
import { tickOff } from "./login-help-rules.js";
import { hasFullWidth, hasSpaceAtEitherEnd, watchCapsLock } from "./login-help-text.js";

const show = (kind, visible) =>
  document.querySelectorAll(`[data-login-help-live="${kind}"]`).forEach((note) => {
    note.hidden = !visible;
  });

for (const field of document.querySelectorAll("[data-login-help-try]")) {
  field.addEventListener("input", () => {
    show("space", hasSpaceAtEitherEnd(field.value));
    show("wide", hasFullWidth(field.value));
  });
  watchCapsLock(field, (on) => show("caps", on));
  // The page may be kept in memory by the browser: a password must not be.
  addEventListener("pagehide", () => {
    field.value = "";
  });
  show("cookies", !navigator.cookieEnabled);
  show("settings", navigator.cookieEnabled);
}

for (const button of document.querySelectorAll("[data-login-help-reveal]")) {
  const field = document.getElementById(button.dataset.loginHelpReveal);
  const icon = button.querySelector("i");
  button.hidden = false;
  button.addEventListener("click", () => {
    const reveal = field.type === "password";
    field.type = reveal ? "text" : "password";
    icon.className = reveal ? button.dataset.iconHide : button.dataset.iconShow;
    button.setAttribute("aria-label", reveal ? button.dataset.labelHide : button.dataset.labelShow);
  });
}

document.querySelectorAll("[data-login-help-rules]").forEach(tickOff);

// A second click while the answer is on its way must not ask twice.
for (const form of document.querySelectorAll("form[data-login-help-once]")) {
  let sent = false;
  form.addEventListener("submit", (event) => {
    form.querySelectorAll("[data-login-help-reveal]").forEach((button) => {
      document.getElementById(button.dataset.loginHelpReveal).type = "password";
    });
    if (sent) {
      event.preventDefault();
    }
    sent = true;
  });
  addEventListener("pageshow", () => {
    sent = false;
  });
}
