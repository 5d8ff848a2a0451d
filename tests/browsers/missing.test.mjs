// A browser that is not there: the run names it and says why, and in continuous integration it fails.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { browsers } from "../../scripts/browsers.mjs";

const names = browsers().map(({ name }) => name);

/** The tests of the browsers on a machine that has none. @param {Record<string, string>} more */
function run(more) {
  const empty = mkdtempSync(join(tmpdir(), "xianshen-empty-"));
  try {
    symlinkSync(process.execPath, join(empty, "node"));
    const { NODE_TEST_CONTEXT, CI, UPDATE, FIREFOX, ...rest } = process.env;
    const program = fileURLToPath(new URL("browsers.test.mjs", import.meta.url));
    return spawnSync(process.execPath, ["--test", "--test-reporter=tap", program], {
      encoding: "utf8",
      env: { ...rest, PATH: empty, XDG_CACHE_HOME: empty, CHROMIUM: join(empty, "chromium"), ...more },
    });
  } finally {
    rmSync(empty, { recursive: true });
  }
}

test("elsewhere each is a skipped test with its reason", () => {
  const { status, stdout } = run({});
  for (const name of names)
    assert.match(stdout, new RegExp(`^ok \\d+ - ${name} # SKIP not tested: .{20,}$`, "m"));
  assert.match(stdout, /^# pass 0$/m);
  assert.equal(status, 0);
});

test("in continuous integration each is a failure with its reason", () => {
  const { status, stdout } = run({ CI: "true" });
  for (const name of names) {
    assert.match(stdout, new RegExp(`^not ok \\d+ - ${name}$`, "m"));
    assert.match(stdout, new RegExp(`${name} was not tested: .{20,}`));
  }
  assert.equal(status, 1);
});
