import { h, newId } from "./dom.js";

/**
 * Parts of a page, one of which is shown. The arrow keys go from one to the next, as in the console's own.
 *
 * @param name what they are parts of, for those who hear it
 * @param parts of each the name in the address, the words and the content
 * @param options selected is the name of the first to be shown; chosen is told which one somebody has chosen
 */
export function tabs(name, parts, { selected, chosen }) {
  const all = parts.map(([part, words, content]) => draw(part, words, content));
  const list = h(
    "ul",
    { class: "pf-v5-c-tabs__list", role: "tablist", "aria-label": name },
    all.map(({ item }) => item),
  );
  const select = (wanted) => {
    const shown = all.find(({ part }) => part === wanted) ?? all[0];
    for (const each of all) {
      const current = each === shown;
      each.item.classList.toggle("pf-m-current", current);
      each.tab.setAttribute("aria-selected", String(current));
      each.tab.tabIndex = current ? 0 : -1;
      each.panel.hidden = !current;
    }
    return shown;
  };
  for (const [index, { part, tab }] of all.entries()) {
    tab.addEventListener("click", () => {
      select(part);
      chosen(part);
    });
    tab.addEventListener("keydown", (event) => {
      const next = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: -1 }[event.key];
      if (next !== undefined) {
        event.preventDefault();
        const other = all.at(next % all.length);
        other.tab.focus();
        other.tab.click();
      }
    });
  }
  select(selected);
  return {
    element: h("div", {}, h("div", { class: "pf-v5-c-tabs login-help-tabs" }, list), all.map(({ panel }) => panel)),
    select,
    /** Shows the part that holds something of the page. */
    reveal: (element) => select(all.find(({ panel }) => panel.contains(element))?.part),
    /** Says beside the words of a part how many things there need attention. */
    count(part, number, words) {
      const { badge } = all.find((each) => each.part === part);
      badge.replaceChildren(number > 0 ? h("span", { class: "pf-v5-c-badge pf-m-unread", title: words }, String(number)) : "");
    },
  };
}

function draw(part, words, content) {
  const id = newId("tab");
  const badge = h("span", {});
  const tab = h(
    "button",
    { type: "button", role: "tab", id, class: "pf-v5-c-tabs__link", "aria-controls": `${id}-panel` },
    h("span", { class: "pf-v5-c-tabs__item-text" }, words),
    badge,
  );
  const item = h("li", { class: "pf-v5-c-tabs__item", role: "presentation" }, tab);
  const panel = h("section", { role: "tabpanel", id: `${id}-panel`, "aria-labelledby": id, "data-login-help-part": part }, content);
  return { part, tab, item, panel, badge };
}
