import { ask } from "../dialog.js";
import { h } from "../dom.js";
import { frame } from "../frame.js";
import { attempt, loaded } from "../loading.js";
import { button, empty, label, link, text } from "../parts.js";
import * as routes from "../routes.js";
import { table } from "../table.js";
import { fullName } from "../names.js";

const RANKS = { MASTER: "loginHelpConsoleRank_MASTER", GENERAL: "loginHelpConsoleRank_GENERAL" };

/** The administrators of the realm, and which general ones may change their own password. For masters. */
export function page(view) {
  const { t } = view.texts;
  const { said, body } = frame(view, t("loginHelpConsoleAdministrators"), t("loginHelpConsoleAdministratorsIntro"));
  const content = loaded(view, () => view.api.get("permissions"), ({ administrators }) =>
    administrators.length === 0
      ? empty(t("loginHelpConsoleAdministratorsNone"))
      : table(
          t("loginHelpConsoleAdministrators"),
          ["LoginName", "Name", "Rank", "OwnPassword"].map((each) => t(`loginHelpConsoleColumn_${each}`)),
          administrators.map((each) => row(view, said, each, content)),
        ),
  );
  body.append(content.element);
}

function row(view, said, administrator, content) {
  const { t } = view.texts;
  const { id, username, rank, self } = administrator;
  return [
    h("span", {}, link(username, routes.person(view.realm, id)), " ", self && label(t("loginHelpConsoleYou"), "blue")),
    fullName(administrator, view.texts.language),
    t(RANKS[rank] ?? rank),
    rank === "MASTER" || self ? always(administrator, t) : permission(view, said, administrator, content),
  ];
}

const always = ({ rank, mayChangePassword }, t) =>
  t(rank === "MASTER" ? "loginHelpConsoleAlways" : mayChangePassword ? "loginHelpConsoleYes" : "loginHelpConsoleNo");

function permission(view, said, { id, username, mayChangePassword }, content) {
  const { t } = view.texts;
  const path = `permissions/${encodeURIComponent(id)}`;
  const change = async () => {
    const title = t("loginHelpConsoleForbidAsk", username);
    const words = { title, confirm: t("loginHelpConsoleForbid"), cancel: t("loginHelpConsoleCancel"), danger: true };
    if (mayChangePassword && !(await ask(words, text(t("loginHelpConsoleForbidText"))))) {
      return;
    }
    const done = await attempt(view, said, async () => {
      await (mayChangePassword ? view.api.remove(path) : view.api.put(path));
      return t(mayChangePassword ? "loginHelpConsoleForbidDone" : "loginHelpConsoleAllowDone", username);
    });
    if (done) {
      await content.load();
    }
  };
  const words = t(mayChangePassword ? "loginHelpConsoleForbid" : "loginHelpConsoleAllow");
  return h(
    "span",
    { class: "login-help-choice" },
    t(mayChangePassword ? "loginHelpConsoleYes" : "loginHelpConsoleNo"),
    button(words, "secondary", change, {
      class: "pf-v5-c-button pf-m-secondary pf-m-small",
      "aria-label": `${words}: ${username}`,
      "data-focus": id,
    }),
  );
}
