/** A request that did not succeed. */
export class Refusal extends Error {
  /**
   * @param status the HTTP status, 0 if the server could not be reached
   * @param problem code, message and field as in the API, each possibly absent
   */
  constructor(status, { code, message, field } = {}) {
    super(typeof message === "string" ? message : "");
    this.status = status;
    this.code = code;
    this.field = typeof field === "string" ? field : undefined;
  }

  /** Whether there is nothing to be had for this caller, now or later. */
  get final() {
    return this.status === 403 || this.status === 404;
  }
}

/**
 * The administration API of Login Help, and the two other addresses that are read with the same token.
 *
 * @param token gives an access token
 * @param language gives the language of the console, once it is known
 */
export function api(window, environment, token, language) {
  async function send(url, { method = "GET", body, signal } = {}) {
    const headers = { Authorization: `Bearer ${await token()}`, Accept: "application/json, text/csv" };
    if (language()) {
      headers["Accept-Language"] = language();
    }
    if (body !== undefined) {
      headers["Content-Type"] = "application/json";
    }
    const answer = await window.fetch(url, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
      cache: "no-store",
      credentials: "same-origin",
    });
    if (!answer.ok) {
      throw new Refusal(answer.status, (await answer.json().catch(() => undefined)) ?? {});
    }
    return answer;
  }

  async function ask(url, options) {
    try {
      return await send(url, options);
    } catch (problem) {
      throw problem instanceof Refusal || problem?.name === "AbortError" ? problem : new Refusal(0);
    }
  }

  const json = async (url, options) => {
    const answer = await ask(url, options);
    try {
      return answer.status === 204 ? undefined : await answer.json();
    } catch {
      throw new Refusal(0);
    }
  };

  return {
    json,
    /** The part of the API below one realm. */
    realm(realm, signal) {
      const at = (path) => `${environment.adminUrl}/admin/realms/${encodeURIComponent(realm)}/login-help/${path}`;
      return {
        get: (path) => json(at(path), { signal }),
        post: (path, body) => json(at(path), { method: "POST", body, signal }),
        put: (path, body) => json(at(path), { method: "PUT", body, signal }),
        remove: (path) => json(at(path), { method: "DELETE", signal }),
        file: async (path) => (await ask(at(path), { signal })).blob(),
      };
    },
  };
}
