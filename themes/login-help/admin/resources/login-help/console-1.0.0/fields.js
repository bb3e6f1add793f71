// Fields of a form. Each gives its element, how to read it, and how to say what is wrong with it.
import { h, newId } from "./dom.js";
import { caret } from "./parts.js";

/** The line of a form: label, control, help, a place for an error, and more below it. */
export function line(words, control, { help, id = control.id, required = false, more } = {}) {
  const helpId = newId("help");
  const said = h("span", { class: "pf-v5-c-helper-text__item-text" }, help ?? "");
  const item = h("div", { class: "pf-v5-c-helper-text__item", id: helpId }, said);
  const below = h("div", { class: "pf-v5-c-form__helper-text", "aria-live": "polite" });
  below.append(h("div", { class: "pf-v5-c-helper-text" }, item));
  below.hidden = !help;
  const input = control.querySelector("input, select, textarea");
  input?.setAttribute("aria-describedby", helpId);
  const element = h(
    "div",
    { class: "pf-v5-c-form__group" },
    h(
      "div",
      { class: "pf-v5-c-form__group-label" },
      h(
        "label",
        { class: "pf-v5-c-form__label", for: id },
        h("span", { class: "pf-v5-c-form__label-text" }, words),
        required && h("span", { class: "pf-v5-c-form__label-required", "aria-hidden": "true" }),
      ),
    ),
    h("div", { class: "pf-v5-c-form__group-control" }, control, below, more),
  );
  /** Says what is wrong, or with no words that all is well again. */
  const setError = (error) => {
    said.textContent = error || help || "";
    below.hidden = !error && !help;
    item.classList.toggle("pf-m-error", Boolean(error));
    (control.matches(".pf-v5-c-form-control") ? control : control.querySelector(".pf-v5-c-form-control"))?.classList.toggle(
      "pf-m-error",
      Boolean(error),
    );
    if (error) {
      input?.setAttribute("aria-invalid", "true");
    } else {
      input?.removeAttribute("aria-invalid");
    }
  };
  return { element, setError, focus: () => input?.focus() };
}

const shell = (input) =>
  h("span", { class: `pf-v5-c-form-control ${input.disabled ? "pf-m-disabled" : ""}` }, input);

/** A line of text; type is that of the input. */
export function textField(words, options = {}) {
  const { help, value = "", type = "text", disabled = false, required = false, more, ...attributes } = options;
  const id = newId("field");
  const input = h("input", { id, type, value, disabled, "aria-required": required ? "true" : undefined, ...attributes });
  return { ...line(words, shell(input), { help, id, required, more }), input, value: () => input.value };
}

/** Several lines of text. */
export function textArea(words, { help, value = "", disabled = false, ...attributes } = {}) {
  const id = newId("field");
  const input = h("textarea", { id, disabled, rows: 4, ...attributes });
  input.value = value;
  return { ...line(words, shell(input), { help, id }), input, value: () => input.value };
}

/** Yes or no, at once visible as such. */
export function switchField(words, { help, value = false, disabled = false } = {}) {
  const id = newId("field");
  const input = h("input", { id, type: "checkbox", role: "switch", class: "pf-v5-c-switch__input", checked: value, disabled });
  const control = h("label", { class: "pf-v5-c-switch", for: id }, input, h("span", { class: "pf-v5-c-switch__toggle" }));
  return { ...line(words, control, { help, id }), input, value: () => input.checked };
}

/** A yes or no beside its words, such as an option. */
export function checkbox(words, { value = false } = {}) {
  const id = newId("field");
  const input = h("input", { id, type: "checkbox", class: "pf-v5-c-check__input", checked: value });
  const element = h(
    "div",
    { class: "pf-v5-c-check" },
    input,
    h("label", { class: "pf-v5-c-check__label", for: id }, words),
  );
  return { element, input, value: () => input.checked };
}

/** One of several; options are pairs of value and words. */
export function choice(options, { value, disabled = false, ...attributes } = {}) {
  const input = h(
    "select",
    { id: newId("field"), disabled, ...attributes },
    options.map(([each, words]) => h("option", { value: each }, words)),
  );
  input.value = value;
  const arrow = h("span", { class: "pf-v5-c-form-control__toggle-icon" }, caret());
  const element = h(
    "span",
    { class: `pf-v5-c-form-control login-help-select ${disabled ? "pf-m-disabled" : ""}` },
    input,
    h("span", { class: "pf-v5-c-form-control__utilities" }, arrow),
  );
  return { element, input, value: () => input.value };
}

/** A form whose lines stand below each other. Its button has the type "submit": Enter presses it, nothing is sent by itself. */
export const form = (...content) =>
  h(
    "form",
    {
      class: "pf-v5-c-form pf-m-horizontal login-help-form",
      novalidate: true,
      on: { submit: (event) => event.preventDefault() },
    },
    content,
  );

/** The buttons at the end of a form. */
export const actions = (...items) =>
  h(
    "div",
    { class: "pf-v5-c-form__group pf-m-action" },
    h("div", { class: "pf-v5-c-form__group-control" }, h("div", { class: "pf-v5-c-form__actions" }, items)),
  );
