import { guarded, h } from "../dom.js";
import { choice, line, textField } from "../fields.js";
import { frame, notForYou } from "../frame.js";
import { attempt, loaded } from "../loading.js";
import { alert, announcements, button, buttons, empty, label, labels, link, small, text } from "../parts.js";
import { reasonName, REASONS } from "../reasons.js";
import * as routes from "../routes.js";
import { table } from "../table.js";
import { totals } from "./totals.js";

const PEOPLE_PER_PAGE = 50;

/** Who cannot reset the password without help, and why; filter and search are in the address. */
export function page(view) {
  const { t } = view.texts;
  const { said, body } = frame(view, t("loginHelpConsoleReport"), t("loginHelpConsoleReportIntro"));
  if (!view.caller.viewUsers) {
    notForYou(view, body);
    return;
  }
  const state = fromAddress(view);
  const reason = choice(
    [["", t("loginHelpConsoleReasonsAll")], ...REASONS.map((each) => [each, reasonName(each, t)])],
    { value: state.reason },
  );
  const search = textField(t("loginHelpConsoleSearch"), { type: "search", value: state.search, autocomplete: "off" });
  const people = loaded(view, () => view.api.get(`report?${query(state)}`), (answer) => show(view, state, answer, turn));
  const go = (change) => {
    Object.assign(state, change);
    // Without an entry of the browser's history for every filter; the address can still be kept and sent.
    view.window.history.replaceState(view.window.history.state, "", routes.page(view.realm, "report", kept(state)));
    return people.load();
  };
  const turn = (after, before) => go({ after, before });
  const filter = guarded(() => go({ reason: reason.value(), search: search.value().trim(), after: "", before: [] }));
  reason.input.addEventListener("change", filter);
  body.append(
    view.caller.resetAllowed ? "" : alert("warning", t("loginHelpConsoleResetOff")),
    totals(view, (only) => {
      reason.input.value = only;
      return filter();
    }),
    h(
      "form",
      {
        class: "login-help-filter",
        role: "search",
        on: {
          submit: (event) => {
            event.preventDefault();
          },
        },
      },
      line(t("loginHelpConsoleReason"), reason.element, { id: reason.input.id }).element,
      search.element,
      button(t("loginHelpConsoleSearchButton"), "secondary", filter, { type: "submit" }),
      button(t("loginHelpConsoleCsv"), "link", () => attempt(view, said, () => download(view, state))),
    ),
    people.element,
  );
}

/** "before" are the pages gone through, so that one can go back. */
const fromAddress = (view) => ({
  reason: REASONS.find((each) => each === view.query().get("reason")) ?? "",
  search: view.query().get("search") ?? "",
  after: view.query().get("after") ?? "",
  before: [],
});

const kept = ({ reason, search, after }) => ({ reason, search, after });

const query = ({ after, ...filter }) =>
  new URLSearchParams(
    Object.entries({ ...kept(filter), after, max: PEOPLE_PER_PAGE }).filter(([, value]) => value),
  );

function show(view, state, { users, next }, turn) {
  const { t } = view.texts;
  if (users.length === 0 && !state.after) {
    return state.reason || state.search
      ? empty(t("loginHelpConsoleReportNoMatch"), t("loginHelpConsoleReportNoMatchHelp"))
      : empty(t("loginHelpConsoleReportEmpty"), t("loginHelpConsoleReportEmptyHelp"));
  }
  const columns = ["LoginName", "Name", "Email", "Reasons"].map((each) => t(`loginHelpConsoleColumn_${each}`));
  const said = announcements();
  said.element.classList.add("pf-v5-screen-reader");
  said.show("info", t("loginHelpConsoleReportShown", users.length));
  const rows = users.map((user) => row(view, user));
  const earlier = state.before.slice(0, -1);
  return [
    said.element,
    table(t("loginHelpConsoleReport"), columns, rows),
    buttons(
      state.after && button(t("loginHelpConsolePrevious"), "secondary", () => turn(state.before.at(-1) ?? "", earlier)),
      next && button(t("loginHelpConsoleNext"), "secondary", () => turn(next, [...state.before, state.after])),
    ),
  ];
}

const row = (view, { id, username, firstName, lastName, email, reasons }) => [
  link(username, routes.person(view.realm, id)),
  [firstName, lastName].filter(Boolean).join(" ") || "–",
  email || "–",
  labels(reasons.map((reason) => label(reasonName(reason, view.texts.t), "orange"))),
];

async function download(view, { reason, search }) {
  const file = await view.api.file(`report.csv?${query({ reason, search, after: "" })}`);
  const address = URL.createObjectURL(file);
  h("a", { href: address, download: `${view.realm}-login-help.csv` }).click();
  // The browser needs the address until it has begun to read.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
