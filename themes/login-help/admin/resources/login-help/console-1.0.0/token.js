import { keycloak } from "./contract.js";

const SECONDS_LEFT = 5;

/**
 * Gives a function that gives an access token: the console's own, renewed the way the console does it, else one of our own
 * sign-in. A token is held in memory only.
 */
export function tokens(window, environment) {
  let own;
  return async () => {
    const console = keycloak(window.document);
    if (!console) {
      own ??= import("./ownSignIn.js").then(({ ownSignIn }) => ownSignIn(window, environment));
      return (await own)();
    }
    try {
      await console.updateToken(SECONDS_LEFT);
    } catch {
      // The session has ended: to the login page and back to here, as the console itself does.
      await console.login();
    }
    return console.token;
  };
}
