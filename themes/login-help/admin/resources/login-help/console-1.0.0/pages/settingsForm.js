import { h } from "../dom.js";
import { actions, choice, form, line, switchField, textField } from "../fields.js";
import { renew } from "../flash.js";
import { askBeforeLeaving } from "../leaving.js";
import { listField } from "../listField.js";
import { because } from "../loading.js";
import { merge, same } from "../merge.js";
import { listed } from "../names.js";
import { durationField, numberField } from "../numberFields.js";
import { announcements, button, section, small, text } from "../parts.js";
import { failureMessages } from "./failureMessages.js";

// Texts in each language of the realm: the part of the page and the heading.
const MESSAGES = {
  failureMessages: ["messages", "loginHelpConsoleGroupMessages"],
  deskMessages: ["desk", "loginHelpConsoleGroupDeskMessages"],
};

/**
 * All settings of the realm, drawn from their schema; saves only what was changed.
 *
 * @param reveal shows the part of the page that holds an element
 * @returns the parts, each with name, words and content, and what stands below all of them
 */
export function settingsForm(view, settings, schema, reveal) {
  const { texts, caller } = view;
  const { t } = texts;
  const disabled = !caller.manageSettings;
  const names = [...new Set(schema.map(({ group }) => group))];
  const places = new Map([...names, "messages"].map((name) => [name, h("div", {})]));
  const said = announcements();
  let fields = new Map();

  function draw(values) {
    fields = new Map(schema.map((setting) => [setting.name, field(view, setting, values, disabled)]));
    places.get("messages").replaceChildren();
    for (const name of names) {
      const group = schema.filter((setting) => setting.group === name).map((setting) => fields.get(setting.name).element);
      places.get(name).replaceChildren(section(t(`loginHelpConsoleGroup_${name}`), h("div", { class: "login-help-lines" }, group)));
    }
    for (const [name, [part, heading]] of Object.entries(MESSAGES)) {
      fields.set(name, failureMessages(view, values[name], disabled));
      places.get(part).append(section(t(heading), fields.get(name).element));
    }
    noticed();
  }

  const changes = () =>
    Object.fromEntries(
      [...fields].map(([name, each]) => [name, each.value()]).filter(([name, value]) => !same(value, settings[name])),
    );
  const changed = () => !disabled && Object.keys(changes()).length > 0;

  const save = button(t("loginHelpConsoleSave"), "primary", () => send(), { type: "submit" });
  const revert = button(t("loginHelpConsoleRevert"), "link", () => {
    said.clear();
    draw(settings);
    save.focus();
  });
  const noticed = () => {
    revert.hidden = !changed();
  };
  const bar = h("div", { class: "login-help-bar" }, said.element, disabled ? small(t("loginHelpConsoleReadOnly")) : actions(save, revert));

  async function send() {
    said.clear();
    const wrong = [...fields.values()].find((each) => each.check?.() === false);
    if (wrong) {
      point(wrong.element, wrong.focus);
      return;
    }
    try {
      const saved = await view.api.put("settings", { version: settings.version, ...changes() });
      const switched = saved.allowReset !== settings.allowReset || saved.deskRequests !== settings.deskRequests;
      settings = saved;
      draw(settings);
      if (switched) {
        // The realm itself has changed with it, or the menu.
        renew(view, "loginHelpConsoleSaved");
      } else {
        said.show("success", t("loginHelpConsoleSaved"));
      }
    } catch (failure) {
      await refused(failure);
    }
  }

  async function refused(failure) {
    const [, name, place] = /^(\w+)(?:\[(\d+)]|\.(.+))?$/.exec(failure.field ?? "") ?? [];
    const words = because(failure, t);
    const to = fields.get(name);
    if (to && place !== undefined && to.setErrorAt) {
      to.setErrorAt(Number(place), words);
      point(to.element, () => to.focusAt(Number(place)));
    } else if (to) {
      point(to.element, to.focus);
      to.setError(words, failure.field.slice(name.length + 1));
    } else if (failure.code === "STALE_VERSION") {
      await takeIn();
    } else {
      said.show("danger", words);
      if (failure.status === 403) {
        view.rightsChanged();
      }
    }
  }

  /** Somebody else has saved in the meantime: nothing of either is lost, and nothing is saved that nobody has seen. */
  async function takeIn() {
    const now = await view.api.get("settings");
    const { merged, both } = merge(settings, changes(), now);
    settings = now;
    draw({ ...now, ...merged });
    const words = both.map((name) => t(MESSAGES[name]?.[1] ?? `loginHelpSetting_${name}`));
    const conflict = words.length > 0 && text(t("loginHelpConsoleMergedBoth", listed(words, texts.language)));
    said.show("warning", t("loginHelpConsoleMerged"), ...[conflict].filter(Boolean));
  }

  function point(element, focus) {
    reveal(element);
    focus();
  }

  draw(settings);
  askBeforeLeaving(view, changed);
  return {
    form(content) {
      const element = form(content, bar);
      ["input", "change", "click"].forEach((event) => element.addEventListener(event, noticed));
      return element;
    },
    parts: [...places].map(([name, element]) => {
      const words = texts.has(`loginHelpConsoleTab_${name}`) ? `loginHelpConsoleTab_${name}` : `loginHelpConsoleGroup_${name}`;
      return [name, t(words), element];
    }),
  };
}

function field({ texts }, { name, type, unit, minimum: least, maximum: most, options }, values, disabled) {
  const { t } = texts;
  const words = t(`loginHelpSetting_${name}`);
  const common = { t, texts, disabled, value: values[name], help: t(`loginHelpSetting_${name}_help`) };
  switch (type) {
    case "boolean":
      return switchField(words, common);
    case "list":
      return listField(words, { ...common, values: values[name] });
    case "string":
      if (options) {
        return oneOf(words, common, options);
      }
      return textField(words, { ...common, inputmode: "email", autocomplete: "off" });
    default:
      return (unit === "seconds" ? durationField : numberField)(words, { ...common, least, most });
  }
}

/** One of a few options. */
function oneOf(words, { t, value, disabled, help }, options) {
  const select = choice(options.map((each) => [each, t(`loginHelpConsoleOption_${each}`)]), { value, disabled });
  return { ...line(words, select.element, { id: select.input.id, help }), value: select.value };
}
