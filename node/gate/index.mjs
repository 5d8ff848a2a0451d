// What a host imports: the gate, the two ways to serve it, and where receipts may be kept.
export { dayInChina } from "../beijing.mjs";
export { folderChain } from "../receipt/folder.mjs";
export { readPrivateKey } from "../receipt/key-file.mjs";
export { Refusal, readParts } from "./body.mjs";
export { createGate } from "./gate.mjs";
export { handler } from "./handler.mjs";
export { middleware } from "./middleware.mjs";
export { asWebRequest, discard } from "./node-request.mjs";
