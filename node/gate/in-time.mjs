/** That a step of the host's did not end within its limit. */
export class Late extends Error {
  code = "ETIMEDOUT";
}

/**
 * A step of the host's with a limit: a database that never answers must not hold up every page after it.
 *
 * @template {unknown[]} A
 * @template T
 * @param {number} limit milliseconds
 * @param {(...given: A) => T | Promise<T>} step
 * @returns {(...given: A) => Promise<T>}
 */
export const inTime =
  (limit, step) =>
  (...given) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Late()), limit);
      const settle = async () => step(...given);
      settle()
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    });
