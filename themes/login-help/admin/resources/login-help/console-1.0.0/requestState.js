import { label } from "./parts.js";

/** How far a request has come, as a label. */
export function stateOf({ state, takenBy, closedAs }, t) {
  if (state === "CLOSED") {
    return label(t(`loginHelpConsoleClosedAs_${closedAs}`));
  }
  return state === "TAKEN"
    ? label(t("loginHelpConsoleRequestState_TAKEN", takenBy ?? "–"), "blue")
    : label(t("loginHelpConsoleRequestState_OPEN"), "orange");
}
