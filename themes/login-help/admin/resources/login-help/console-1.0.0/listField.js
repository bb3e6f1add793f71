import { h, newId } from "./dom.js";
import { line } from "./fields.js";
import { button } from "./parts.js";

/** Several short texts, each on a line of its own that can be taken away. */
export function listField(words, { t, help, values, disabled }) {
  const id = newId("field");
  const rows = h("ul", { class: "login-help-rows", id, "aria-label": words });
  const inputs = () => [...rows.querySelectorAll("input")];
  const number = () => inputs().forEach((input, index) => input.setAttribute("aria-label", `${words} ${index + 1}`));

  const add = (value) => {
    const input = h("input", { type: "text", value, disabled, autocomplete: "off", spellcheck: "false" });
    const row = h("li", {}, h("span", { class: `pf-v5-c-form-control ${disabled ? "pf-m-disabled" : ""}` }, input));
    if (!disabled) {
      row.append(button(t("loginHelpConsoleRemove"), "link", () => remove(row)));
    }
    rows.append(row);
    number();
    return input;
  };

  const remove = (row) => {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    number();
    (next?.querySelector("input") ?? more).focus();
  };

  const more = button(t("loginHelpConsoleAdd"), "secondary", () => add("").focus());
  values.forEach(add);
  const control = h("div", {}, rows, !disabled && more);
  // Not the button: it would be called by the name of the list.
  const field = line(words, control, { help, id });
  const filled = () => inputs().filter((input) => input.value.trim() !== "");
  return {
    ...field,
    value: () => filled().map((input) => input.value.trim()),
    /** Says what is wrong with one of them, counted as value() counts. */
    setErrorAt(index, error) {
      field.setError(error);
      for (const input of inputs()) {
        const wrong = Boolean(error) && input === filled()[index];
        input.parentElement.classList.toggle("pf-m-error", wrong);
        if (wrong) {
          input.setAttribute("aria-invalid", "true");
        } else {
          input.removeAttribute("aria-invalid");
        }
      }
    },
    focusAt: (index) => (filled()[index] ?? more).focus(),
  };
}
