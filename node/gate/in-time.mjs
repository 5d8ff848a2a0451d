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
      const timer = setTimeout(() => reject(Object.assign(new Error("late"), { code: "ETIMEDOUT" })), limit);
      const settle = async () => step(...given);
      settle()
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    });
