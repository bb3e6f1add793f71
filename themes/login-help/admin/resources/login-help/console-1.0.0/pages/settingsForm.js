import { h } from "../dom.js";
import { actions, form, switchField } from "../fields.js";
import { leave } from "../flash.js";
import { listField } from "../listField.js";
import { because } from "../loading.js";
import { durationField, numberField } from "../numberFields.js";
import { announcements, button, buttons, section, small } from "../parts.js";
import { failureMessages } from "./failureMessages.js";

// Limits as in docs/openapi.yaml, in seconds or pieces.
const DURATIONS = { resetLinkLifespan: [60, 86_400], adminLinkLifespan: [300, 604_800], temporaryPasswordLifespan: [300, 2_592_000] };
const NUMBERS = { mailsPerMailboxPerHour: [1, 100], requestsPerClientPerHour: [1, 1000] };

/** All settings of the realm; saves only what was changed. */
export function settingsForm(view, settings) {
  const { texts, caller } = view;
  const { t } = texts;
  const disabled = !caller.manageSettings;
  // The words of the setting itself, but where the console has its own: for Keycloak's switch, and for a time with a unit.
  const either = (first, second) => t(texts.has(first) ? first : second);
  const name = (field) => either(`loginHelpConsoleSetting_${field}`, `loginHelpSetting_${field}`);
  const help = (field) => either(`loginHelpConsoleSettingHelp_${field}`, `loginHelpSetting_${field}_help`);
  const common = (field) => ({ t, texts, disabled, value: settings[field], help: help(field) });
  const yesOrNo = (field) => [field, switchField(name(field), common(field))];
  const duration = (field) => {
    const [least, most] = DURATIONS[field];
    return [field, durationField(name(field), { ...common(field), least, most })];
  };
  const number = (field) => {
    const [least, most] = NUMBERS[field];
    return [field, numberField(name(field), { ...common(field), least, most })];
  };
  const domains = listField(name("mailboxDomains"), { ...common("mailboxDomains"), values: settings.mailboxDomains });
  const groups = [
    ["loginHelpConsoleGroupReset", [yesOrNo("allowReset"), yesOrNo("verifiedEmailOnly"), ["mailboxDomains", domains]]],
    ["loginHelpConsoleGroupTimes", [...Object.keys(DURATIONS).map(duration), yesOrNo("temporaryPasswordsOnly")]],
    ["loginHelpConsoleGroupLimits", Object.keys(NUMBERS).map(number)],
    ["loginHelpConsoleGroupMails", ["notifyPasswordChanged", "notifyMasters", "mailLoginName"].map(yesOrNo)],
  ];
  const messages = failureMessages(view, settings.failureMessages, disabled);
  const fields = new Map([...groups.flatMap(([, list]) => list), ["failureMessages", messages]]);
  const said = announcements();
  const element = form(
    groups.map(([title, list]) => section(t(title), h("div", { class: "login-help-lines" }, list.map(([, field]) => field.element)))),
    section(t("loginHelpConsoleGroupMessages"), messages.element),
    said.element,
    disabled ? small(t("loginHelpConsoleReadOnly")) : actions(),
  );
  const save = button(t("loginHelpConsoleSave"), "primary", () => send(), { type: "submit" });
  if (!disabled) {
    element.querySelector(".pf-v5-c-form__actions").append(save);
  }

  async function send() {
    said.clear();
    const wrong = [...fields.values()].filter((field) => field.check?.() === false);
    if (wrong.length > 0) {
      wrong[0].focus();
      return;
    }
    const change = { version: settings.version };
    for (const [field, { value }] of [...fields].map(([key, each]) => [key, { value: each.value() }])) {
      if (JSON.stringify(value) !== JSON.stringify(settings[field])) {
        change[field] = value;
      }
    }
    await put(change);
  }

  async function put(change) {
    try {
      const saved = await view.api.put("settings", change);
      if (saved.allowReset !== settings.allowReset) {
        // The console keeps the realm in its memory and would write the old switch back: it has to be loaded anew.
        leave(view.window, "loginHelpConsoleSaved");
        view.window.location.reload();
        return;
      }
      settings = saved;
      fields.forEach((field) => field.setError?.());
      said.show("success", t("loginHelpConsoleSaved"));
    } catch (failure) {
      refused(failure);
    }
  }

  function refused(failure) {
    const [, field, place] = /^(\w+)(?:\[(\d+)]|\.(.+))?$/.exec(failure.field ?? "") ?? [];
    const words = because(failure, t);
    const to = fields.get(field);
    if (to && place !== undefined && to.setErrorAt) {
      to.setErrorAt(Number(place), words);
      to.focusAt(Number(place));
    } else if (to) {
      to.setError(words, failure.field.slice(field.length + 1));
      to.focus();
    } else if (failure.code === "STALE_VERSION") {
      const reload = button(t("loginHelpConsoleReloadSettings"), "secondary", () => view.window.location.reload());
      said.show("danger", words, buttons(reload));
    } else {
      said.show("danger", words);
      if (failure.status === 403) {
        view.rightsChanged();
      }
    }
  }

  return element;
}
