import { guarded, h } from "../dom.js";
import { textArea } from "../fields.js";
import { heading, small } from "../parts.js";
import { because } from "../loading.js";

const MOST_CHARACTERS = 4000;
const PAUSE_MILLISECONDS = 400;

/** The message for people who cannot log in, for each language of the realm, with a view of what they will read. */
export function failureMessages(view, messages, disabled) {
  const { t, languageName } = view.texts;
  const { locales, defaultLocale } = view.caller;
  const tags = [...new Set([...locales, ...Object.keys(messages)])];
  const areas = tags.map((tag) => {
    const name = tag === defaultLocale ? t("loginHelpConsoleDefaultLanguage", languageName(tag)) : languageName(tag);
    return [tag, message(view, name, tag, messages[tag] ?? "", disabled)];
  });
  const value = () =>
    Object.fromEntries(areas.map(([tag, area]) => [tag, area.value()]).filter(([, words]) => words.trim() !== ""));
  const one = (tag) => new Map(areas).get(tag) ?? areas[0]?.[1];
  return {
    element: h(
      "div",
      { class: "login-help-lines" },
      small(t("loginHelpConsoleMessagesIntro")),
      areas.map(([, area]) => area.element),
    ),
    // In the order of the server, so that comparing with what was loaded tells whether anything was changed.
    value: () => Object.fromEntries(Object.entries(value()).sort(([one], [other]) => order(one, other, Object.keys(messages)))),
    setError(words, tag) {
      areas.forEach(([, area]) => area.setError());
      if (words) {
        one(tag)?.setError(words);
        one(tag)?.focus();
      }
    },
    focus: () => {},
  };
}

const order = (one, other, known) => place(one, known) - place(other, known);
const place = (tag, known) => (known.includes(tag) ? known.indexOf(tag) : known.length);

function message(view, name, tag, words, disabled) {
  const { t } = view.texts;
  const area = textArea(name, { value: words, disabled, lang: tag, maxlength: MOST_CHARACTERS });
  const preview = previewOf(view, t("loginHelpConsolePreviewOf", name));
  area.element.querySelector(".pf-v5-c-form__group-control").append(preview.element);
  preview.show(words);
  let waiting;
  area.input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => preview.show(area.value()), PAUSE_MILLISECONDS);
  });
  return area;
}

/** What the pages will show of a message: the server's own sanitizer decides. */
function previewOf(view, title) {
  const { t } = view.texts;
  const body = h("div", { "aria-live": "polite" });
  let latest = 0;
  const show = guarded(async (words) => {
    const mine = ++latest;
    const content = words.trim() === "" ? small(t("loginHelpConsolePreviewEmpty")) : await rendered(view, title, words);
    if (mine === latest) {
      body.replaceChildren(content);
    }
  });
  return { element: h("div", { class: "login-help-preview" }, heading(3, t("loginHelpConsolePreview")), body), show };
}

async function rendered(view, title, words) {
  try {
    const { html } = await view.api.post("settings/preview", { message: words });
    // Markup that an administrator wrote: nothing in the frame may run, and a link in it leads nowhere.
    return h("iframe", { title, sandbox: "", srcdoc: `${head(view)}${html}` });
  } catch (failure) {
    return small(because(failure, view.texts.t));
  }
}

/** The beginning of the frame's page, light or dark as the console is. */
function head({ window, element }) {
  const { color, backgroundColor } = window.getComputedStyle(element.querySelector(".pf-v5-c-page__main-section"));
  const dark = element.ownerDocument.documentElement.classList.contains("pf-v5-theme-dark");
  const style = `color-scheme:${dark ? "dark" : "light"};color:${color};background:${backgroundColor}`;
  return (
    '<!doctype html><meta charset="utf-8"><base target="_blank">' +
    `<style>:root{${style}}body{margin:.75rem;font:1rem/1.5 RedHatText,system-ui,sans-serif}</style>`
  );
}
