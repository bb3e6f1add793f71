import { guarded, h } from "../dom.js";
import { choice, line, textField } from "../fields.js";
import { frame, notForYou } from "../frame.js";
import { attempt, loaded } from "../loading.js";
import { fullName } from "../names.js";
import { alert, announcements, button, buttons, empty, label, labels, link, small, text } from "../parts.js";
import { reasonName, REASONS } from "../reasons.js";
import * as routes from "../routes.js";
import { table } from "../table.js";
import { bulk } from "./bulk.js";
import { totals } from "./totals.js";

const PEOPLE_PER_PAGE = 50;
const FIRST = { after: "", before: "", page: 1 };

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
  const place = small();
  const counted = (matches) => {
    state.matches = matches;
    place.textContent = where(state, t);
  };
  const choosing = bulk(view);
  const people = loaded(view, () => view.api.get(`report?${query(state)}`), (answer) => {
    choosing.forget();
    return show(view, state, answer, turn, place, choosing);
  });
  const go = (change) => {
    Object.assign(state, change);
    // Without an entry of the browser's history for every filter; the address can still be kept and sent.
    view.window.history.replaceState(view.window.history.state, "", routes.page(view.realm, "report", kept(state)));
    place.textContent = where(state, t);
    return people.load();
  };
  const turn = (page, place) => go({ ...FIRST, page, ...place });
  const filter = guarded(() => {
    const former = state.search;
    const shown = go({ reason: reason.value(), search: search.value().trim(), ...FIRST });
    return Promise.all([shown, state.search === former ? numbers.mark() : numbers.load()]);
  });
  const choose = (only) => {
    reason.input.value = only;
    return filter();
  };
  const numbers = totals(view, state, choose, counted);
  reason.input.addEventListener("change", filter);
  body.append(
    view.caller.resetAllowed ? "" : alert("warning", t("loginHelpConsoleResetOff")),
    numbers.element,
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

const fromAddress = (view) => ({
  reason: REASONS.find((each) => each === view.query().get("reason")) ?? "",
  search: view.query().get("search") ?? "",
  after: view.query().get("after") ?? "",
  before: view.query().get("before") ?? "",
  page: Number(view.query().get("page")) || 1,
});

/** Which page that is, of how many. */
function where({ page, matches }, t) {
  const pages = Math.max(page, Math.ceil((matches ?? 0) / PEOPLE_PER_PAGE));
  return matches === undefined ? t("loginHelpConsolePage", page) : t("loginHelpConsolePageOf", page, pages);
}

const kept = ({ reason, search, after, before, page }) => ({ reason, search, after, before, page: page > 1 ? page : "" });

const query = ({ reason, search, after, before }) =>
  new URLSearchParams(Object.entries({ reason, search, after, before, max: PEOPLE_PER_PAGE }).filter(([, value]) => value));

function show(view, state, { users, next }, turn, place, choosing) {
  const { t } = view.texts;
  if (users.length === 0 && state.page === 1) {
    return state.reason || state.search
      ? empty(t("loginHelpConsoleReportNoMatch"), t("loginHelpConsoleReportNoMatchHelp"))
      : empty(t("loginHelpConsoleReportEmpty"), t("loginHelpConsoleReportEmptyHelp"));
  }
  const columns = ["LoginName", "Name", "Email", "Reasons"].map((each) => t(`loginHelpConsoleColumn_${each}`));
  const boxes = view.caller.manageUsers ? (user) => choosing.box(user) : () => undefined;
  const said = announcements();
  said.element.classList.add("pf-v5-screen-reader");
  said.show("info", t("loginHelpConsoleReportShown", users.length));
  const rows = users.map((user) => row(view, user, boxes(user)));
  const { page } = state;
  const before = page > 2 && users.length > 0 ? { before: users[0].username } : {};
  return [
    said.element,
    choosing.element,
    table(t("loginHelpConsoleReport"), columns, rows, "login-help-report"),
    buttons(
      page > 1 && button(t("loginHelpConsolePrevious"), "secondary", () => turn(page - 1, before)),
      next && button(t("loginHelpConsoleNext"), "secondary", () => turn(page + 1, { after: next })),
      place,
    ),
  ];
}

const row = (view, user, box) => [
  h("span", { class: "login-help-choice" }, box, link(user.username, routes.person(view.realm, user.id))),
  fullName(user, view.texts.language),
  user.email || "–",
  labels(user.reasons.map((reason) => label(reasonName(reason, view.texts.t), "orange"))),
];

async function download(view, { reason, search }) {
  const file = await view.api.file(`report.csv?${query({ reason, search })}`);
  const address = URL.createObjectURL(file);
  h("a", { href: address, download: `${view.realm}-login-help.csv` }).click();
  // The browser needs the address until it has begun to read.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
