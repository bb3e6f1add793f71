import { ask } from "../dialog.js";
import { h } from "../dom.js";
import { checkbox } from "../fields.js";
import { renew } from "../flash.js";
import { attempt, loaded } from "../loading.js";
import { alert, button, buttons, heading, label, list, section, small, text } from "../parts.js";

const STATES = {
  INSTALLED: ["loginHelpConsoleInstalled", "green"],
  NOT_INSTALLED: ["loginHelpConsoleNotInstalled", ""],
  INCOMPLETE: ["loginHelpConsoleIncomplete", "orange"],
};
const THEMES = ["loginTheme", "emailTheme", "accountTheme", "adminTheme"];
const LOOK = Object.fromEntries(THEMES.map((theme) => [theme, "login-help"]));

/** Whether the pack is installed in the realm, with a button to install it, to complete it, or to take it out. */
export function installation(view, said) {
  const { t } = view.texts;
  const content = loaded(view, () => view.api.get("setup"), (setup) => {
    const [state, colour] = STATES[setup.state] ?? [setup.state, ""];
    return [
      text(label(t(state), colour), " ", t("loginHelpConsoleVersions", setup.packVersion, setup.keycloakVersion)),
      !setup.supported && alert("danger", t("loginHelpConsoleTooOld", setup.keycloakVersion)),
      setup.state !== "INSTALLED" && list(setup.parts.filter((part) => !part.installed).map((part) => part.sentence)),
      setup.state !== "NOT_INSTALLED" && passes(view, said, setup),
      view.caller.manageSettings ? offers(view, said, setup) : small(t("loginHelpConsoleReadOnly")),
    ];
  });
  return section(t("loginHelpConsoleInstallation"), content.element);
}

/** Access passes are a way to log in that a realm has to want. */
function passes(view, said, setup) {
  const { t } = view.texts;
  const part = setup.parts.find(({ part: name }) => name === "access-pass-flow");
  const change = (words, act) =>
    view.caller.manageSettings && buttons(button(t(words), "secondary", () => changed(view, said, act, "loginHelpConsoleSaved")));
  return part
    ? h("div", {}, text(part.sentence), change("loginHelpConsolePassesStop", () => view.api.remove("setup/access-pass")))
    : h(
        "div",
        {},
        heading(3, t("loginHelpConsolePasses")),
        small(t("loginHelpConsolePassesText")),
        change("loginHelpConsolePassesOffer", () => view.api.post("setup/access-pass")),
      );
}

function offers(view, said, setup) {
  const { t } = view.texts;
  const missing = setup.state !== "INSTALLED";
  const words = setup.state === "INCOMPLETE" ? "loginHelpConsoleComplete" : "loginHelpConsoleInstall";
  return buttons(
    missing && setup.supported && button(t(words), "primary", () => install(view, said, setup, t(words))),
    setup.state !== "NOT_INSTALLED" && button(t("loginHelpConsoleUninstall"), "link", () => uninstall(view, said, setup)),
  );
}

async function install(view, said, setup, confirm) {
  const { t } = view.texts;
  const own = ownThemes(setup);
  // A look that an organisation has made for itself is not replaced by a tick that nobody has set.
  const look = checkbox(t("loginHelpConsoleInstallLook"), { value: setup.state === "NOT_INSTALLED" && own.length === 0 });
  const changes = setup.parts.filter((part) => !part.installed).map((part) => part.sentence);
  const title = t("loginHelpConsoleInstallAsk", view.realm);
  const body = [text(t("loginHelpConsoleInstallChanges")), list(changes), look.element, own.length > 0 && small(t("loginHelpConsoleInstallReplaces", own.join(", ")))];
  if (await ask({ title, confirm, cancel: t("loginHelpConsoleCancel") }, body)) {
    await changed(view, said, () => view.api.post("setup", look.value() ? LOOK : {}), "loginHelpConsoleInstallDone");
  }
}

/** Those that are neither Keycloak's nor ours, with what each is for: "loginTheme: acme". */
function ownThemes(setup) {
  return setup.themes
    .filter(({ theme }) => theme && !theme.startsWith("keycloak") && theme !== "base" && theme !== "login-help")
    .map(({ field, theme }) => `${field}: ${theme}`);
}

async function uninstall(view, said, setup) {
  const { t } = view.texts;
  if (setup.obstacles.length > 0) {
    said.show("danger", t("loginHelpConsoleUninstallObstacles"), list(setup.obstacles.map((each) => each.message)));
    return;
  }
  const title = t("loginHelpConsoleUninstallAsk", view.realm);
  const words = { title, confirm: t("loginHelpConsoleUninstall"), cancel: t("loginHelpConsoleCancel"), danger: true };
  if (await ask(words, text(t("loginHelpConsoleUninstallText")))) {
    await changed(view, said, () => view.api.remove("setup"), "loginHelpConsoleUninstallDone");
  }
}

async function changed(view, said, action, flash) {
  if (await attempt(view, said, action)) {
    renew(view, flash);
  }
}
