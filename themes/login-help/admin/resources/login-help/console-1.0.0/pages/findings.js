import { h } from "../dom.js";
import { loaded } from "../loading.js";
import { alert, button, buttons, section, small, text } from "../parts.js";

const KINDS = {
  ERROR: ["danger", "loginHelpConsoleError"],
  WARNING: ["warning", "loginHelpConsoleWarning"],
  NOTE: ["info", "loginHelpConsoleNote"],
};

/** What should be mended in the realm, and how. */
export function findings(view) {
  const { t } = view.texts;
  const content = loaded(view, () => view.api.get("doctor"), ({ findings }) => [
    findings.length === 0
      ? text(t("loginHelpConsoleFindingsNone"))
      : h("ul", { class: "login-help-plain" }, findings.map((finding) => h("li", {}, show(finding, t)))),
    buttons(button(t("loginHelpConsoleCheckAgain"), "link", () => content.load())),
  ]);
  return section(t("loginHelpConsoleFindings"), content.element);
}

function show({ severity, sentence, remedy, subjects = [] }, t) {
  const [kind, words] = KINDS[severity] ?? KINDS.NOTE;
  return alert(
    kind,
    `${t(words)}: ${sentence}`,
    text(remedy),
    subjects.length > 0 && small(t("loginHelpConsoleSubjects", subjects.join(", "))),
  );
}
