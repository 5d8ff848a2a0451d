// Firefox by WebDriver BiDi, which it speaks without a driver of its own.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { clickActions, keyActions } from "./keys.mjs";
import { dropFolder, freshFolder, start } from "./program.mjs";
import { connect } from "./wire.mjs";

/** A fresh profile asks for nothing on the network and shows no page of its own. */
const PREFERENCES = {
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.page": 0,
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "intl.accept_languages": "zh-CN, zh",
};

/**
 * @param {import("../../../scripts/browsers.mjs").Found} browser
 * @param {{ width: number, height: number }} size
 * @returns {Promise<import("../launch.mjs").Driver>}
 */
export async function launch({ path }, { width, height }) {
  const profile = await freshFolder();
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  await writeFile(join(profile, "user.js"), lines.join(""));
  const args = ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"];
  const program = await start(path, args, {
    // Its caches and its crash reports lie in the profile, not in the user's home.
    env: { HOME: profile, XDG_CACHE_HOME: profile, XDG_CONFIG_HOME: profile },
    ready: /WebDriver BiDi listening on (ws:\S+)/,
  });
  const wire = await connect(`${/** @type {RegExpExecArray} */ (program.said)[1]}/session`);
  const { capabilities } = await wire.send("session.new", { capabilities: {} });
  // In a tab of its own: the one that Firefox begins with has no focus, and no key presses a button in it.
  const { context } = await wire.send("browsingContext.create", { type: "tab" });
  await wire.send("browsingContext.setViewport", { context, viewport: { width, height } });

  return {
    version: capabilities.browserVersion,
    async open(url) {
      await wire.send("browsingContext.navigate", { context, url, wait: "complete" });
    },
    async evaluate(expression) {
      const { type, result, exceptionDetails } = await wire.send("script.evaluate", {
        expression,
        target: { context },
        awaitPromise: true,
      });
      if (type === "exception") throw new Error(exceptionDetails.text);
      return result.value;
    },
    async press(key, { shift = false } = {}) {
      await wire.send("input.performActions", { context, actions: keyActions(key, shift) });
    },
    async click(x, y) {
      await wire.send("input.performActions", { context, actions: clickActions(x, y) });
    },
    async screenshot() {
      const { data } = await wire.send("browsingContext.captureScreenshot", { context });
      return Buffer.from(data, "base64");
    },
    async close() {
      wire.close();
      await program.stop();
      await dropFolder(profile);
    },
  };
}
