import { Worker } from "node:worker_threads";
import { Trouble, unpack } from "./trouble.mjs";

/** @typedef {import("./serve.mjs").Job} Job */
/** @typedef {import("./serve.mjs").Answer} Answer */
/** @typedef {import("./serve.mjs").ServeData} ServeData */
/**
 * @typedef {object} Task
 * @property {Job} job
 * @property {(answer: Answer) => void} resolve
 * @property {(error: unknown) => void} reject
 * @property {boolean} [again] whether a thread has died while it had this page
 */
/**
 * @typedef {object} Slot a place for one worker, which may be replaced
 * @property {Worker} worker
 * @property {boolean} ready
 * @property {Task} [task]
 * @property {NodeJS.Timeout} [timer]
 */

/** Milliseconds until a worker must have made its engine. */
const START_LIMIT = 120_000;
/** Workers that die one after the other before they are ready, until no more are made. */
const MOST_FAILED_STARTS = 3;
const WORKER = new URL("./worker.mjs", import.meta.url);

/**
 * Threads that check one page at a time. One that takes too long, or dies, is replaced; its page has no report and says why.
 *
 * Made of `node:worker_threads` alone: what a pool from npm adds, a queue with priorities and elastic sizes, is not needed;
 * what is needed, a limit of time for each page that begins when the page does, they leave to the caller.
 */
export class Pool {
  /** @type {Slot[]} */
  #slots = [];
  /** @type {Task[]} */
  #queue = [];
  #failedStarts = 0;
  /** @type {unknown} */
  #broken;
  #closed = false;

  /** @param {{ size: number, seconds: number, data: ServeData, script?: URL }} options `seconds`: for one page */
  constructor({ size, seconds, data, script = WORKER }) {
    this.size = size;
    this.seconds = seconds;
    this.data = data;
    this.script = script;
    // One is ready when the first page comes; the others are started as there is work for them.
    this.#slots.push(this.#start());
  }

  /**
   * @param {Job} job
   * @returns {Promise<Answer>}
   */
  run(job) {
    return new Promise((resolve, reject) => {
      if (this.#broken !== undefined) return reject(this.#broken);
      this.#queue.push({ job, resolve, reject });
      const free = this.#slots.filter(({ task }) => !task).length;
      if (this.#queue.length > free && this.#slots.length < this.size) this.#slots.push(this.#start());
      this.#feed();
    });
  }

  async close() {
    this.#closed = true;
    await Promise.all(
      this.#slots.map(({ worker, timer }) => {
        clearTimeout(timer);
        return worker.terminate();
      }),
    );
  }

  /** @returns {Slot} */
  #start() {
    const worker = new Worker(this.script, { workerData: this.data });
    /** @type {Slot} */
    const slot = { worker, ready: false };
    slot.timer = setTimeout(
      () => this.#replace(slot, new Trouble("workerDied", { code: "start" })),
      START_LIMIT,
    );
    worker.on("message", (message) => this.#receive(slot, message));
    worker.on("error", (error) => {
      const { code, name } = /** @type {NodeJS.ErrnoException} */ (error);
      this.#replace(slot, new Trouble("workerDied", { code: code ?? name ?? "?" }));
    });
    worker.on("exit", (code) => this.#replace(slot, new Trouble("workerDied", { code })));
    return slot;
  }

  /**
   * @param {Slot} slot
   * @param {{ ready: true } | { failed: import("./trouble.mjs").Packed } | { answer: Answer }} message
   */
  #receive(slot, message) {
    if (!this.#slots.includes(slot)) return;
    clearTimeout(slot.timer);
    if ("failed" in message) return this.#breakDown(unpack(message.failed));
    if ("ready" in message) {
      this.#failedStarts = 0;
      slot.ready = true;
    } else {
      slot.task?.resolve(message.answer);
      slot.task = undefined;
    }
    this.#feed();
  }

  #feed() {
    for (const slot of this.#slots) {
      if (!slot.ready || slot.task) continue;
      const task = this.#queue.shift();
      if (!task) return;
      slot.task = task;
      const tooLong = new Trouble("timeLimit", { seconds: this.seconds });
      slot.timer = setTimeout(() => this.#replace(slot, tooLong), this.seconds * 1000);
      slot.worker.postMessage(task.job);
    }
  }

  /**
   * @param {Slot} slot
   * @param {Trouble} trouble
   */
  #replace(slot, trouble) {
    const index = this.#slots.indexOf(slot);
    if (index === -1 || this.#closed) return;
    clearTimeout(slot.timer);
    this.#giveUp(slot.task, trouble);
    void slot.worker.terminate();
    if (!slot.ready) this.#failedStarts += 1;
    if (this.#failedStarts >= MOST_FAILED_STARTS) return this.#breakDown(trouble);
    this.#slots[index] = this.#start();
  }

  /**
   * A thread may die of the page before the one that it has: such a page gets another thread, once.
   *
   * @param {Task | undefined} task
   * @param {Trouble} trouble
   */
  #giveUp(task, trouble) {
    if (!task) return;
    if (task.again || trouble.key !== "workerDied") return task.reject(trouble);
    task.again = true;
    this.#queue.unshift(task);
  }

  /**
   * Nothing more can be checked: every page that waits, and every one that follows, is told so.
   *
   * @param {unknown} error
   */
  #breakDown(error) {
    this.#broken = error;
    for (const { reject } of this.#queue.splice(0)) reject(error);
    for (const { task } of this.#slots) task?.reject(error);
    void this.close();
  }
}
