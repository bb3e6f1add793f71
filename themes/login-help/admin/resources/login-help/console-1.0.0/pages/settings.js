import { take } from "../flash.js";
import { frame, notForYou } from "../frame.js";
import { loaded } from "../loading.js";
import { findings } from "./findings.js";
import { installation } from "./installation.js";
import { settingsForm } from "./settingsForm.js";

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
  body.append(installation(view, said), findings(view));
  if (caller.installed) {
    const both = () => Promise.all([view.api.get("settings"), view.api.get("settings/schema")]);
    body.append(loaded(view, both, ([settings, schema]) => settingsForm(view, settings, schema.settings)).element);
  }
}
