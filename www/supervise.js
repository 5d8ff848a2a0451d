// One worker, one job at a time, a time limit for each, and a fresh worker after any failure.
//
// A trap leaves a wasm instance in an unknown state, and a hung one never answers: neither may be asked again.
// The browser client and the server's gate share this file, so that both fail closed in the same way.

/** Why there is no report: the worker did not start, died, did not answer in time, or was shut down. */
export class Failure extends Error {
  /**
   * @param {"load" | "crash" | "timeout" | "disposed"} code
   * @param {string} message
   */
  constructor(code, message) {
    super(message);
    this.name = "Failure";
    this.code = code;
  }
}

/**
 * @typedef {object} Port a running worker, whatever the platform calls it
 * @property {(message: unknown) => void} post
 * @property {() => void} stop
 *
 * @callback Spawn starts a worker; its first message says that it is ready
 * @param {(message: any) => void} onMessage
 * @param {(reason: string) => void} onFailure
 * @returns {Port}
 */

/** A worker and the one answer that is awaited from it. */
class Unit {
  /** @param {Spawn} spawn */
  constructor(spawn) {
    /** @type {Failure | null} */
    this.failure = null;
    /** @type {{ resolve: (message: any) => void, reject: (failure: Failure) => void } | null} */
    this.waiting = null;
    this.started = false;
    /** @type {Port | null} */
    this.port = null;
    try {
      this.port = spawn(
        (message) => this.settle(message),
        (reason) => this.fail(new Failure(this.started ? "crash" : "load", reason)),
      );
    } catch (error) {
      // Such as a worker on another origin.
      this.fail(new Failure("load", error instanceof Error ? error.message : String(error)));
    }
  }

  /** @param {any} message */
  settle(message) {
    if (this.failure) return;
    this.started = true;
    const waiting = this.waiting;
    this.waiting = null;
    if (waiting) waiting.resolve(message);
  }

  /** @param {Failure} failure */
  fail(failure) {
    if (this.failure) return;
    this.failure = failure;
    if (this.port) this.port.stop();
    const waiting = this.waiting;
    this.waiting = null;
    if (waiting) waiting.reject(failure);
  }

  /**
   * @param {number} limit milliseconds
   * @returns {Promise<any>} the next message of the worker
   */
  next(limit) {
    if (this.failure) return Promise.reject(this.failure);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.fail(new Failure("timeout", `${limit} 毫秒内没有完成`)), limit);
      this.waiting = {
        resolve: (message) => {
          clearTimeout(timer);
          resolve(message);
        },
        reject: (failure) => {
          clearTimeout(timer);
          reject(failure);
        },
      };
    });
  }

  /**
   * @param {unknown} message
   * @param {number} limit
   */
  ask(message, limit) {
    if (this.failure) return Promise.reject(this.failure);
    this.port?.post(message);
    return this.next(limit);
  }
}

/**
 * @param {{ spawn: Spawn, startLimit: number, jobLimit: number }} options limits in milliseconds
 * @returns {{ ready(): Promise<any>, run(message: unknown): Promise<any>, dispose(): void }}
 *   `ready` gives the worker's first message; `run` its answer to one message. Both reject with a `Failure`,
 *   or with what `post` threw where a message cannot be sent at all.
 */
export function supervise({ spawn, startLimit, jobLimit }) {
  /** @type {{ unit: Unit, hello: Promise<any> } | null} */
  let current = null;
  let disposed = false;
  /** @type {Promise<unknown>} */
  let tail = Promise.resolve();

  const boot = () => {
    if (disposed) return Promise.reject(new Failure("disposed", "检查器已关闭"));
    if (!current || current.unit.failure) {
      const unit = new Unit(spawn);
      current = { unit, hello: unit.next(startLimit) };
      // A start that nobody awaits yet must not surface as an unhandled rejection.
      current.hello.catch(() => {});
    }
    return current.hello;
  };

  /** @param {unknown} message */
  const job = async (message) => {
    await boot();
    const { unit } = /** @type {{ unit: Unit }} */ (current);
    try {
      return await unit.ask(message, jobLimit);
    } catch (error) {
      // The replacement warms up now, so that the next job does not pay for the start.
      if (unit.failure && !disposed) boot();
      throw error;
    }
  };

  return {
    ready: boot,
    run(message) {
      const result = tail.then(() => job(message));
      tail = result.catch(() => {});
      return result;
    },
    dispose() {
      disposed = true;
      if (current) current.unit.fail(new Failure("disposed", "检查器已关闭"));
    },
  };
}
