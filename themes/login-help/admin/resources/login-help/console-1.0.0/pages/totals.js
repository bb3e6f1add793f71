import { h } from "../dom.js";
import { loaded } from "../loading.js";
import { button, small, text } from "../parts.js";
import { reasonName, REASONS } from "../reasons.js";

/**
 * How many there are, altogether and by reason; a reason can be chosen here.
 *
 * @param state reason and search, as they are when it is asked
 * @param counted is told how many match
 */
export function totals(view, state, choose, counted) {
  const { t } = view.texts;
  const path = () => `report/totals${state.search ? `?${new URLSearchParams({ search: state.search })}` : ""}`;
  let buttons = new Map();
  let numbers;
  const mark = () => {
    buttons.forEach((each, reason) => each.setAttribute("aria-pressed", String(reason === state.reason)));
    counted(numbers?.get(state.reason));
  };
  const choice = (reason, words, count) => {
    const look = "pf-v5-c-button pf-m-tertiary pf-m-small";
    const one = button(t("loginHelpConsoleTotal", words, count), "tertiary", () => choose(reason), { class: look });
    buttons.set(reason, one);
    return one;
  };
  const content = loaded(view, () => view.api.get(path()), ({ people, cannotReset, reasons, notCovered = [] }) => {
    buttons = new Map();
    numbers = new Map([["", cannotReset], ...REASONS.map((reason) => [reason, reasons[reason] ?? 0])]);
    const found = REASONS.filter((reason) => reasons[reason] > 0 || reason === state.reason);
    const choices = [
      choice("", t("loginHelpConsoleReasonsAll"), cannotReset),
      ...found.map((reason) => choice(reason, reasonName(reason, t), numbers.get(reason))),
    ];
    mark();
    return [
      text(t(view.caller.resetAllowed ? "loginHelpConsoleTotals" : "loginHelpConsoleTotalsOff", cannotReset, people)),
      h("div", { class: "login-help-labels" }, choices),
      notCovered.map(({ name, imports }) =>
        small(t(imports ? "loginHelpConsoleNotCoveredYet" : "loginHelpConsoleNotCovered", name)),
      ),
    ];
  });
  return { ...content, mark };
}
