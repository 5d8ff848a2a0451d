// What a host loads: a panel, and `attach`, which puts it to work.
export { adapt, find } from "./adapters/index.js";
export { attach } from "./attach/index.js";
export { NotAllowed } from "./attach/requests.js";
export { createChecker } from "./client.js";
export { XianshenPanel } from "./panel/panel.js";
