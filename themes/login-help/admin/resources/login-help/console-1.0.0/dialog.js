import { h, newId } from "./dom.js";
import { button } from "./parts.js";

/**
 * Asks before something is done that cannot be undone. The browser's own modal dialog keeps the focus inside, closes with
 * Escape and gives the focus back.
 *
 * @param words title, confirm and cancel; danger says that confirming destroys something
 * @returns whether it was confirmed
 */
export const ask = ({ title, confirm, cancel, danger = false }, ...body) =>
  open(title, cancel, body, (close) => [
    button(confirm, danger ? "danger" : "primary", () => close(true), { "data-login-help": "confirm" }),
    button(cancel, "link", () => close(false), { autofocus: true }),
  ]);

/** Shows something until it is closed. */
export const show = ({ title, close: words }, ...body) =>
  open(title, words, body, (close) => [button(words, "primary", () => close(true), { autofocus: true })]);

function open(title, cross, body, footer) {
  return new Promise((answer) => {
    const id = newId("dialog");
    const close = (value) => {
      confirmed = value;
      dialog.close();
    };
    let confirmed = false;
    const dialog = h(
      "dialog",
      { class: "login-help-dialog pf-v5-c-modal-box pf-m-sm", "aria-labelledby": id, "aria-describedby": `${id}-body` },
      h(
        "header",
        { class: "pf-v5-c-modal-box__header" },
        button("×", "plain", () => close(false), { class: "pf-v5-c-button pf-m-plain login-help-close", "aria-label": cross }),
        h("h1", { class: "pf-v5-c-modal-box__title", id }, h("span", { class: "pf-v5-c-modal-box__title-text" }, title)),
      ),
      h("div", { class: "pf-v5-c-modal-box__body", id: `${id}-body` }, body),
      h("footer", { class: "pf-v5-c-modal-box__footer" }, footer(close)),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      answer(confirmed);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Closes what is open: the page below has changed. */
export const closeAll = () => document.querySelectorAll("dialog.login-help-dialog").forEach((dialog) => dialog.close());
