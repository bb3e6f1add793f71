import { show } from "../dialog.js";
import { h } from "../dom.js";
import { choice } from "../fields.js";
import { announcements, button, label, link, section, small, text } from "../parts.js";
import * as routes from "../routes.js";

/** What to do after installing: the way from an empty realm to the first person who helps themselves. */
export function firstSteps(view, settings) {
  const { t } = view.texts;
  const to = (tab) => link(t("loginHelpConsoleMendIt"), routes.page(view.realm, "settings", { tab }));
  const written = Object.keys(settings.failureMessages).length > 0;
  const steps = [
    [t("loginHelpConsoleStepReset"), settings.allowReset, to("reset")],
    [t("loginHelpConsoleStepMessage"), written, to("messages")],
    [t("loginHelpConsoleStepTry"), undefined, tries(view)],
    [t("loginHelpConsoleStepTell"), undefined, button(t("loginHelpConsoleTell"), "secondary", () => tell(view, settings))],
  ];
  return section(
    t("loginHelpConsoleFirstSteps"),
    h("ol", { class: "login-help-steps" }, steps.map(([words, done, action]) =>
      h("li", {}, text(words, " ", done && label(t("loginHelpConsoleStepDone"), "green")), !done && action))),
  );
}

/** The pages as people see them, in each language of the realm. */
function tries(view) {
  const { t, languageName } = view.texts;
  const { help, account } = view.addresses;
  const away = { target: "_blank", rel: "noopener" };
  const languages = view.caller.locales.map((tag, index) => [index > 0 ? " · " : " ", link(languageName(tag), `${help}&kc_locale=${encodeURIComponent(tag)}`, away)]);
  return h("div", {}, text(link(t("loginHelpConsoleTryLogin"), account, away)), text(t("loginHelpConsoleTryHelp"), languages));
}

/** A text to send to people, in the language that they speak. */
async function tell(view, { allowReset }) {
  const { t, languageName } = view.texts;
  const { locales, defaultLocale } = view.caller;
  const tags = locales.length > 0 ? locales : [defaultLocale ?? "en"];
  const said = announcements();
  const area = h("textarea", { rows: 9, readOnly: true, "aria-label": t("loginHelpConsoleTellTitle") });
  const language = choice(tags.map((tag) => [tag, languageName(tag)]), { value: defaultLocale, "aria-label": t("loginHelpConsoleLanguage") });
  const write = async () => {
    const words = await view.wordsIn(language.value());
    area.lang = language.value();
    area.value = words.t(allowReset ? "loginHelpConsoleTellReset" : "loginHelpConsoleTellHelp", view.addresses.help);
  };
  language.input.addEventListener("change", write);
  await write();
  const copy = button(t("loginHelpConsoleCopy"), "secondary", async () => {
    area.select();
    try {
      await view.window.navigator.clipboard.writeText(area.value);
      said.show("success", t("loginHelpConsoleCopied"));
    } catch {
      said.show("info", t("loginHelpConsoleTellByHand"));
    }
  });
  await show(
    { title: t("loginHelpConsoleTellTitle"), close: t("loginHelpConsoleClose") },
    small(t("loginHelpConsoleTellIntro")),
    tags.length > 1 && language.element,
    h("span", { class: "pf-v5-c-form-control login-help-tell" }, area),
    copy,
    said.element,
  );
}
