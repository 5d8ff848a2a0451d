/**
 * A problem that the caller can solve: a path, a file, an argument. It carries a key and details instead of a
 * sentence, so that the modules that find it need not know the language it is told in (`words.mjs`).
 */
export class Trouble extends Error {
  /**
   * @param {import("./words.mjs").TroubleKey} key
   * @param {Record<string, string | number>} [details]
   * @param {unknown} [cause] what went wrong inside; its sentence becomes the detail `message`
   */
  constructor(key, details = {}, cause) {
    super(key, cause === undefined ? undefined : { cause });
    this.name = "Trouble";
    this.key = key;
    this.details = details;
  }
}
