import { main } from "./contract.js";
import { entries, known } from "./pages.js";
import { host, placeNavigation, placeTab, unmark } from "./place.js";
import * as routes from "./routes.js";

/**
 * What of ours is shown, by the address and by what the caller may do. sync() may be called as often as you like: it
 * changes only what is not yet as it should be. On Keycloak's own pages that is a menu and a tab; what draws our pages is
 * loaded when the first of them is opened.
 */
export function stage(tools) {
  const { window, environment, rights } = tools;
  const { document } = window;
  let current;
  let drawing; // what draws our pages, once it is there
  let loading; // while it is not
  let broken = false; // until the address changes

  const t = (caller) => (key) => caller?.menu?.[key] ?? key;

  function sync() {
    const route = known(routes.parse(window.location.hash, environment.loginRealm));
    const { value: caller, failure } = rights.of(route.realm);
    const fits = main(document) !== undefined;
    const silent = failure?.final || (failure && route.kind !== "page" && !caller);
    const title = t(caller)("loginHelpConsoleTitle");
    placeNavigation(document, title, caller && fits ? entries(caller, t(caller)) : [], route, prepare);
    const installed = caller?.installed === true;
    const tabHost = placeTab(document, title, installed ? route : { ...route, kind: "other" }, prepare);
    const place = silent ? undefined : host(document, route, tabHost);
    const key = JSON.stringify([route.kind, route.realm, route.view, route.id, caller, Boolean(failure)]);
    if (current && (!place || current.key !== key || current.element.parentElement !== place.element)) {
      leave();
    }
    unmark(document, place?.element);
    if (place && !current) {
      enter(place, key, route, caller, failure);
    }
  }

  function enter(place, key, route, caller, failure) {
    if (drawing) {
      current = { key, ...drawing.draw(place, route, caller, failure) };
    } else if (caller || failure) {
      // Not before it is known who calls, and in which language.
      prepare();
    }
  }

  async function prepare() {
    if (drawing || loading || broken) {
      return;
    }
    loading = true;
    const { value: caller } = rights.of(routes.parse(window.location.hash, environment.loginRealm).realm);
    try {
      const { content } = await import("./content.js");
      drawing = await content(tools, caller?.language, () => {
        leave();
        sync();
      });
    } catch {
      broken = true;
    }
    loading = false;
    tools.changed();
  }

  function leave() {
    current?.remove();
    current = undefined;
  }

  return {
    sync,
    /** The address has changed: perhaps the caller's rights have, too. */
    navigated() {
      broken = false;
      rights.refresh(routes.parse(window.location.hash, environment.loginRealm).realm);
    },
    /** Leaves the console as it was. */
    withdraw() {
      leave();
      unmark(document);
      for (const id of ["login-help-navigation", "login-help-tab"]) {
        document.getElementById(id)?.remove();
      }
    },
  };
}
