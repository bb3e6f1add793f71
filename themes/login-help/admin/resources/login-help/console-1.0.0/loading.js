import { guarded, h } from "./dom.js";
import { alert, button, buttons, spinner } from "./parts.js";

/** Why something did not succeed, in words. */
export function because(failure, t) {
  if (failure?.status === 401) {
    return t("loginHelpConsoleSignedOut");
  }
  if (failure?.status === 0) {
    return t("loginHelpConsoleUnreachable");
  }
  if (failure?.message && failure.code) {
    return failure.message;
  }
  if (failure?.status === 403) {
    return t("loginHelpConsoleForbidden");
  }
  return t("loginHelpConsoleServerError", String(failure?.status ?? ""));
}

/**
 * A part of a page that shows what is loaded: a spinner meanwhile; if it fails, why, and a button to try again.
 *
 * @param fetch loads it
 * @param draw turns what was loaded into nodes
 */
export function loaded(view, fetch, draw) {
  const { t } = view.texts;
  const element = h("div", { class: "login-help-loaded" });
  const load = guarded(async () => {
    const focus = keepFocus(element);
    element.setAttribute("aria-busy", "true");
    element.replaceChildren(spinner(t("loginHelpConsoleLoading")));
    try {
      element.replaceChildren(...[await draw(await fetch())].flat().filter(Boolean));
    } catch (failure) {
      element.replaceChildren(failed(view, failure, load));
    } finally {
      element.removeAttribute("aria-busy");
      focus();
    }
  });
  load();
  return { element, load };
}

/** Gives the focus back after a part of the page was drawn anew: to what was pressed, or to the part if that is gone. */
function keepFocus(element) {
  const { activeElement } = element.ownerDocument;
  if (!element.contains(activeElement)) {
    return () => {};
  }
  const name = (each) => each.dataset.focus ?? each.getAttribute("aria-label") ?? each.textContent;
  const wanted = name(activeElement);
  return () => {
    if (element.ownerDocument.activeElement !== element.ownerDocument.body) {
      return;
    }
    element.tabIndex = -1;
    ([...element.querySelectorAll("a, button, input")].find((each) => name(each) === wanted) ?? element).focus();
  };
}

/** What did not load, and a button to try again unless it is not for this caller anyway. */
function failed(view, failure, again) {
  const { t } = view.texts;
  if (failure.status === 403) {
    view.rightsChanged();
    return h("div", { role: "alert" }, alert("custom", because(failure, t)));
  }
  const retry = buttons(button(t("loginHelpConsoleRetry"), "secondary", again));
  return h("div", { role: "alert" }, alert("danger", t("loginHelpConsoleFailed"), because(failure, t), retry));
}

/**
 * Does something and says how it went.
 *
 * @param said announcements()
 * @param action does it and gives the words for success, or nothing if they are not for it to say
 * @returns whether it succeeded
 */
export async function attempt(view, said, action) {
  said.clear();
  try {
    const words = await action();
    if (typeof words === "string") {
      said.show("success", words);
    }
    return true;
  } catch (failure) {
    if (failure?.name !== "AbortError") {
      said.show("danger", because(failure, view.texts.t));
    }
    if (failure?.status === 403) {
      view.rightsChanged();
    }
    return false;
  }
}
