// A message that outlives one reload. What is kept is its key: never words, names or anything secret.
const KEY = "login-help-flash";

function leave(window, key) {
  try {
    window.sessionStorage.setItem(KEY, key);
  } catch {
    // A browser that keeps nothing shows no message.
  }
}

/**
 * Loads the page anew and says something there. The console keeps realm and user in its memory and writes all of it back
 * with its next Save: after a change of ours it would undo it.
 */
export function renew({ window }, key) {
  leave(window, key);
  window.location.reload();
}

export function take(window) {
  try {
    const key = window.sessionStorage.getItem(KEY);
    window.sessionStorage.removeItem(KEY);
    return key?.startsWith("loginHelpConsole") ? key : undefined;
  } catch {
    return undefined;
  }
}
