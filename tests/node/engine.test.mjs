import assert from "node:assert/strict";
import { test } from "node:test";
import { loadPackage, openEngine } from "../../node/engine.mjs";
import { DRAFT, RESIDENT_IDS } from "./helpers.mjs";

/**
 * A package whose checker does what the draft says, to see what becomes of errors that a sound engine does not have.
 *
 * @param {string} name
 */
function fake(name) {
  class Checker {
    check(/** @type {any} */ draft) {
      if (draft.error) throw draft.error;
      return { by: name };
    }
  }
  return /** @type {any} */ ({ Checker, readPage: () => ({}) });
}

test("after a crash the next draft gets a new instance", async () => {
  const engine = await openEngine({}, async (attempt) => fake(`instance ${attempt}`));
  assert.deepEqual(await engine.check({}), { by: "instance 0" });
  for (const error of [new WebAssembly.RuntimeError("unreachable"), new RangeError("stack"), "text"]) {
    await assert.rejects(engine.check({ error }), { key: "crashed" });
  }
  assert.deepEqual(await engine.check({}), { by: "instance 3" });
});

test("a refusal is passed on, without a number that may be a personal datum", async () => {
  const engine = await openEngine({}, async (attempt) => fake(`instance ${attempt}`));
  const error = new Error(`draft.${RESIDENT_IDS[0]}: unknown field`);
  await assert.rejects(engine.check({ error }), ({ key, details }) => {
    assert.equal(key, "engine");
    assert.equal(details.message, "draft.350***************: unknown field");
    return true;
  });
  assert.deepEqual(await engine.check({}), { by: "instance 0" });
});

test("an instance that cannot be replaced checks nothing more", async () => {
  const engine = await openEngine({}, async (attempt) => {
    if (attempt > 0) throw new Error("gone");
    return fake("first");
  });
  await assert.rejects(engine.check({ error: new WebAssembly.RuntimeError("unreachable") }), {
    key: "crashed",
  });
  await assert.rejects(engine.check({}), /gone/);
});

test("the package itself can be started anew", async () => {
  const engine = await openEngine({}, async (attempt) => {
    const loaded = await loadPackage(attempt);
    if (attempt > 0) return loaded;
    class Crashing extends loaded.Checker {
      /** @returns {never} */
      check() {
        throw new WebAssembly.RuntimeError("unreachable");
      }
    }
    return { ...loaded, Checker: Crashing };
  });
  await assert.rejects(engine.check(DRAFT), { key: "crashed" });
  const sound = await openEngine({});
  assert.equal(JSON.stringify(await engine.check(DRAFT)), JSON.stringify(await sound.check(DRAFT)));
  assert.notEqual((await loadPackage(1)).Checker, (await loadPackage(0)).Checker);
});
