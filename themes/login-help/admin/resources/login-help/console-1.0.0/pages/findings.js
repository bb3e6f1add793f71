import { h } from "../dom.js";
import { loaded } from "../loading.js";
import { listed } from "../names.js";
import { alert, button, buttons, link, section, small, text } from "../parts.js";
import * as routes from "../routes.js";

const KINDS = {
  ERROR: ["danger", "loginHelpConsoleError"],
  WARNING: ["warning", "loginHelpConsoleWarning"],
  NOTE: ["info", "loginHelpConsoleNote"],
};

// Where each is mended: a page of the console below the realm, or one of ours.
const PLACES = {
  NO_SMTP: "realm-settings/email",
  MAIL_PASSWORD_REFUSED: "realm-settings/email",
  MAIL_TLS_FAILED: "realm-settings/email",
  MAIL_SERVER_UNREACHABLE: "realm-settings/email",
  MAILS_DO_NOT_LEAVE: "realm-settings/email",
  LOCALIZATION_OFF: "realm-settings/localization",
  BRUTE_FORCE_OFF: "realm-settings/security-defenses",
  EVENTS_OFF: "realm-settings/events",
  ADMIN_EVENTS_OFF: "realm-settings/events",
  THEME_WITHOUT_LINK: "realm-settings/themes",
  CONSOLE_WITHOUT_PAGES: "realm-settings/themes",
  CLIENT_THEME_WITHOUT_LINK: "clients",
  CLIENT_OVERRIDES_FLOW: "clients",
  PASSWORD_GRANT: "clients",
  FLOW_NOT_BOUND: "authentication",
  RESET_FLOW_UNFINISHED: "authentication",
  FEDERATION_NOT_ASKED: "user-federation",
  SINGLE_MASTER: "users",
  MAY_GET_ROUND: "users",
  LOCKED_PERMANENTLY: { view: "report", query: { reason: "LOCKED_PERMANENTLY" } },
  SHORT_LINK_LIFESPAN: { view: "settings", query: { tab: "times" } },
};

function placeOf(realm, id) {
  const place = PLACES[id];
  return typeof place === "string" ? `#/${encodeURIComponent(realm)}/${place}` : place && routes.page(realm, place.view, place.query);
}

/**
 * What should be mended in the realm, and how.
 *
 * @param counted is told how much of it is more than a note
 */
export function findings(view, counted) {
  const { t } = view.texts;
  const content = loaded(view, () => view.api.get("doctor"), ({ findings }) => {
    counted(findings.filter(({ severity }) => severity !== "NOTE").length);
    return [
    findings.length === 0
      ? text(t("loginHelpConsoleFindingsNone"))
      : h("ul", { class: "login-help-plain" }, findings.map((finding) => h("li", {}, show(finding, view)))),
    buttons(button(t("loginHelpConsoleCheckAgain"), "link", () => content.load())),
    ];
  });
  return section(t("loginHelpConsoleFindings"), content.element);
}

function show({ id, severity, sentence, remedy, subjects = [] }, { realm, texts: { t, language } }) {
  const [kind, words] = KINDS[severity] ?? KINDS.NOTE;
  const place = placeOf(realm, id);
  const label = `${t("loginHelpConsoleMendIt")}: ${sentence}`;
  return alert(
    kind,
    `${t(words)}: ${sentence}`,
    text(remedy),
    subjects.length > 0 && small(t("loginHelpConsoleSubjects", listed(subjects, language))),
    place && text(link(t("loginHelpConsoleMendIt"), place, { "aria-label": label })),
  );
}
