import { h } from "../dom.js";
import { choice, line } from "../fields.js";
import { frame } from "../frame.js";
import { loaded } from "../loading.js";
import { alert, button, buttons, empty, link } from "../parts.js";
import * as routes from "../routes.js";
import { table } from "../table.js";
import { stateOf } from "../requestState.js";

const SHOWN = ["OPEN", "MINE", "DONE"];

/** Requests to the help desk. */
export function page(view) {
  const { t } = view.texts;
  const { body } = frame(view, t("loginHelpConsoleRequests"), t("loginHelpConsoleRequestsIntro"));
  const state = { show: SHOWN.find((each) => each === view.query().get("show")) ?? "OPEN", after: "", before: [] };
  const show = choice(
    SHOWN.map((each) => [each, t(`loginHelpConsoleRequestsShow_${each}`)]),
    { value: state.show },
  );
  const content = loaded(
    view,
    () => view.api.get(`requests?${new URLSearchParams({ show: state.show, after: state.after })}`),
    (answer) => list(view, state, answer, go),
  );
  const go = (change) => {
    Object.assign(state, change);
    view.window.history.replaceState(view.window.history.state, "", address(view, state.show));
    return content.load();
  };
  show.input.addEventListener("change", () => go({ show: show.value(), after: "", before: [] }));
  body.append(
    view.caller.requestsAllowed ? "" : alert("info", t("loginHelpConsoleRequestsOff")),
    h("div", { class: "login-help-filter" }, line(t("loginHelpConsoleRequestsShow"), show.element, { id: show.input.id }).element),
    content.element,
  );
}

const address = (view, show) => routes.page(view.realm, "requests", { show: show === "OPEN" ? "" : show });

function list(view, state, { requests, next }, go) {
  const { t } = view.texts;
  if (requests.length === 0 && !state.after && !next) {
    return empty(t("loginHelpConsoleRequestsNone"));
  }
  const columns = ["Reference", "Person", "Trouble", "Sent", "State"].map((each) => t(`loginHelpConsoleColumn_${each}`));
  return [
    table(t("loginHelpConsoleRequests"), columns, requests.map((each) => row(view, state, each))),
    buttons(
      state.after &&
        button(t("loginHelpConsolePrevious"), "secondary", () =>
          go({ after: state.before.at(-1) ?? "", before: state.before.slice(0, -1) }),
        ),
      next && button(t("loginHelpConsoleNext"), "secondary", () => go({ after: next, before: [...state.before, state.after] })),
    ),
  ];
}

function row(view, { show }, each) {
  const { t, time } = view.texts;
  return [
    link(each.reference, routes.page(view.realm, "request", { show: show === "OPEN" ? "" : show, id: each.id })),
    each.username ?? t("loginHelpConsoleRequestNobody"),
    t(`loginHelpDeskTrouble_${each.trouble}`),
    time(each.createdAt),
    stateOf(each, t),
  ];
}
