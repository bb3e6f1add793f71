import { h } from "./dom.js";

/**
 * A table that becomes a list of cards on a narrow screen. PatternFly does that by "display", which takes the meaning from
 * the elements, so the roles are written out.
 *
 * @param name what the table lists, for those who hear it
 * @param columns their headings
 * @param look a class for widths of its own
 * @param rows for each row the content of its cells; the first one names the row
 */
export const table = (name, columns, rows, look = "") =>
  h(
    "table",
    { class: `pf-v5-c-table pf-m-grid-md pf-m-compact ${look}`, role: "table", "aria-label": name },
    h(
      "thead",
      { class: "pf-v5-c-table__thead", role: "rowgroup" },
      h(
        "tr",
        { class: "pf-v5-c-table__tr", role: "row" },
        columns.map((words) => h("th", { class: "pf-v5-c-table__th", role: "columnheader", scope: "col" }, words)),
      ),
    ),
    h(
      "tbody",
      { class: "pf-v5-c-table__tbody", role: "rowgroup" },
      rows.map((cells) => h("tr", { class: "pf-v5-c-table__tr", role: "row" }, cells.map(cell(columns)))),
    ),
  );

const cell = (columns) => (content, index) =>
  index === 0
    ? h("th", { class: "pf-v5-c-table__th", role: "rowheader", scope: "row", "data-label": columns[0] }, content)
    : h("td", { class: "pf-v5-c-table__td", role: "cell", "data-label": columns[index] }, content);
