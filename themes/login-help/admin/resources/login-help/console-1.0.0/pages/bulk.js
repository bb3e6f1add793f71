import { ask, show } from "../dialog.js";
import { h } from "../dom.js";
import { because } from "../loading.js";
import { button, list, small, text } from "../parts.js";

/**
 * Mails a link to everybody who was chosen, one after the other: each is asked for like a single one, with the same rights
 * and limits, and what fails is said with its reason.
 */
export function bulk(view) {
  const { t } = view.texts;
  const chosen = new Map();
  const count = h("span", { role: "status" });
  const send = button(t("loginHelpConsoleBulkSend"), "secondary", () => run(view, [...chosen.values()]));
  const bar = h("div", { class: "login-help-buttons", hidden: true }, count, send);
  const changed = () => {
    bar.hidden = chosen.size === 0;
    count.textContent = t("loginHelpConsoleBulkChosen", chosen.size);
  };
  return {
    element: bar,
    forget() {
      chosen.clear();
      changed();
    },
    box(user) {
      const input = h("input", { type: "checkbox", class: "pf-v5-c-check__input", "aria-label": t("loginHelpConsoleBulkChoose", user.username) });
      input.addEventListener("change", () => {
        if (input.checked) {
          chosen.set(user.id, user);
        } else {
          chosen.delete(user.id);
        }
        changed();
      });
      return input;
    },
  };
}

async function run(view, users) {
  const { t } = view.texts;
  const words = { title: t("loginHelpConsoleBulkAsk", users.length), confirm: t("loginHelpConsoleBulkSend"), cancel: t("loginHelpConsoleCancel") };
  if (!(await ask(words, text(t("loginHelpConsoleBulkText"))))) {
    return;
  }
  const bar = h("progress", { max: users.length, value: 0, "aria-label": t("loginHelpConsoleBulkSend") });
  const state = h("p", { role: "status" });
  const failures = [];
  const outcome = h("div", {}, bar, state);
  const closed = show({ title: t("loginHelpConsoleBulkSend"), close: t("loginHelpConsoleClose") }, outcome);
  let open = true;
  closed.then(() => {
    open = false;
  });
  let sent = 0;
  for (const { id, username } of users) {
    if (!open || view.signal.aborted) {
      break;
    }
    try {
      await view.api.post(`users/${encodeURIComponent(id)}/reset-link`, {});
      sent++;
    } catch (failure) {
      failures.push(`${username}: ${because(failure, t)}`);
    }
    bar.value = sent + failures.length;
    state.textContent = t("loginHelpConsoleBulkSent", sent, users.length);
  }
  if (failures.length > 0) {
    outcome.append(small(t("loginHelpConsoleBulkFailed", failures.length)), list(failures));
  }
  await closed;
}
