// The parts of the page that its scripts share.
import { byId } from "./dom.js";

export const form = /** @type {HTMLFormElement} */ (byId("draft"));

export const panel = /** @type {import("../www/index.js").XianshenPanel} */ (byId("findings"));
