import { h } from "../dom.js";
import { loaded } from "../loading.js";
import { button, small, text } from "../parts.js";
import { reasonName, REASONS } from "../reasons.js";

/** How many there are, altogether and by reason; a reason can be chosen here. */
export function totals(view, choose) {
  const { t } = view.texts;
  return loaded(view, () => view.api.get("report/totals"), ({ people, cannotReset, reasons, notCovered = [] }) => [
    text(t("loginHelpConsoleTotals", cannotReset, people)),
    h(
      "div",
      { class: "login-help-labels" },
      REASONS.filter((reason) => reasons[reason] > 0).map((reason) =>
        button(t("loginHelpConsoleTotal", reasonName(reason, t), reasons[reason]), "tertiary", () => choose(reason), {
          class: "pf-v5-c-button pf-m-tertiary pf-m-small",
        }),
      ),
    ),
    notCovered.map(({ name, imports }) =>
      small(t(imports ? "loginHelpConsoleNotCoveredYet" : "loginHelpConsoleNotCovered", name)),
    ),
  ]).element;
}
