import { ask } from "./dialog.js";
import { guarded } from "./dom.js";
import { text } from "./parts.js";

/**
 * Asks before changes that were not saved are left behind: by a link of the console, by closing the window or loading it
 * anew. The browser's own back button cannot be held up.
 *
 * @param changed tells whether there are any
 */
export function askBeforeLeaving(view, changed) {
  const { window, signal } = view;
  const { t } = view.texts;
  window.addEventListener(
    "beforeunload",
    (event) => {
      if (changed()) {
        event.preventDefault();
      }
    },
    { signal },
  );
  window.document.addEventListener(
    "click",
    guarded(async (event) => {
      const link = event.target.closest?.("a[href]");
      const stays = !link || link.target === "_blank" || event.ctrlKey || event.metaKey || event.shiftKey;
      if (stays || link.closest("[data-login-help-part]") || !changed()) {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      const words = {
        title: t("loginHelpConsoleUnsavedAsk"),
        confirm: t("loginHelpConsoleUnsavedLeave"),
        cancel: t("loginHelpConsoleUnsavedStay"),
        danger: true,
      };
      if (await ask(words, text(t("loginHelpConsoleUnsavedText")))) {
        changed = () => false;
        link.click();
      }
    }),
    { capture: true, signal },
  );
}
