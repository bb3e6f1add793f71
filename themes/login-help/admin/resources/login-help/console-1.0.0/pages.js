import { isMaster } from "./capabilities.js";

// The pages there are, and for whom. A page's module is loaded when it is first opened.

const MODULES = {
  settings: () => import("./pages/settings.js"),
  requests: () => import("./pages/requests.js"),
  request: () => import("./pages/request.js"),
  report: () => import("./pages/report.js"),
  administrators: () => import("./pages/administrators.js"),
  password: () => import("./pages/myPassword.js"),
};

/** The entries in the list of pages that this caller sees: view and words. */
export function entries(caller, t) {
  const installed = caller.installed;
  return [
    caller.viewSettings && ["settings", t("loginHelpConsoleSettings")],
    installed && caller.viewRequests && caller.requestsAllowed && ["requests", t("loginHelpConsoleRequests")],
    installed && caller.viewUsers && ["report", t("loginHelpConsoleReport")],
    installed && isMaster(caller) && ["administrators", t("loginHelpConsoleAdministrators")],
    installed && ["password", t("loginHelpConsoleMyPassword")],
  ].filter(Boolean);
}

/** A view that we do not know, as an old address may have it, is that of the settings. */
export const known = (route) => (route.kind === "page" && !MODULES[route.view] ? { ...route, view: "settings" } : route);

/** The module that draws a route. */
export const moduleOf = (route) => (route.kind === "person" ? import("./pages/person.js") : MODULES[route.view]());
