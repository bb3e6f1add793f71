const SVG = "http://www.w3.org/2000/svg";
const PROPERTIES = new Set(["value", "checked", "disabled", "hidden", "required", "readOnly", "srcdoc"]);

/**
 * An element. Attributes that are undefined, null or false are left out; "on" holds listeners; strings become text nodes,
 * so nothing that comes from people or the server is ever read as markup.
 */
export function h(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** An element of a drawing. */
export const svg = (name, attributes, ...children) => fill(document.createElementNS(SVG, name), attributes, children);

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") {
      Object.entries(value).forEach(([event, listener]) => element.addEventListener(event, listener));
    } else if (PROPERTIES.has(name)) {
      if (value !== undefined) {
        element[name] = value;
      }
    } else if (value !== undefined && value !== null && value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.flat(2).filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

let last = 0;

/** An id that no other element has. */
export const newId = (name) => `login-help-${name}-${++last}`;

/** A listener whose failure stays here: nothing thrown may reach the console. */
export const guarded =
  (action) =>
  async (...values) => {
    try {
      await action(...values);
    } catch {
      // Every action shows its own failures; what comes here belongs to a page that is gone.
    }
  };
