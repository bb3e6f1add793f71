import { main } from "./contract.js";
import { closeAll } from "./dialog.js";
import { h, newId } from "./dom.js";
import { host, insert, placeNavigation, placeTab, unmark } from "./place.js";
import { entries, moduleOf } from "./pages.js";
import * as routes from "./routes.js";
import { because } from "./loading.js";
import { alert, button, buttons, spinner } from "./parts.js";

/**
 * What of ours is shown, by the address and by what the caller may do. sync() may be called as often as you like: it
 * changes only what is not yet as it should be.
 */
export function stage(tools) {
  const { window, environment, texts, requests, rights } = tools;
  const { document } = window;
  const { t } = texts;
  let current;

  function sync() {
    const route = routes.parse(window.location.hash, environment.loginRealm);
    const { value: caller, failure } = rights.of(route.realm);
    const fits = main(document) !== undefined;
    const silent = failure?.final || (failure && route.kind !== "page" && !caller);
    placeNavigation(document, t("loginHelpConsoleTitle"), caller && fits ? entries(caller, t) : [], route);
    const installed = caller?.installed === true;
    const tabHost = placeTab(document, t("loginHelpConsoleTitle"), installed ? route : { ...route, kind: "other" });
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
    const gone = new AbortController();
    const panel = route.kind === "person" ? { role: "tabpanel", "aria-labelledby": "login-help-tab-link" } : {};
    const element = h("div", { id: "login-help-content", "data-login-help": route.view ?? "person", ...panel });
    current = { key, element, gone };
    insert(place, element);
    const view = {
      window,
      element,
      texts,
      caller,
      realm: route.realm,
      id: route.id,
      api: requests.realm(route.realm, gone.signal),
      loginRealm: environment.loginRealm,
      loginApi: requests.realm(environment.loginRealm, gone.signal),
      signal: gone.signal,
      query: () => routes.parse(window.location.hash, environment.loginRealm).query,
      rightsChanged: () => rights.reload(route.realm),
    };
    if (caller) {
      draw(view, route);
    } else if (failure) {
      element.replaceChildren(unavailable(view, failure));
    } else {
      element.replaceChildren(spinner(t("loginHelpConsoleLoading")));
    }
  }

  async function draw(view, route) {
    view.element.replaceChildren(spinner(t("loginHelpConsoleLoading")));
    try {
      const { page } = await moduleOf(route);
      if (!view.signal.aborted) {
        page(view);
      }
    } catch {
      view.element.replaceChildren(unavailable(view, { status: 0 }));
    }
  }

  function unavailable(view, failure) {
    const again = button(t("loginHelpConsoleRetry"), "secondary", async () => {
      await view.rightsChanged();
      leave();
      sync();
    });
    const box = alert("danger", t("loginHelpConsoleFailed"), because(failure, t), buttons(again));
    return h("section", { class: "pf-v5-c-page__main-section pf-m-light", role: "alert", id: newId("failure") }, box);
  }

  function leave() {
    closeAll();
    current.gone.abort();
    current.element.remove();
    current = undefined;
  }

  return {
    sync,
    /** The address has changed: perhaps the caller's rights have, too. */
    navigated() {
      rights.refresh(routes.parse(window.location.hash, environment.loginRealm).realm);
    },
    /** Leaves the console as it was. */
    withdraw() {
      if (current) {
        leave();
      }
      unmark(document);
      for (const id of ["login-help-navigation", "login-help-tab"]) {
        document.getElementById(id)?.remove();
      }
    },
  };
}
