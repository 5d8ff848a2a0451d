// Decap CMS as it comes from npm: which one, and where its browser files lie.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");

export const DECAP = {
  package: "decap-cms",
  version: "3.16.3",
  integrity:
    "sha512-hf+dPlCh7TJmWl8+6VRzHYOWhri5xgUknrZbDewaWe4s9B7xJ8PQugp2QHeSldMUKzav6+z0oIpwUYhUJDYtYw==",
};

/** Its files; the bundle has all that it needs, so that none of its dependencies is installed. */
export const DECAP_FOLDER = join(ROOT, ".cache", `${DECAP.package}-${DECAP.version}`);
