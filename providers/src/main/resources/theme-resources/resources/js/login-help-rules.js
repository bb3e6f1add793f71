// Ticks off the rules for a new password while it is typed. Keycloak decides when it is sent; what only the server can
// know is never ticked off.

const KINDS = {
  digits: /\p{Nd}/u,
  lowerCase: /\p{Lowercase}/u,
  upperCase: /\p{Uppercase}/u,
  specialChars: /[^\p{L}\p{Nd}]/u,
};

// Unit by unit, as Keycloak counts
const count = (text, kind) => text.split("").filter((unit) => kind.test(unit)).length;
const same = (one, other) => one.toLowerCase() === other.toLowerCase();

/** Whether the password keeps the rule; undefined where that cannot be told here. */
export function keeps(password, rule, value, { username, email }) {
  const number = Number.parseInt(value, 10);
  switch (rule) {
    case "length":
      return password.length >= number;
    case "maxLength":
      return password.length <= number;
    case "notUsername":
      return username ? !same(password, username) : undefined;
    case "notContainsUsername":
      return username ? !password.toLowerCase().includes(username.toLowerCase()) : undefined;
    case "notEmail":
      return email ? !same(password, email) : undefined;
    default:
      return Object.hasOwn(KINDS, rule) ? count(password, KINDS[rule]) >= number : undefined;
  }
}

/** Ties a list of rules to the field it is about. */
export function tickOff(list) {
  const field = document.getElementById(list.dataset.loginHelpRules);
  const status = document.getElementById("login-help-policy-status");
  const person = {
    username: field.form.querySelector("input[name=username]")?.value,
    email: list.dataset.loginHelpEmail,
  };

  const rules = [...list.querySelectorAll("[data-login-help-rule]")].map((item) => {
    const sentence = item.firstElementChild;
    const aloud = document.createElement("span");
    aloud.className = "login-help-unseen";
    return { item, sentence, aloud, met: false };
  });

  const tick = (rule, met) => {
    rule.met = met;
    rule.item.classList.toggle("login-help-met", met);
    if (met) {
      rule.aloud.textContent = status.dataset.loginHelpMet.replace("{rule}", () => rule.sentence.textContent);
      rule.sentence.setAttribute("aria-hidden", "true");
      rule.item.append(rule.aloud);
    } else {
      rule.sentence.removeAttribute("aria-hidden");
      rule.aloud.remove();
    }
  };

  const look = () => {
    const changed = [];
    for (const rule of rules) {
      const { loginHelpRule, loginHelpValue } = rule.item.dataset;
      const met = field.value !== "" && keeps(field.value, loginHelpRule, loginHelpValue, person) === true;
      if (met !== rule.met) {
        tick(rule, met);
        const words = met ? status.dataset.loginHelpMet : status.dataset.loginHelpUnmet;
        changed.push(words.replace("{rule}", () => rule.sentence.textContent));
      }
    }
    if (changed.length > 0) {
      status.textContent = field.value === "" ? "" : changed.join(". ");
    }
  };
  field.addEventListener("input", look);
  look();
}
