// PatternFly's parts as the console uses them, from its own style sheet.
import { guarded, h, svg } from "./dom.js";

const SHAPES = {
  success: [svg("path", { d: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.4 5.3-4 4.6-2.8-2.6 1-1.1 1.7 1.6 3-3.5Z" })],
  info: [svg("path", { d: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM7.1 4h1.8v1.8H7.1Zm0 3h1.8v5H7.1Z" })],
  warning: [svg("path", { d: "M8 1 .6 14.5h14.8ZM7.1 5.5h1.8v4.4H7.1Zm0 5.3h1.8v1.8H7.1Z" })],
  danger: [svg("path", { d: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM7.1 4h1.8v5H7.1Zm0 6.2h1.8V12H7.1Z" })],
  caret: [svg("path", { d: "M3 5.5h10L8 11Z" })],
  custom: [svg("path", { d: "M3 3h10v1.6H3Zm0 4.2h10v1.6H3Zm0 4.2h6V13H3Z" })],
};

const icon = (kind) =>
  svg(
    "svg",
    { viewBox: "0 0 16 16", width: "1em", height: "1em", fill: "currentColor", "fill-rule": "evenodd", "aria-hidden": "true" },
    SHAPES[kind].map((shape) => shape.cloneNode()),
  );

/** The arrow of a choice. */
export const caret = () => icon("caret");

/** A button; its action may take time and is not started again meanwhile. */
export function button(label, kind, action, attributes = {}) {
  const run = guarded(async (event) => {
    if (element.getAttribute("aria-disabled") === "true") {
      return;
    }
    element.setAttribute("aria-disabled", "true");
    element.classList.add("pf-m-aria-disabled");
    try {
      await action(event);
    } finally {
      element.removeAttribute("aria-disabled");
      element.classList.remove("pf-m-aria-disabled");
    }
  });
  const element = h(
    "button",
    { type: "button", class: `pf-v5-c-button pf-m-${kind}`, on: { click: run }, ...attributes },
    label,
  );
  return element;
}

export const link = (label, href, attributes = {}) => h("a", { href, ...attributes }, label);

export const text = (...content) => h("p", { class: "login-help-text" }, ...content);

export const small = (...content) => h("p", { class: "login-help-text login-help-small" }, ...content);

/** A message in a coloured box; kind is success, info, warning, danger or custom. */
export const alert = (kind, title, ...content) =>
  h(
    "div",
    { class: `pf-v5-c-alert pf-m-inline ${kind === "custom" ? "" : `pf-m-${kind}`}` },
    h("div", { class: "pf-v5-c-alert__icon" }, icon(kind)),
    h("p", { class: "pf-v5-c-alert__title" }, title),
    content.length > 0 && h("div", { class: "pf-v5-c-alert__description" }, content),
  );

/** Where results are announced to those who cannot see them: show() replaces what was said before. */
export function announcements() {
  const polite = h("div", { role: "status", class: "login-help-said" });
  const urgent = h("div", { role: "alert", class: "login-help-said" });
  return {
    element: h("div", {}, polite, urgent),
    show(kind, title, ...content) {
      this.clear();
      const box = alert(kind, title, ...content);
      (kind === "danger" ? urgent : polite).append(box);
      box.scrollIntoView({ block: "nearest" });
    },
    clear() {
      polite.replaceChildren();
      urgent.replaceChildren();
    },
  };
}

/** A short word in a coloured capsule. */
export const label = (words, colour = "") =>
  h(
    "span",
    { class: `pf-v5-c-label pf-m-compact ${colour && `pf-m-${colour}`}` },
    h("span", { class: "pf-v5-c-label__content" }, h("span", { class: "pf-v5-c-label__text" }, words)),
  );

export const labels = (list) => h("span", { class: "login-help-labels" }, list);

export const list = (items) => h("ul", { class: "pf-v5-c-list" }, items.map((item) => h("li", {}, item)));

/** The rules for a password, below its field. */
export const rules = (policy, t) =>
  policy.length > 0 && h("div", { class: "login-help-rules" }, small(t("loginHelpPolicyTitle")), list(policy));

export const heading = (level, words, attributes = {}) =>
  h(`h${level}`, { class: `pf-v5-c-title pf-m-${level === 1 ? "2xl" : level === 2 ? "xl" : "md"}`, ...attributes }, words);

/** A part of a page below a heading of its own. */
export function section(words, ...content) {
  const title = heading(2, words);
  title.id = `login-help-${++sections}`;
  return h("section", { class: "login-help-section", "aria-labelledby": title.id }, title, content);
}

let sections = 0;

export const buttons = (...items) => h("div", { class: "login-help-buttons" }, items);

export const spinner = (words) =>
  h(
    "div",
    { class: "login-help-spinner", role: "status" },
    svg(
      "svg",
      { class: "pf-v5-c-spinner pf-m-lg", viewBox: "0 0 100 100", "aria-hidden": "true" },
      svg("circle", { class: "pf-v5-c-spinner__path", cx: "50", cy: "50", r: "45", fill: "none" }),
    ),
    h("span", { class: "pf-v5-screen-reader" }, words),
  );

/** What is shown instead of something that is not there. */
export const empty = (title, body, ...actions) =>
  h(
    "div",
    { class: "pf-v5-c-empty-state" },
    h(
      "div",
      { class: "pf-v5-c-empty-state__content" },
      h("p", { class: "pf-v5-c-empty-state__title-text" }, title),
      body && h("div", { class: "pf-v5-c-empty-state__body" }, body),
      actions.length > 0 &&
        h("div", { class: "pf-v5-c-empty-state__footer" }, h("div", { class: "pf-v5-c-empty-state__actions" }, actions)),
    ),
  );
