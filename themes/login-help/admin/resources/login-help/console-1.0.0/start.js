import { api } from "./api.js";
import { capabilities } from "./capabilities.js";
import { environment, navigation, root } from "./contract.js";
import { moved } from "./place.js";
import { stage } from "./stage.js";
import { tokens } from "./token.js";

// A console that takes our nodes away again and again is not the one we know: then they stay away.
const MOST_MOVES_PER_SECOND = 50;

/** Begins. Nothing is changed before the console has drawn itself. */
export function start(window) {
  const { document } = window;
  const about = environment(document);
  const app = root(document);
  if (!about || !app) {
    return;
  }
  let state = "waiting"; // then ready or stopped
  let language;
  const requests = api(window, about, tokens(window, about), () => language);
  const rights = capabilities(
    async (realm) => {
      const caller = await requests.realm(realm).get("capabilities");
      language ??= caller?.language;
      return caller;
    },
    () => sync(),
  );
  const calm = fuse();
  const shown = stage({ window, environment: about, requests, rights, changed: () => sync() });

  function sync() {
    if (state === "waiting" && navigation(document)) {
      state = "ready";
    }
    if (state === "ready") {
      try {
        shown.sync();
      } catch {
        stop();
      }
      if (!calm()) {
        stop();
      }
    }
  }

  function navigated() {
    if (state === "ready") {
      shown.navigated();
    }
    sync();
  }

  function stop() {
    state = "stopped";
    observer.disconnect();
    window.removeEventListener("hashchange", navigated);
    window.removeEventListener("popstate", navigated);
    shown.withdraw();
  }

  // The callback runs right after the console's own change and before the browser paints: nothing flickers.
  const observer = new MutationObserver(sync);
  observer.observe(app, { childList: true, subtree: true });
  window.addEventListener("hashchange", navigated);
  window.addEventListener("popstate", navigated);
  sync();
}

/** Tells whether things have been put into the console less often than is to be expected. */
function fuse() {
  let second = 0;
  let before = 0;
  return () => {
    const now = Math.floor(Date.now() / 1000);
    if (now !== second) {
      second = now;
      before = moved();
    }
    return moved() - before <= MOST_MOVES_PER_SECOND;
  };
}
