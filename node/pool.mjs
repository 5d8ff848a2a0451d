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
 * @property {Task[]} tasks the first is being checked; the others have been handed over, so that the thread need not wait for its next one
 * @property {NodeJS.Timeout} [timer] of the first
 */

/** Pages that a worker has at once. */
const AT_ONCE = 8;
/** Milliseconds until a worker must have made its engine. */
const START_LIMIT = 120_000;
/** Workers that die one after the other before they are ready, until no more are made. */
const MOST_FAILED_STARTS = 3;
const WORKER = new URL("./worker.mjs", import.meta.url);

/**
 * Threads that check one page at a time and have the next ones at hand. One that takes too long, or dies, is replaced; its page has no
 * report and says why.
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
      const free = this.#slots.filter(({ tasks }) => tasks.length === 0).length;
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
    const slot = { worker, ready: false, tasks: [] };
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
      slot.tasks.shift()?.resolve(message.answer);
      if (slot.tasks.length > 0) this.#time(slot);
    }
    this.#feed();
  }

  /** Hands over what waits: to threads that have nothing to do at once, and to those that soon will as soon as it is worth a message. */
  #feed() {
    const ready = this.#slots.filter((slot) => slot.ready);
    for (const slot of ready) if (slot.tasks.length === 0) this.#give(slot, 1);
    for (const slot of ready) {
      const room = AT_ONCE - slot.tasks.length;
      if (Math.min(room, this.#queue.length) >= AT_ONCE / 2) this.#give(slot, room);
    }
  }

  /**
   * @param {Slot} slot
   * @param {number} most
   */
  #give(slot, most) {
    const tasks = this.#queue.splice(0, most);
    if (tasks.length === 0) return;
    slot.tasks.push(...tasks);
    if (slot.tasks.length === tasks.length) this.#time(slot);
    slot.worker.postMessage(tasks.map(({ job }) => job));
  }

  /** @param {Slot} slot whose first page begins now */
  #time(slot) {
    const { seconds } = this;
    slot.timer = setTimeout(() => this.#replace(slot, new Trouble("timeLimit", { seconds })), seconds * 1000);
  }

  /**
   * @param {Slot} slot
   * @param {Trouble} trouble
   */
  #replace(slot, trouble) {
    const index = this.#slots.indexOf(slot);
    if (index === -1 || this.#closed) return;
    clearTimeout(slot.timer);
    const [task, ...waiting] = slot.tasks;
    this.#queue.unshift(...waiting);
    this.#giveUp(task, trouble);
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
    for (const { tasks } of this.#slots) for (const { reject } of tasks) reject(error);
    void this.close();
  }
}
