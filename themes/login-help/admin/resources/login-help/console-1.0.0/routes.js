// Addresses after the #. The console's own router matches ours too: "/{realm}/login-help" as a tab of its start page,
// "/{realm}/users/{id}/login-help" as a tab of a person's page. So reload, back and forward work as for its own pages.

const NAME = "login-help";

/** What an address shows: kind is "page" (with view and query), "person" (with id), "personElsewhere" or "other". */
export function parse(hash, loginRealm) {
  const [path, query = ""] = hash.replace(/^#/, "").split("?");
  const parts = decoded(path.split("/").filter(Boolean));
  const [realm = loginRealm, first, id, tab] = parts;
  const place = { kind: "other", realm, query: new URLSearchParams(query) };
  if (parts.length === 2 && first === NAME) {
    return { ...place, kind: "page", view: place.query.get("view") ?? "settings" };
  }
  if (parts.length === 4 && first === "users") {
    return { ...place, kind: tab === NAME ? "person" : "personElsewhere", id };
  }
  return place;
}

/** The address of one of our pages; empty values of the query are left out. */
export function page(realm, view, query = {}) {
  const fields = Object.entries(query).filter(([, value]) => value);
  return `#/${encodeURIComponent(realm)}/${NAME}?${new URLSearchParams([["view", view], ...fields])}`;
}

/** The address of our tab on a person's page. */
export const person = (realm, id) => `#/${encodeURIComponent(realm)}/users/${encodeURIComponent(id)}/${NAME}`;

function decoded(parts) {
  try {
    return parts.map(decodeURIComponent);
  } catch {
    return [];
  }
}
