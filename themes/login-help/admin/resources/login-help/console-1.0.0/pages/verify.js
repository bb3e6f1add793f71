import { isMaster } from "../capabilities.js";
import { ask } from "../dialog.js";
import { actions, choice, form, line, textArea, textField } from "../fields.js";
import { attempt, because, loaded } from "../loading.js";
import { alert, button, small, text } from "../parts.js";

const SHORTEST_REASON = 10;
const MOST_CHARACTERS = 1000;

/** Is it really this person who calls? What comes of it counts for the caller alone, and for a while. */
export function verify(help) {
  const { view, path } = help;
  const { t } = view.texts;
  const content = loaded(view, () => view.api.get(`${path}/verification`), (state) => [
    text(t("loginHelpConsoleVerifyIntro")),
    state.verified && alert("success", said(view, "loginHelpConsoleVerifyDone", state.verified)),
    state.pending && waiting(help, state.pending, content),
    beginning(help, state, content),
    isMaster(view.caller) && !state.verified && emergency(help),
  ]);
  return content.element;
}

const named = (t, kind) => t(`loginHelpVerification_${kind}`);
const said = ({ texts: { t, time } }, words, { kind, until }) => t(words, named(t, kind), time(until));

function beginning({ view, said: messages, path }, { kinds }, content) {
  const { t } = view.texts;
  if (kinds.length === 0) {
    return small(t("loginHelpConsoleVerifyNone"));
  }
  const kind = choice(kinds.map((each) => [each, named(t, each)]), { value: kinds[0] });
  const begin = button(t("loginHelpConsoleVerifyBegin"), "secondary", async () => {
    if (await attempt(view, messages, () => view.api.post(`${path}/verification`, { kind: kind.value() }).then(() => undefined))) {
      await content.load();
    }
  }, { type: "submit" });
  return form(line(t("loginHelpConsoleVerifyHow"), kind.element, { id: kind.input.id }).element, actions(begin));
}

function waiting({ view, said: messages, path, again }, pending, content) {
  const { t } = view.texts;
  const field = textField(t("loginHelpConsoleVerifyAnswer"), {
    autocomplete: "off",
    inputmode: "numeric",
    maxlength: 64,
    help: said(view, "loginHelpConsoleVerifyWaiting", pending),
  });
  const check = button(t("loginHelpConsoleVerifyCheck"), "primary", async () => {
    field.setError();
    try {
      await view.api.post(`${path}/verification/answer`, { answer: field.value() });
      await again();
    } catch (failure) {
      if (failure.field === "answer") {
        field.setError(because(failure, t));
        field.focus();
      } else {
        messages.show("danger", because(failure, t));
        await content.load();
      }
    }
  }, { type: "submit" });
  return form(field.element, actions(check));
}

function emergency({ view, said: messages, path, again }) {
  const { t } = view.texts;
  const words = t("loginHelpConsoleVerifyEmergency");
  return button(words, "link", async () => {
    const reason = textArea(t("loginHelpConsoleVerifyReason"), { maxlength: MOST_CHARACTERS });
    const go = { title: words, confirm: words, cancel: t("loginHelpConsoleCancel"), danger: true };
    if (!(await ask(go, text(t("loginHelpConsoleVerifyEmergencyText")), reason.element)) || reason.value().trim().length < SHORTEST_REASON) {
      return;
    }
    if (await attempt(view, messages, () => view.api.post(`${path}/verification/emergency`, { reason: reason.value() }).then(() => undefined))) {
      await again();
    }
  });
}
