// Draws docs/images/editor.png and changes.png anew: node tests/browser/screenshot.mjs
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { launchChromium, newPage, startServer } from "./harness.mjs";

const IMAGES = fileURLToPath(new URL("../../docs/images/", import.meta.url));

const server = await startServer();
const browser = await launchChromium();
try {
  const page = await newPage(browser, { onError: (message) => console.error(message) });
  await page.goto(`${server.url}/#sample=recruitment`);
  await page.waitForSelector('.badge[data-verdict="block"]');
  await page.locator(".finding").getByRole("button", { name: "定位" }).first().click();
  await page.waitForSelector(".finding.here");
  await page.evaluate(() => {
    getSelection()?.collapseToEnd();
    scrollTo(0, 0);
  });
  await mkdir(IMAGES, { recursive: true });
  await page.screenshot({ path: `${IMAGES}editor.png` });

  const interpretation = await newPage(browser, { onError: (message) => console.error(message) });
  await interpretation.goto(`${server.url}/#sample=topsoil`);
  await interpretation.waitForSelector('.badge[data-verdict="review"]');
  await interpretation.screenshot({ path: `${IMAGES}changes.png` });
} finally {
  await browser.close();
  await server.close();
}
