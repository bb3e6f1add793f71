// Says next to the fields of the login page what the keyboard does. Looks only; the one thing changed is white space
// at either end of the login name, which is left out when the form is sent. A password is never touched.
import { hasFullWidth, hasSpaceAtEitherEnd, watchCapsLock } from "./login-help-text.js";

const texts = document.querySelector("[data-login-help-hints]").content;

/** A status line below the field, tied to it; returns how to switch one of its hints on or off. */
function hintsBelow(field) {
  const line = document.createElement("div");
  line.id = `login-help-hints-${field.id}`;
  line.className = "login-help login-help-hints";
  line.setAttribute("role", "status");
  (field.closest(".pf-v5-c-input-group") ?? field.parentElement).after(line);
  field.setAttribute("aria-describedby", [field.getAttribute("aria-describedby"), line.id].filter(Boolean).join(" "));

  return (kind, on) => {
    const shown = line.querySelector(`[data-login-help-hint="${kind}"]`);
    if (on && !shown) {
      const hint = texts.querySelector(`[data-login-help-hint="${kind}"]`).cloneNode(true);
      hint.className = "login-help-live";
      line.append(hint);
    } else if (!on && shown) {
      shown.remove();
    }
  };
}

const name = document.querySelector("#kc-form-login input[name=username]");
if (name) {
  const hint = hintsBelow(name);
  const look = () => {
    hint("space", name.value !== "" && hasSpaceAtEitherEnd(name.value));
    hint("wide", hasFullWidth(name.value.trim()));
  };
  name.addEventListener("input", look);
  name.form.addEventListener("submit", () => {
    name.value = name.value.trim();
  });
  look();
}

const password = document.querySelector("#kc-form-login input[name=password]");
if (password) {
  const hint = hintsBelow(password);
  watchCapsLock(password, (on) => hint("caps", on));
  password.addEventListener("input", () => hint("wide", hasFullWidth(password.value)));
}
