import { take } from "../flash.js";
import { frame, notForYou } from "../frame.js";
import { loaded } from "../loading.js";
import * as routes from "../routes.js";
import { tabs } from "../tabs.js";
import { findings } from "./findings.js";
import { firstSteps } from "./firstSteps.js";
import { installation } from "./installation.js";
import { settingsForm } from "./settingsForm.js";

const INSTALLATION = "installation";

/** Settings of a realm, whether the pack is installed there, and what should be mended. */
export function page(view) {
  const { t } = view.texts;
  const { caller } = view;
  const { said, body } = frame(view, t("loginHelpConsoleSettings"), t("loginHelpConsoleSettingsIntro"));
  if (!caller.viewSettings) {
    notForYou(view, body);
    return;
  }
  const flash = take(view.window);
  if (flash) {
    said.show("success", t(flash));
  }
  let found = 0;
  let count = () => {};
  const counted = (number) => {
    found = number;
    count();
  };
  const parts = [installation(view, said), findings(view, counted)];
  if (!caller.installed) {
    body.append(...parts);
    return;
  }
  const both = () => Promise.all([view.api.get("settings"), view.api.get("settings/schema")]);
  const content = loaded(view, both, ([settings, schema]) => {
    const form = settingsForm(view, settings, schema.settings, (element) => all.reveal(element));
    const all = tabs(t("loginHelpConsoleSettings"), [...form.parts, [INSTALLATION, t("loginHelpConsoleInstallation"), [caller.manageSettings && firstSteps(view, settings), ...parts]]], {
      selected: view.query().get("tab"),
      chosen(tab) {
        const { history } = view.window;
        history.replaceState(history.state, "", routes.page(view.realm, "settings", { tab }));
      },
    });
    count = () => all.count(INSTALLATION, found, t("loginHelpConsoleFindings"));
    count();
    // A link within the page: the page stays, its part changes.
    view.window.addEventListener("hashchange", () => all.select(view.query().get("tab")), { signal: view.signal });
    return form.form(all.element);
  });
  body.append(content.element);
}
