import { h, newId } from "./dom.js";
import { join, split, UNITS } from "./durations.js";
import { choice, line, textField } from "./fields.js";

const whole = (text) => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : NaN);

/** A whole number within limits. */
export function numberField(words, { t, help, value, least, most, disabled }) {
  const attributes = { inputmode: "numeric", "data-login-help": "number", autocomplete: "off" };
  const field = textField(words, { help, value: String(value), disabled, ...attributes });
  return {
    ...field,
    value: () => whole(field.input.value),
    /** Whether it is within the limits; says so if not. */
    check() {
      const fits = this.value() >= least && this.value() <= most;
      field.setError(fits ? undefined : t("loginHelpConsoleOutOfRange", least, most));
      return fits;
    },
  };
}

/** A time as an amount and its unit; value, least and most are seconds. */
export function durationField(words, { texts, help, value, least, most, disabled }) {
  const { t, amount } = texts;
  const now = split(value);
  const id = newId("field");
  const input = h("input", { id, type: "text", inputmode: "numeric", autocomplete: "off", value: String(now.amount), disabled });
  const unit = choice(
    UNITS.filter(([name]) => name !== "second" || now.unit === "second").map(([name]) => [name, t(UNIT_NAMES[name])]),
    { value: now.unit, disabled, "aria-label": t("loginHelpConsoleUnitOf", words) },
  );
  const control = h(
    "div",
    { class: "login-help-duration" },
    h("span", { class: `pf-v5-c-form-control login-help-number ${disabled ? "pf-m-disabled" : ""}` }, input),
    unit.element,
  );
  const said = (seconds) => amount(split(seconds).amount, split(seconds).unit);
  const field = line(words, control, { help, id });
  return {
    ...field,
    value: () => join(whole(input.value), unit.value()),
    check() {
      const fits = this.value() >= least && this.value() <= most;
      field.setError(fits ? undefined : t("loginHelpConsoleOutOfRange", said(least), said(most)));
      return fits;
    },
  };
}

const UNIT_NAMES = {
  day: "loginHelpConsoleDays",
  hour: "loginHelpConsoleHours",
  minute: "loginHelpConsoleMinutes",
  second: "loginHelpConsoleSeconds",
};
