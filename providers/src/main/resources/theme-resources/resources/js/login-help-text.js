// What a typed text shows about the keyboard behind it. Looks only: nothing is sent, nothing is kept.

/** True if white space stands at either end; full-width (U+3000) and no-break spaces count. */
export const hasSpaceAtEitherEnd = (text) => text !== text.trim();

/** True if the text has full-width forms of ASCII characters, as an Asian input method makes them. */
export const hasFullWidth = (text) => /[\uFF01-\uFF5E\u3000]/.test(text);

/**
 * Tells `say` whether Caps Lock is on, whenever a key or the mouse lets the browser know.
 * A browser that fills in a form by itself sends events without a key state: those say nothing.
 */
export function watchCapsLock(field, say) {
  const look = (event) => {
    if (typeof event.getModifierState === "function") {
      say(event.getModifierState("CapsLock"));
    }
  };
  ["keydown", "keyup", "mousedown"].forEach((name) => field.addEventListener(name, look));
  field.addEventListener("blur", () => say(false));
}
