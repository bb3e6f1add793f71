// Everything that is taken for granted about Keycloak's console, in one place. Where the console is not as described, each
// of these answers undefined and nothing of ours is shown. When a new Keycloak changes the console, look here first.

const TEXTS = ["realm", "clientId", "adminBaseUrl", "serverBaseUrl", "consoleBaseUrl"];

/** The JSON that index.ftl gives the console: which realm one logs in to, and where things are. */
export function environment(document) {
  try {
    const values = JSON.parse(document.getElementById("environment").textContent);
    if (!TEXTS.every((name) => typeof values[name] === "string" && values[name] !== "")) {
      return undefined;
    }
    return {
      loginRealm: values.realm,
      clientId: values.clientId,
      adminUrl: values.adminBaseUrl.replace(/\/+$/, ""),
      serverUrl: values.serverBaseUrl.replace(/\/+$/, ""),
      consolePath: values.consoleBaseUrl,
    };
  } catch {
    return undefined;
  }
}

/** The element React draws the console in. */
export const root = (document) => document.getElementById("app") ?? undefined;

/** The list of pages at the side: PatternFly's page sidebar. */
export const navigation = (document) => document.querySelector(".pf-v5-c-page__sidebar nav") ?? undefined;

/** Where the console draws its pages. */
export const main = (document) => document.querySelector("main#kc-main-content-page-container") ?? undefined;

/**
 * The tabs of a person's page: the list, the entry of "Credentials" (ours follows it; undefined if it is hidden) and the
 * element that holds tabs and content.
 */
export function personTabs(document) {
  const list = main(document)?.querySelector("ul.pf-v5-c-tabs__list");
  const host = list?.closest(".pf-v5-c-tabs")?.parentElement;
  if (!list || !host || !list.querySelector(":scope > li.pf-v5-c-tabs__item > .pf-v5-c-tabs__link")) {
    return undefined;
  }
  const credentials = list.querySelector('[data-testid="credentials"]')?.closest("li.pf-v5-c-tabs__item");
  return { list, host, credentials: credentials?.parentElement === list ? credentials : undefined };
}

/** Whether the console marks one of its own tabs as the current one. */
export const isCurrentTab = (item) => item.classList.contains("pf-m-current");

const MOST_FIBERS = 5000;

/**
 * The console's own keycloak-js object: some context of React's tree provides a value with a field "keycloak". React keeps
 * the tree under a property of the root element whose name begins like this.
 */
export function keycloak(document) {
  const element = root(document);
  const property = element && Object.keys(element).find((name) => name.startsWith("__reactContainer$"));
  const open = property ? [element[property]] : [];
  for (let seen = 0; open.length > 0 && seen < MOST_FIBERS; seen++) {
    const fiber = open.pop();
    const found = fiber?.memoizedProps?.value?.keycloak;
    if (typeof found?.updateToken === "function" && typeof found.login === "function") {
      return found;
    }
    open.push(...[fiber?.sibling, fiber?.child].filter(Boolean));
  }
  return undefined;
}

/** Who is logged in, and in which language the console speaks to them. */
export const whoAmI = ({ adminUrl, loginRealm }) => {
  const realm = encodeURIComponent(loginRealm);
  return `${adminUrl}/admin/${realm}/console/whoami?currentRealm=${realm}`;
};

/** The texts of the admin theme in one language: a list of key and value. */
export const messages = ({ adminUrl, loginRealm }, locale) =>
  `${adminUrl}/resources/${encodeURIComponent(loginRealm)}/admin/${encodeURIComponent(locale)}`;

/** A page without content below the console's own address, to which the console's client may redirect. */
export const inertPage = ({ consolePath }, origin) => `${origin}${consolePath}messages.json`;
