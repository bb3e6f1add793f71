// A message that outlives one reload. What is kept is its key: never words, names or anything secret.
const KEY = "login-help-flash";

export function leave(window, key) {
  try {
    window.sessionStorage.setItem(KEY, key);
  } catch {
    // A browser that keeps nothing shows no message.
  }
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
