// Chromium by its own protocol, which has been the same since version 80 for what is needed here. Playwright and Puppeteer as they
// are now do not drive the old ones.
import { keyOf } from "./keys.mjs";
import { dropFolder, freshFolder, start } from "./program.mjs";
import { connect } from "./wire.mjs";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--no-zygote",
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--lang=zh-CN",
  "--remote-debugging-port=0",
];

/**
 * @param {import("../../../scripts/browsers.mjs").Found} browser
 * @param {{ width: number, height: number }} size
 * @returns {Promise<import("../launch.mjs").Driver>}
 */
export async function launch({ path }, { width, height }) {
  const profile = await freshFolder();
  const program = await start(path, [...FLAGS, `--user-data-dir=${profile}`, "about:blank"], {
    ready: /DevTools listening on (ws:\S+)/,
  });
  const wire = await connect(/** @type {RegExpExecArray} */ (program.said)[1]);
  const { product } = await wire.send("Browser.getVersion");
  const { targetId } = await wire.send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await wire.send("Target.attachToTarget", { targetId, flatten: true });
  /** @param {string} method @param {object} [params] */
  const send = (method, params) => wire.send(method, params, { sessionId });
  await send("Page.enable");
  await send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });

  return {
    version: product.replace(/^.*\//, ""),
    async open(url) {
      await send("Page.navigate", { url });
    },
    async evaluate(expression) {
      const { result, exceptionDetails } = await send("Runtime.evaluate", {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description || exceptionDetails.text);
      return result.value;
    },
    async press(name, { shift = false } = {}) {
      const { key, code, number, text } = keyOf(name);
      const event = { key, code, windowsVirtualKeyCode: number, modifiers: shift ? 8 : 0 };
      await send("Input.dispatchKeyEvent", { ...event, type: text ? "keyDown" : "rawKeyDown", text });
      await send("Input.dispatchKeyEvent", { ...event, type: "keyUp" });
    },
    async click(x, y) {
      const event = { x, y, button: "left", clickCount: 1 };
      await send("Input.dispatchMouseEvent", { ...event, type: "mousePressed" });
      await send("Input.dispatchMouseEvent", { ...event, type: "mouseReleased" });
    },
    async screenshot() {
      const { data } = await send("Page.captureScreenshot", { format: "png" });
      return Buffer.from(data, "base64");
    },
    async close() {
      wire.close();
      await program.stop();
      await dropFolder(profile);
    },
  };
}
