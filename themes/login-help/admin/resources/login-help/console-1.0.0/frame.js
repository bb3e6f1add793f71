import { h } from "./dom.js";
import { alert, announcements, heading, small } from "./parts.js";

/**
 * A page of ours: title, what it is for, a place for results, and its content.
 *
 * @returns announcements for results, and the body that takes the content
 */
export function frame(view, title, intro) {
  const said = announcements();
  const body = h("div", { class: "login-help-body" });
  view.element.replaceChildren(
    h(
      "section",
      { class: "pf-v5-c-page__main-section pf-m-light login-help-head" },
      small(view.texts.t("loginHelpConsoleTitle")),
      heading(1, title),
      intro && h("p", { class: "login-help-text" }, intro),
    ),
    h("section", { class: "pf-v5-c-page__main-section pf-m-light" }, said.element, body),
  );
  return { said, body };
}

/** A sentence instead of what the caller may not see. */
export const notForYou = (view, body, words = view.texts.t("loginHelpConsoleForbidden")) =>
  body.append(alert("custom", words));
