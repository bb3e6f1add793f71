/** Why people cannot reset their passwords, in the order in which they are listed. */
export const REASONS = [
  "NO_EMAIL",
  "SHARED_EMAIL",
  "MAILBOX_BEHIND_THIS_LOGIN",
  "EMAIL_NOT_VERIFIED",
  "ADDRESS_REFUSED",
  "DISABLED",
  "LOCKED_PERMANENTLY",
  "PASSWORD_ELSEWHERE",
  "PASSKEY_ONLY",
  "ADMINISTRATOR",
];

/** A reason in few words; one that we do not know is shown as it is. */
export const reasonName = (reason, t) => (REASONS.includes(reason) ? t(`loginHelpConsoleReason_${reason}`) : reason);
