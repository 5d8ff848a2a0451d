// The editors that the adapters are tested with, in a folder and with a lock file of their own: some are under the GPL or sold, and
// none of them is part of what is published.
import { fileURLToPath } from "node:url";
import { installPackages } from "./packages.mjs";

const folder = fileURLToPath(new URL("../tests/editors", import.meta.url));

export function installEditors() {
  installPackages({ production: false, folder, what: "the editors of the tests" });
}
