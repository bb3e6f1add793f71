// A sign-in of our own with the session the browser already has (authorization code with PKCE, prompt=none), for a console
// whose own token cannot be found. It costs one more login event at each load, so it comes second.
import { inertPage } from "./contract.js";

const SPARE_MILLISECONDS = 10_000;
const PATIENCE_MILLISECONDS = 30_000;
const LOOK_EVERY_MILLISECONDS = 50;

export function ownSignIn(window, environment) {
  const { crypto, fetch, location } = window;
  const realmUrl = `${environment.serverUrl}/realms/${encodeURIComponent(environment.loginRealm)}`;
  const protocol = `${realmUrl}/protocol/openid-connect`;
  const redirect = inertPage(environment, location.origin);
  let current;
  let renewal;

  const random = () => base64(crypto.getRandomValues(new Uint8Array(32)));

  async function exchange(form) {
    const body = new URLSearchParams({ client_id: environment.clientId, ...form });
    const answer = await fetch(`${protocol}/token`, { method: "POST", body });
    if (!answer.ok) {
      throw new Error("no token");
    }
    const { access_token: access, refresh_token: refresh, expires_in: seconds } = await answer.json();
    return { access, refresh, until: Date.now() + seconds * 1000 - SPARE_MILLISECONDS };
  }

  async function signIn() {
    const verifier = random();
    const state = random();
    // Where the page is not a secure context the console brings a replacement of crypto.subtle.
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
    const question = new URLSearchParams({
      client_id: environment.clientId,
      redirect_uri: redirect,
      response_type: "code",
      response_mode: "query",
      scope: "openid",
      prompt: "none",
      state,
      nonce: random(),
      code_challenge: base64(new Uint8Array(digest)),
      code_challenge_method: "S256",
    });
    const answer = await visit(`${protocol}/auth?${question}`);
    if (answer.get("state") !== state || !answer.get("code")) {
      throw new Error("not signed in");
    }
    const code = answer.get("code");
    return exchange({ grant_type: "authorization_code", code, redirect_uri: redirect, code_verifier: verifier });
  }

  /** Opens the address in a hidden frame and gives the query with which it comes back. */
  async function visit(url) {
    const frame = window.document.createElement("iframe");
    frame.hidden = true;
    frame.src = url;
    window.document.body.append(frame);
    try {
      const end = Date.now() + PATIENCE_MILLISECONDS;
      while (Date.now() < end) {
        const at = address(frame);
        if (at?.startsWith(redirect)) {
          return new URL(at).searchParams;
        }
        await new Promise((next) => setTimeout(next, LOOK_EVERY_MILLISECONDS));
      }
      throw new Error("no answer");
    } finally {
      frame.remove();
    }
  }

  async function renew() {
    if (!current?.refresh) {
      return signIn();
    }
    return exchange({ grant_type: "refresh_token", refresh_token: current.refresh }).catch(signIn);
  }

  return async () => {
    if (!current || Date.now() > current.until) {
      renewal ??= renew().finally(() => {
        renewal = undefined;
      });
      current = await renewal;
    }
    return current.access;
  };
}

function address(frame) {
  try {
    return frame.contentWindow.location.href;
  } catch {
    return undefined; // still elsewhere
  }
}

const base64 = (bytes) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
