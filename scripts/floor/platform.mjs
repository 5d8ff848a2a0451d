// The names of the web platform that the oldest promised browser has: TypeScript's own declarations without those that came later. What
// a script uses beyond them is an error of its types. The names of the language are held by `lib` in tsconfig.browser.json.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compatibility, FLOOR, since } from "./since.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const MDN = "https://developer.mozilla.org/docs/Web/API/";

/** By the part of MDN's address that follows `Web/API/`. @returns {Map<string, number>} */
function ages() {
  /** @type {Map<string, number>} */
  const found = new Map();
  /** @param {any} entry */
  const read = (entry) => {
    for (const [name, inner] of Object.entries(entry)) {
      if (name === "__compat") continue;
      const address = inner.__compat?.mdn_url;
      if (address?.startsWith(MDN)) {
        const page = address.slice(MDN.length);
        found.set(page, Math.min(found.get(page) ?? Number.POSITIVE_INFINITY, since(inner.__compat)));
      }
      read(inner);
    }
  };
  read(compatibility.api);
  return found;
}

/** TypeScript's package for this machine has the declarations. */
function declarations() {
  const scope = join(root, "node_modules/@typescript");
  const [platform] = readdirSync(scope).filter((name) => name.startsWith("typescript-"));
  return readFileSync(join(scope, platform, "lib/lib.dom.d.ts"), "utf8");
}

/** @param {string} line */
const memberOf = (line) => /^\s*(?:readonly |get |set |(?:declare )?(?:var|function) )?(\w+)/.exec(line)?.[1];

/**
 * A member, or a function, with the comment before it that names its page on MDN; an overload follows without one.
 * @param {Set<string>} used later names that scripts ask for before they use them, as MDN's pages are called
 */
export function oldDeclarations(used) {
  const known = ages();
  /** @param {string | undefined} page */
  const isNew = (page) => page !== undefined && !used.has(page) && (known.get(page) ?? 0) > FLOOR;
  /** @type {string[]} */
  const kept = [];
  /** @type {string | undefined} */
  let page;
  /** @type {string | undefined} */
  let dropped;
  for (const line of declarations().split("\n")) {
    page =
      /\[MDN Reference\]\(https:\/\/developer\.mozilla\.org\/docs\/Web\/API\/([^)]+)\)/.exec(line)?.[1] ??
      page;
    const member = memberOf(line);
    // Comments, and the constructor `declare var X: {`, are no members; an interface itself is kept, for types name it.
    const isMember = member !== undefined && !/^\s*(\/?\*|interface |type |declare namespace )/.test(line);
    const made = /^declare var (\w+): \{/.exec(line)?.[1];
    if (made !== undefined) {
      // Without the name no such object can be made or asked for.
      kept.push(isNew(made) ? line.replace(`declare var ${made}`, `declare var absent${made}`) : line);
      page = undefined;
      continue;
    }
    if (isMember && (isNew(page) || member === dropped)) dropped = member;
    else {
      kept.push(line);
      if (isMember) dropped = undefined;
    }
    if (isMember || /^interface /.test(line)) page = undefined;
  }
  return kept.join("\n");
}

/**
 * What the compiler says of the files, in its words; empty where they use nothing that is newer than the floor.
 * @param {string[]} include paths or patterns
 * @param {Set<string>} used
 */
export function newPlatform(include, used) {
  const folder = mkdtempSync(join(tmpdir(), "xianshen-floor-"));
  try {
    writeFileSync(join(folder, "dom.d.ts"), oldDeclarations(used));
    const config = {
      extends: join(root, "tsconfig.browser.json"),
      compilerOptions: { lib: ["ES2020"] },
      include: [...include, join(folder, "dom.d.ts")],
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    const compiler = join(root, "node_modules/.bin/tsc");
    const { stdout } = spawnSync(compiler, ["--pretty", "false", "-p", folder], {
      encoding: "utf8",
      cwd: root,
    });
    return stdout.split("\n").filter(Boolean);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
