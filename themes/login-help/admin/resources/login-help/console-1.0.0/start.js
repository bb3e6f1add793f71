import { api } from "./api.js";
import { capabilities } from "./capabilities.js";
import { environment, navigation, root } from "./contract.js";
import { moved } from "./place.js";
import { stage } from "./stage.js";
import { texts } from "./texts.js";
import { tokens } from "./token.js";

// A console that takes our nodes away again and again is not the one we know: then they stay away.
const MOST_MOVES_PER_SECOND = 50;

/** Begins. Nothing is changed before the console has drawn itself and the words are there. */
export function start(window) {
  const { document } = window;
  const about = environment(document);
  const app = root(document);
  if (!about || !app) {
    return;
  }
  let state = "waiting"; // then preparing, ready or stopped; failed until the address changes
  let words;
  let shown;
  const requests = api(window, about, tokens(window, about), () => words?.language);
  const rights = capabilities((realm) => requests.realm(realm).get("capabilities"), () => sync());
  const calm = fuse();

  async function prepare() {
    state = "preparing";
    try {
      words = await texts(about, requests.json);
      await style(document);
      shown = stage({ window, environment: about, texts: words, requests, rights });
      state = "ready";
      sync();
    } catch {
      state = "failed";
    }
  }

  function sync() {
    if (state === "waiting" && navigation(document)) {
      prepare();
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
    if (state === "failed") {
      state = "waiting";
    }
    shown?.navigated();
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

/** Our style sheet, added by ourselves: a theme's own "styles=" would replace one that is named in theme.properties. */
function style(document) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("console.css", import.meta.url).href;
  return new Promise((done, failed) => {
    link.addEventListener("load", done);
    link.addEventListener("error", failed);
    document.head.append(link);
  });
}
