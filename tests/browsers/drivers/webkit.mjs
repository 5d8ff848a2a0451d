// WebKitGTK by its WebDriver, on a display of its own.
import { clickActions, keyActions } from "./keys.mjs";
import { dropFolder, freePort, freshFolder, start } from "./program.mjs";

const START_LIMIT = 30_000;
const SCRIPT_LIMIT = 600_000;

/** What a script's promise comes to is handed back by a function that WebDriver adds to its arguments. */
const script = (/** @type {string} */ expression) =>
  `const done = arguments[arguments.length - 1];
   Promise.resolve().then(() => (${expression})).then((value) => done({ value }), (error) => done({ error: String(error && error.stack || error) }));`;

/**
 * @param {import("../../../scripts/browsers.mjs").Found} browser
 * @param {{ width: number, height: number }} size
 * @returns {Promise<import("../launch.mjs").Driver>}
 */
export async function launch({ path, webkit }, { width, height }) {
  const programs = /** @type {NonNullable<typeof webkit>} */ (webkit);
  const folder = await freshFolder();
  const screen = ["-screen", "0", `${width + 200}x${height + 300}x24`];
  // It takes a display number that is free and tells it.
  const display = await start(programs.xvfb, ["-displayfd", "3", "-nolisten", "tcp", ...screen], {
    ready: /^(\d+)\n/,
    readyOn: 3,
  });
  const port = await freePort();
  const driver = await start(programs.driver, [`--port=${port}`], {
    env: {
      DISPLAY: `:${/** @type {RegExpExecArray} */ (display.said)[1]}`,
      GDK_BACKEND: "x11",
      LIBGL_ALWAYS_SOFTWARE: "1",
      HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_CACHE_HOME: folder,
      XDG_CONFIG_HOME: folder,
    },
  });

  /** @param {string} method @param {string} address @param {object} [body] */
  async function call(method, address, body) {
    const response = await fetch(`http://127.0.0.1:${port}${address}`, {
      method,
      headers: { "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = /** @type {any} */ (await response.json());
    if (!response.ok) throw new Error(`${value?.error}: ${value?.message}`);
    return value;
  }

  // The driver does not say when it listens.
  const until = Date.now() + START_LIMIT;
  while (!(await call("GET", "/status").catch(() => null))?.ready) {
    if (Date.now() > until) throw new Error("WebKitWebDriver did not start in time");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { sessionId, capabilities } = await call("POST", "/session", {
    capabilities: {
      alwaysMatch: {
        "webkitgtk:browserOptions": { binary: path, args: ["--automation"] },
        timeouts: { script: SCRIPT_LIMIT, pageLoad: START_LIMIT },
      },
    },
  });
  const session = `/session/${sessionId}`;
  await call("POST", `${session}/window/rect`, { width, height: height + 100 });

  return {
    version: capabilities.browserVersion,
    async open(url) {
      await call("POST", `${session}/url`, { url });
    },
    async evaluate(expression) {
      const { value, error } = await call("POST", `${session}/execute/async`, {
        script: script(expression),
        args: [],
      });
      if (error) throw new Error(error);
      return value;
    },
    async press(key, { shift = false } = {}) {
      await call("POST", `${session}/actions`, { actions: keyActions(key, shift) });
    },
    async click(x, y) {
      await call("POST", `${session}/actions`, { actions: clickActions(x, y) });
    },
    async screenshot() {
      return Buffer.from(await call("GET", `${session}/screenshot`), "base64");
    },
    async close() {
      await call("DELETE", session).catch(() => {});
      await driver.stop();
      await display.stop();
      await dropFolder(folder);
    },
  };
}
