import { permitted } from "../actions.js";
import { ask } from "../dialog.js";
import { h } from "../dom.js";
import { renew } from "../flash.js";
import { attempt } from "../loading.js";
import { button, small, text } from "../parts.js";

/** What is under way for a person, with a way to take it back. */
export function pending(help) {
  const { view, person } = help;
  const { t, time } = view.texts;
  const { temporaryPassword, links, passwordSince, loggedInSince } = person.pending;
  const until = (moment) => (moment ? time(moment) : "–");
  const dates = [
    passwordSince && t("loginHelpConsolePasswordSince", time(passwordSince)),
    loggedInSince && t("loginHelpConsoleLoggedInSince", time(loggedInSince)),
  ].filter(Boolean);
  return [
    temporaryPassword &&
      one(
        t(temporaryPassword.over ? "loginHelpConsoleTemporaryPasswordOver" : "loginHelpConsoleTemporaryPasswordWaits", until(temporaryPassword.until)),
        permitted(help, "TEMPORARY_PASSWORD").allowed && withdraw(help, "temporary-password"),
      ),
    links.map(({ byAdministrator, until: end }, index) =>
      one(
        t(byAdministrator ? "loginHelpConsoleLinkWaits" : "loginHelpConsoleOwnLinkWaits", until(end)),
        index === 0 && permitted(help, "RESET_LINK").allowed && withdraw(help, "reset-link"),
      ),
    ),
    dates.length > 0 && small(dates.join(" ")),
  ].flat();
}

const one = (words, action) => h("div", { class: "login-help-choice" }, text(words), action);

const KINDS = {
  "temporary-password": ["loginHelpConsoleWithdrawPasswordAsk", "loginHelpConsoleWithdrawPasswordText", "loginHelpConsolePasswordWithdrawn"],
  "reset-link": ["loginHelpConsoleWithdrawLinksAsk", "loginHelpConsoleWithdrawLinksText", "loginHelpConsoleLinksWithdrawn"],
};

function withdraw({ view, said, person, path }, kind) {
  const { t } = view.texts;
  const [title, body, done] = KINDS[kind];
  const confirm = t("loginHelpConsoleWithdraw");
  return button(confirm, "link", async () => {
    const words = { title: t(title, person.username), confirm, cancel: t("loginHelpConsoleCancel"), danger: true };
    if ((await ask(words, text(t(body)))) && (await attempt(view, said, () => view.api.remove(`${path}/${kind}`)))) {
      renew(view, done);
    }
  });
}
