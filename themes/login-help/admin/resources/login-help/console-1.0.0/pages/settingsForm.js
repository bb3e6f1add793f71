import { h } from "../dom.js";
import { actions, choice, form, line, switchField, textField } from "../fields.js";
import { leave } from "../flash.js";
import { listField } from "../listField.js";
import { because } from "../loading.js";
import { durationField, numberField } from "../numberFields.js";
import { announcements, button, buttons, section, small } from "../parts.js";
import { failureMessages } from "./failureMessages.js";

/** All settings of the realm, drawn from their schema; saves only what was changed. */
export function settingsForm(view, settings, schema) {
  const { texts, caller } = view;
  const { t } = texts;
  const disabled = !caller.manageSettings;
  const field = ({ name, type, unit, minimum: least, maximum: most, options }) => {
    const words = t(`loginHelpSetting_${name}`);
    const common = { t, texts, disabled, value: settings[name], help: t(`loginHelpSetting_${name}_help`) };
    switch (type) {
      case "boolean":
        return switchField(words, common);
      case "list":
        return listField(words, { ...common, values: settings[name] });
      case "string":
        if (options) {
          return oneOf(words, common, options);
        }
        return textField(words, { ...common, inputmode: "email", autocomplete: "off" });
      default:
        return (unit === "seconds" ? durationField : numberField)(words, { ...common, least, most });
    }
  };
  const groups = new Map();
  for (const setting of schema) {
    const group = groups.get(setting.group) ?? groups.set(setting.group, new Map()).get(setting.group);
    group.set(setting.name, field(setting));
  }
  const messages = failureMessages(view, settings.failureMessages, disabled);
  const deskMessages = failureMessages(view, settings.deskMessages, disabled);
  const fields = new Map([
    ...[...groups.values()].flatMap((group) => [...group]),
    ["failureMessages", messages],
    ["deskMessages", deskMessages],
  ]);
  const said = announcements();
  const element = form(
    [...groups].map(([name, group]) =>
      section(t(`loginHelpConsoleGroup_${name}`), h("div", { class: "login-help-lines" }, [...group.values()].map((each) => each.element))),
    ),
    section(t("loginHelpConsoleGroupMessages"), messages.element),
    section(t("loginHelpConsoleGroupDeskMessages"), deskMessages.element),
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
      if (saved.allowReset !== settings.allowReset || saved.deskRequests !== settings.deskRequests) {
        // The console keeps the realm in its memory and would write the old switch back: it has to be loaded anew. The
        // other switch changes the menu.
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

/** One of a few options. */
function oneOf(words, { t, value, disabled, help }, options) {
  const select = choice(options.map((each) => [each, t(`loginHelpConsoleOption_${each}`)]), { value, disabled });
  return { ...line(words, select.element, { id: select.input.id, help }), value: select.value };
}
