// Commands and their answers as JSON over a WebSocket: what the protocols of Chromium and Firefox have in common.
import { WebSocket } from "ws";

// Only so that a run ends at all: a busy machine may need minutes for the whole table.
const LIMIT = 600_000;

/**
 * @param {string} url
 * @returns {Promise<{ send(method: string, params?: object, more?: object): Promise<any>, close(): void }>}
 */
export async function connect(url) {
  const socket = new WebSocket(url, { perMessageDeflate: false, maxPayload: 1 << 28 });
  await new Promise((resolve, reject) => {
    socket.once("open", () => resolve(undefined));
    socket.once("error", reject);
  });
  /** @type {Map<number, { resolve(value: any): void, reject(error: Error): void }>} */
  const waiting = new Map();
  let last = 0;
  socket.on("message", (data) => {
    const message = JSON.parse(String(data));
    const job = waiting.get(message.id);
    if (!job) return;
    waiting.delete(message.id);
    // Chromium says { error: { message } }, Firefox { type: "error", error, message }.
    if (message.error) job.reject(new Error(message.error.message || `${message.error}: ${message.message}`));
    else job.resolve(message.result);
  });
  socket.on("close", () => {
    for (const { reject } of waiting.values()) reject(new Error("the browser hung up"));
    waiting.clear();
  });
  return {
    send(method, params = {}, more = {}) {
      const id = ++last;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`no answer to ${method}`)), LIMIT);
        waiting.set(id, {
          resolve: (value) => {
            clearTimeout(timer);
            resolve(value);
          },
          reject: (error) => {
            clearTimeout(timer);
            reject(error);
          },
        });
        socket.send(JSON.stringify({ id, method, params, ...more }));
      });
    },
    close: () => socket.close(),
  };
}
