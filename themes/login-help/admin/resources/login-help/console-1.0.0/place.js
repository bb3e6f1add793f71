// Puts our nodes into the console and keeps them where they belong. React's own nodes are never changed, but for a data
// attribute and the aria-selected of tabs, both of which React does not write anew.
import { isCurrentTab, main, navigation, personTabs } from "./contract.js";
import { h } from "./dom.js";
import * as routes from "./routes.js";

const PAGE_MARK = "data-login-help-page";
const TAB_MARK = "data-login-help-tab";

let moves = 0;

/** How often something was put into the console so far. */
export const moved = () => moves;

/**
 * Our part of the list of pages: entries are pairs of view and words.
 *
 * @param intended is called when somebody is about to open one
 */
export function placeNavigation(document, title, entries, route, intended) {
  const place = navigation(document);
  let section = document.getElementById("login-help-navigation");
  if (!place || entries.length === 0) {
    section?.remove();
    return;
  }
  const state = JSON.stringify([title, entries, route.realm]);
  if (!section || section.dataset.state !== state) {
    section?.remove();
    section = announce(drawNavigation(title, entries, route.realm), intended);
    section.dataset.state = state;
  }
  // In place, so that the entry that was pressed keeps the focus.
  section.querySelectorAll("a").forEach((link, index) => {
    const current = route.kind === "page" && route.view === entries[index][0];
    link.classList.toggle("pf-m-current", current);
    if (current) {
      link.setAttribute("aria-current", "page");
    } else {
      link.removeAttribute("aria-current");
    }
  });
  if (place.lastElementChild !== section) {
    place.append(section);
    moves++;
  }
}

const drawNavigation = (title, entries, realm) =>
  h(
    "section",
    { id: "login-help-navigation", class: "pf-v5-c-nav__section", "aria-labelledby": "login-help-navigation-title" },
    h("h2", { id: "login-help-navigation-title", class: "pf-v5-c-nav__section-title" }, title),
    h(
      "ul",
      { class: "pf-v5-c-nav__list", role: "list" },
      entries.map(([view, words]) => h("li", {}, h("a", { class: "pf-v5-c-nav__link", href: routes.page(realm, view) }, words))),
    ),
  );

/** Our tab on a person's page; gives the element in which its content belongs, if the console shows such a page. */
export function placeTab(document, title, route, intended) {
  const tabs = route.kind.startsWith("person") ? personTabs(document) : undefined;
  let item = document.getElementById("login-help-tab");
  if (!tabs) {
    item?.remove();
    return undefined;
  }
  const href = routes.person(route.realm, route.id);
  const link = item?.querySelector("a");
  if (!item || item.parentElement !== tabs.list || link.getAttribute("href") !== href || link.textContent !== title) {
    item?.remove();
    item = announce(drawTab(title, href), intended);
  }
  const before = tabs.credentials ?? [...tabs.list.children].filter((each) => each !== item).at(-1);
  if (before.nextElementSibling !== item) {
    before.after(item);
    moves++;
  }
  const ours = route.kind === "person";
  if (ours && !item.classList.contains("pf-m-current")) {
    // On a narrow screen the list scrolls; the current tab should be seen.
    tabs.list.scrollLeft = Math.max(0, item.offsetLeft + item.offsetWidth - tabs.list.clientWidth);
  }
  item.classList.toggle("pf-m-current", ours);
  for (const each of tabs.list.children) {
    const selected = String(each === item ? ours : !ours && isCurrentTab(each));
    const tab = each.querySelector(":scope > .pf-v5-c-tabs__link");
    if (tab && tab.getAttribute("aria-selected") !== selected) {
      tab.setAttribute("aria-selected", selected);
    }
  }
  return tabs.host;
}

function announce(element, intended) {
  element.addEventListener("pointerenter", intended);
  element.addEventListener("focusin", intended);
  return element;
}

const drawTab = (title, href) =>
  h(
    "li",
    { id: "login-help-tab", class: "pf-v5-c-tabs__item", role: "presentation" },
    h(
      "a",
      {
        id: "login-help-tab-link",
        class: "pf-v5-c-tabs__link",
        href,
        role: "tab",
        "aria-selected": "false",
        "aria-controls": "login-help-content",
      },
      h("span", { class: "pf-v5-c-tabs__item-text" }, title),
    ),
  );

/** Where our content goes for a route: the element, and the mark under which the style sheet hides what is there. */
export function host(document, route, tabHost) {
  if (route.kind === "page") {
    const element = main(document);
    return element && { element, mark: PAGE_MARK };
  }
  return route.kind === "person" && tabHost ? { element: tabHost, mark: TAB_MARK } : undefined;
}

export function insert(place, content) {
  place.element.setAttribute(place.mark, "");
  place.element.append(content);
  moves++;
}

/** Takes marks away from all elements but the one that has our content. */
export function unmark(document, except) {
  for (const mark of [PAGE_MARK, TAB_MARK]) {
    for (const element of document.querySelectorAll(`[${mark}]`)) {
      if (element !== except) {
        element.removeAttribute(mark);
      }
    }
  }
}
