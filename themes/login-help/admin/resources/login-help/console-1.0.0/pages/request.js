import { ask } from "../dialog.js";
import { h } from "../dom.js";
import { choice, form, line, textArea } from "../fields.js";
import { take } from "../flash.js";
import { frame } from "../frame.js";
import { attempt, loaded } from "../loading.js";
import { alert, button, buttons, link, section, small, text } from "../parts.js";
import { stateOf } from "../requestState.js";
import * as routes from "../routes.js";
import { accessPass } from "./accessPass.js";
import { lock } from "./lock.js";
import { resetLink } from "./resetLink.js";
import { secondFactors } from "./secondFactors.js";
import { temporaryPassword } from "./temporaryPassword.js";
import { verify } from "./verify.js";

const REASONS = ["HELPED", "NOT_THIS_PERSON", "NOT_REACHED", "DUPLICATE", "OTHER"];
const MOST_CHARACTERS = 1000;

/** One request: what it says, what to mind, what can be done, and the person's page at hand. */
export function page(view) {
  const { t } = view.texts;
  const { said, body } = frame(view, t("loginHelpConsoleRequests"));
  const path = `requests/${encodeURIComponent(view.query().get("id") ?? "")}`;
  let flash = take(view.window);
  const back = routes.page(view.realm, "requests", { show: view.query().get("show") });
  const content = loaded(view, () => view.api.get(path), (answer) => {
    const act = { view, said, path, answer, again: () => content.load() };
    const taken = flash;
    flash = undefined;
    return [
      section(answer.reference, stateOf(answer, t), warnings(answer, t), facts(view, answer), buttonsFor(act)),
      section(t("loginHelpConsoleRequestNotes"), notes(act)),
      answer.state !== "CLOSED" && section(t("loginHelpConsoleRequestClose"), closing(act)),
      answer.userId && person(view, said, answer.userId, taken),
    ];
  });
  body.append(h("p", {}, link(t("loginHelpConsoleRequestBack"), back)), content.element);
}

function warnings({ contactCheck, others }, t) {
  return h(
    "div",
    { class: "login-help-lines" },
    alert("warning", t("loginHelpConsoleRequestProof"), text(t("loginHelpConsoleRequestProofText"))),
    contactCheck === "DIFFERENT" && alert("danger", t("loginHelpConsoleContact_DIFFERENT")),
    contactCheck === "NOTHING_REGISTERED" && alert("warning", t("loginHelpConsoleContact_NOTHING_REGISTERED")),
    others > 0 && alert("warning", t("loginHelpConsoleRequestOthers", others)),
  );
}

function facts({ texts, realm }, answer) {
  const { t, time } = texts;
  const registered = answer.contactCheck === "REGISTERED" && small(t("loginHelpConsoleContact_REGISTERED"));
  return h(
    "dl",
    { class: "login-help-facts" },
    fact(
      t("loginHelpConsoleColumn_Person"),
      answer.userId
        ? [answer.username, " ", link(t("loginHelpConsoleRequestPerson"), routes.person(realm, answer.userId))]
        : t("loginHelpConsoleRequestNobody"),
    ),
    fact(t("loginHelpConsoleColumn_Trouble"), t(`loginHelpDeskTrouble_${answer.trouble}`)),
    fact(t("loginHelpConsoleRequestAccount"), h("bdi", {}, answer.account)),
    fact(t("loginHelpConsoleRequestContact"), [h("bdi", {}, answer.contact), registered]),
    answer.words && fact(t("loginHelpConsoleRequestWords"), h("div", { class: "login-help-written", dir: "auto" }, answer.words)),
    fact(t("loginHelpConsoleRequestNetwork"), answer.network || "–"),
    fact(t("loginHelpConsoleColumn_Sent"), time(answer.createdAt)),
  );
}

const fact = (name, ...value) => [h("dt", {}, name), h("dd", {}, value)];

function buttonsFor({ view, said, path, answer, again }) {
  const { t } = view.texts;
  if (answer.state === "CLOSED" || answer.mine) {
    return false;
  }
  const words = t(answer.state === "TAKEN" ? "loginHelpConsoleRequestTakeOver" : "loginHelpConsoleRequestTake");
  return buttons(
    button(words, "primary", async () => {
      const done = await attempt(view, said, async () => {
        await view.api.post(`${path}/take`, answer.state === "TAKEN" ? { takeOver: true } : {});
        return t("loginHelpConsoleRequestTaken");
      });
      if (done) {
        await again();
      }
    }),
  );
}

function notes({ view, said, path, answer, again }) {
  const { t, time } = view.texts;
  const known = answer.notes.map(({ at, by, text: words }) =>
    h("li", {}, small(`${time(at)} · ${by}`), h("div", { class: "login-help-written", dir: "auto" }, words)),
  );
  const field = textArea(t("loginHelpConsoleRequestNote"), { help: t("loginHelpConsoleRequestNoteHelp"), maxlength: MOST_CHARACTERS });
  const add = button(t("loginHelpConsoleRequestNoteAdd"), "secondary", async () => {
    if (field.value().trim() === "") {
      field.setError(t("loginHelpConsoleMissing"));
      field.focus();
      return;
    }
    const done = await attempt(view, said, async () => {
      await view.api.post(`${path}/note`, { text: field.value() });
      return t("loginHelpConsoleRequestNoted");
    });
    if (done) {
      await again();
    }
  }, { type: "submit" });
  return [
    known.length > 0 && h("ul", { class: "login-help-plain" }, known),
    answer.state !== "CLOSED" && form(field.element, buttons(add)),
  ];
}

function closing({ view, said, path, answer, again }) {
  const { t } = view.texts;
  const reason = choice(REASONS.map((each) => [each, t(`loginHelpConsoleClosedAs_${each}`)]), { value: REASONS[0] });
  const close = button(t("loginHelpConsoleRequestClose"), "secondary", async () => {
    const title = `${t("loginHelpConsoleRequestClose")} ${answer.reference}`;
    const words = { title, confirm: t("loginHelpConsoleRequestClose"), cancel: t("loginHelpConsoleCancel") };
    if (!(await ask(words, text(t(`loginHelpConsoleClosedAs_${reason.value()}`))))) {
      return;
    }
    const done = await attempt(view, said, async () => {
      await view.api.post(`${path}/close`, { reason: reason.value() });
      return t("loginHelpConsoleRequestClosed");
    });
    if (done) {
      await again();
    }
  }, { type: "submit" });
  return form(line(t("loginHelpConsoleReason"), reason.element, { id: reason.input.id }).element, buttons(close));
}

/** What the person's page offers, here: the desk should not have to look for it. */
function person(view, said, userId, flash) {
  const { t } = view.texts;
  const path = `users/${encodeURIComponent(userId)}`;
  const content = loaded(view, () => view.api.get(path), (someone) => {
    const help = { view, said, person: someone, path, again: () => content.load() };
    if (flash) {
      said.show("success", t(flash, someone.username));
      flash = undefined;
    }
    return [
      section(t("loginHelpConsoleVerify"), verify(help)),
      section(t("loginHelpConsoleLock"), lock(help)),
      section(t("loginHelpConsoleTemporaryPassword"), temporaryPassword(help)),
      section(t("loginHelpConsoleResetLink"), resetLink(help)),
      section(t("loginHelpConsolePass"), accessPass(help)),
      section(t("loginHelpConsoleSecondFactors"), secondFactors(help)),
    ];
  });
  return content.element;
}
