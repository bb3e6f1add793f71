import { offered, permitted } from "../actions.js";
import { ask } from "../dialog.js";
import { renew } from "../flash.js";
import { attempt, loaded } from "../loading.js";
import { button, buttons, small, text } from "../parts.js";
import { table } from "../table.js";

/** What besides the password the person logs in with, and a way to turn it off for one who has lost it. */
export function secondFactors(help) {
  const { view, path } = help;
  const { t } = view.texts;
  return loaded(view, () => view.api.get(`${path}/second-factors`), ({ required, secondFactors: factors }) => {
    // Of a single one, taking it away is what turning off does.
    const may = permitted(help, "REMOVE_SECOND_FACTORS").allowed && factors.length > 1;
    const turnOff = () => button(t("loginHelpConsoleTurnOff"), "danger", () => remove(help));
    return factors.length === 0
      ? [text(t("loginHelpConsoleSecondFactorsNone")), required && small(t("loginHelpConsoleSecondFactorRequired"))]
      : [
          table(
            t("loginHelpConsoleSecondFactors"),
            [...["Kind", "Label", "Since"].map((each) => t(`loginHelpConsoleColumn_${each}`)), may && t("loginHelpConsoleRemove")].filter(Boolean),
            factors.map((factor) => row(help, factor, may)),
          ),
          required && small(t("loginHelpConsoleSecondFactorRequired")),
          offered(help, "REMOVE_SECOND_FACTORS", () => buttons(turnOff())),
        ];
  }).element;
}

function row(help, factor, may) {
  const { t, time } = help.view.texts;
  const { kind, kindLabel, label, createdAt } = factor;
  const one = () =>
    button(t("loginHelpConsoleRemove"), "link", () => remove(help, factor), {
      class: "pf-v5-c-button pf-m-link pf-m-inline",
      "aria-label": `${t("loginHelpConsoleRemove")}: ${label || kindLabel || kind}`,
    });
  return [kindLabel || kind, label || "–", createdAt ? time(createdAt) : "–", may && one()].filter(Boolean);
}

/** Removes one of them, or without a factor all. */
async function remove({ view, said, person, path }, factor) {
  const { t } = view.texts;
  const title = factor
    ? t("loginHelpConsoleRemoveAsk", factor.label || factor.kindLabel || factor.kind, person.username)
    : t("loginHelpConsoleTurnOffAsk", person.username);
  const confirm = t(factor ? "loginHelpConsoleRemove" : "loginHelpConsoleTurnOff");
  const words = { title, confirm, cancel: t("loginHelpConsoleCancel"), danger: true };
  if (!(await ask(words, text(t("loginHelpConsoleTurnOffText"))))) {
    return;
  }
  const one = factor ? `/${encodeURIComponent(factor.id)}` : "";
  if (await attempt(view, said, () => view.api.remove(`${path}/second-factors${one}`))) {
    renew(view, factor ? "loginHelpConsoleRemoved" : "loginHelpConsoleTurnedOff");
  }
}
