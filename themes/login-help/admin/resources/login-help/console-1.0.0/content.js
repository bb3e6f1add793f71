import { closeAll } from "./dialog.js";
import { h, newId } from "./dom.js";
import { because } from "./loading.js";
import { moduleOf } from "./pages.js";
import { alert, button, buttons, spinner } from "./parts.js";
import { insert } from "./place.js";
import * as routes from "./routes.js";
import { texts } from "./texts.js";

/**
 * What draws our pages, with all that only they need: words, parts, style. It is loaded when the first of them is opened.
 *
 * @param tools as for stage()
 * @param language of the console; undefined if that is not known
 * @param again shows what fits, after something was tried again
 */
export async function content(tools, language, again) {
  const { window, environment, requests, rights } = tools;
  const words = await texts(environment, requests.json, language);
  await style(window.document);
  const { t } = words;

  function draw(place, route, caller, failure) {
    const gone = new AbortController();
    const panel = route.kind === "person" ? { role: "tabpanel", "aria-labelledby": "login-help-tab-link" } : {};
    const element = h("div", { id: "login-help-content", "data-login-help": route.view ?? "person", ...panel });
    insert(place, element);
    const view = {
      window,
      element,
      texts: words,
      caller,
      realm: route.realm,
      id: route.id,
      api: requests.realm(route.realm, gone.signal),
      loginRealm: environment.loginRealm,
      loginApi: requests.realm(environment.loginRealm, gone.signal),
      signal: gone.signal,
      addresses: {
        help: `${environment.serverUrl}/realms/${encodeURIComponent(route.realm)}/login-help?client_id=account-console`,
        account: `${environment.serverUrl}/realms/${encodeURIComponent(route.realm)}/account`,
      },
      /** The words of another language. */
      wordsIn: (other) => texts(environment, requests.json, other),
      query: () => routes.parse(window.location.hash, environment.loginRealm).query,
      rightsChanged: () => rights.reload(route.realm),
    };
    if (caller) {
      fill(view, route);
    } else if (failure) {
      element.replaceChildren(unavailable(view, failure));
    } else {
      element.replaceChildren(spinner(t("loginHelpConsoleLoading")));
    }
    return {
      element,
      remove() {
        closeAll();
        gone.abort();
        element.remove();
      },
    };
  }

  async function fill(view, route) {
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
    const retry = button(t("loginHelpConsoleRetry"), "secondary", async () => {
      await view.rightsChanged();
      again();
    });
    const box = alert("danger", t("loginHelpConsoleFailed"), because(failure, t), buttons(retry));
    return h("section", { class: "pf-v5-c-page__main-section pf-m-light", role: "alert", id: newId("failure") }, box);
  }

  return { draw };
}

/** Our style sheet, added by ourselves: a theme's own "styles=" would replace one that is named in theme.properties. */
function style(document) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("console.css", import.meta.url).href;
  return new Promise((done, failed) => {
    link.addEventListener("load", done);
    link.addEventListener("error", failed);
    document.head.append(link);
  });
}
