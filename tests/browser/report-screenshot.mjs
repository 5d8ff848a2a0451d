// Draws docs/images/report.png anew: node tests/browser/report-screenshot.mjs
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { fixtureResults, formatted } from "../formatted.mjs";
import { launchChromium, newPage } from "./harness.mjs";

const IMAGES = fileURLToPath(new URL("../../docs/images/", import.meta.url));

const browser = await launchChromium();
try {
  const onError = (/** @type {string} */ message) => console.error(message);
  const page = await newPage(browser, { onError, viewport: { width: 1280, height: 1500 } });
  // A page of the fixture table that fills 64 KiB has no place in a picture.
  const results = (await fixtureResults()).filter(
    (result) => "report" in result && result.report.findings.length < 30,
  );
  await page.setContent(await formatted("html", results, { today: "2026-11-25" }));
  await page.locator("#filter select[name=level]").selectOption("block");
  await mkdir(IMAGES, { recursive: true });
  await page.screenshot({ path: `${IMAGES}report.png` });
} finally {
  await browser.close();
}
