import { permitted } from "../actions.js";
import { loaded } from "../loading.js";
import { link, small, text } from "../parts.js";
import { table } from "../table.js";

/** Who helped this person, and what the person did since. */
export function history(help) {
  const { view, path } = help;
  const { t, time, has } = view.texts;
  if (!permitted(help, "VIEW_HISTORY").allowed) {
    return small(t("loginHelpConsoleHistoryForbidden"));
  }
  const words = ({ what }) => (has(`loginHelpConsoleHistory_${what}`) ? t(`loginHelpConsoleHistory_${what}`) : what);
  return loaded(view, () => view.api.get(`${path}/history`), ({ entries, events, adminEvents }) => [
    entries.length > 0
      ? table(
          t("loginHelpConsoleHistory"),
          ["Time", "What", "By"].map((each) => t(`loginHelpConsoleColumn_${each}`)),
          entries.map((entry) => [time(entry.time), words(entry), entry.by ?? "–"]),
        )
      : text(t("loginHelpConsoleHistoryNone")),
    !(events && adminEvents) &&
      small(
        t("loginHelpConsoleHistoryNotSaved"),
        " ",
        link(t("loginHelpConsoleEventSettings"), `#/${encodeURIComponent(view.realm)}/realm-settings/events`),
      ),
  ]).element;
}
