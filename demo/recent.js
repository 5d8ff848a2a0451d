// What the site has published lately: a draft is compared with it while it is written.

/** @typedef {import("../pkg/xianshen.js").PageDigest} PageDigest */

/** @param {string} url where the server hands out the digests */
export function recentPages(url) {
  /** @type {Promise<PageDigest[] | null> | null} */
  let asked = null;

  const ask = async () => {
    try {
      const response = await fetch(url);
      if (response.ok) return await response.json();
    } catch {
      // As with an answer that is no success.
    }
    asked = null;
    return null;
  };

  return {
    /** `null` where the server gave none; it is asked again with the next check. */
    read() {
      if (!asked) asked = ask();
      return asked;
    },
    /** A page was stored: what was read is out of date. */
    forget() {
      asked = null;
    },
  };
}
