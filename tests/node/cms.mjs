// The demo CMS over HTTP, as a client that need not be Decap: for tests of what the server lets through.
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { createSite } from "../../demo/cms/site.mjs";
import { createEditor } from "../../demo/server.mjs";
import { residentId } from "../people.mjs";

const run = promisify(execFile);

export const ID = residentId(3);
export const COLUMN = "work-news";
export const PAGE = { collection: COLUMN, slug: "2026-11-26-093000" };

const CLEAN =
  "<p>11月25日，澄川县自然资源局完成年度国土变更调查内业核查，共核查图斑1268个，成果已经上报市自然资源和规划局审核。</p>";
export const LEAKING = `<p>经核实，张某，身份证号码${ID}，已经办结不动产登记。</p>`;

/** @param {string} body @param {Record<string, string>} [fields] */
export const pageText = (body, fields = {}) => {
  const all = {
    column: COLUMN,
    title: "澄川县自然资源局完成年度国土变更调查内业核查",
    issuer: "澄川县自然资源局",
    publishedAt: "2026-11-26",
    ...fields,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `---\n${lines.join("\n")}\n---\n${body}\n`;
};

export const clean = pageText(CLEAN);
export const leaking = pageText(LEAKING);

/** @typedef {Awaited<ReturnType<typeof startCms>>} Cms */

/**
 * A git that does something else with some commands, for the time of these steps.
 *
 * @template T
 * @param {string} commands a pattern of the shell, such as "cat-file *"
 * @param {string} instead what the shell does before git is called, such as "exit 128"
 * @param {() => Promise<T>} steps
 * @returns {Promise<T>}
 */
export async function withGit(commands, instead, steps) {
  const folder = await mkdtemp(join(tmpdir(), "xianshen-git-"));
  const program = `#!/bin/sh\ncase "$*" in\n${commands}) ${instead} ;;\nesac\nPATH="\${PATH#*:}" exec git "$@"\n`;
  await writeFile(join(folder, "git"), program, { mode: 0o755 });
  const path = process.env.PATH;
  process.env.PATH = `${folder}${delimiter}${path}`;
  try {
    return await steps();
  } finally {
    process.env.PATH = path;
    await rm(folder, { recursive: true });
  }
}

/** @param {Partial<Parameters<typeof createSite>[0]>} [options] */
export async function startCms(options = {}) {
  const folder = await mkdtemp(join(tmpdir(), "xianshen-cms-"));
  const content = join(folder, "content");
  /** @type {string[]} */
  const log = [];
  const server = await createSite({
    content,
    editor: createEditor({ store: join(folder, "stored") }),
    log: (line) => log.push(line),
    ...options,
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const url = `http://127.0.0.1:${port}`;

  /** @param {string} [user] */
  async function logIn(user = "lin") {
    const response = await fetch(`${url}/login`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", origin: url },
      body: `user=${user}`,
      redirect: "manual",
    });
    return (response.headers.get("set-cookie") || "").split(";")[0];
  }
  const cookie = await logIn();

  /** @param {string[]} args */
  const git = async (...args) => (await run("git", args, { cwd: content })).stdout.trim();

  /**
   * @param {unknown} body a string and a blob are sent as they are
   * @param {{ path?: string, headers?: Record<string, string> }} [request]
   */
  async function post(body, { path = "/api/v1", headers = {} } = {}) {
    const response = await fetch(`${url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: url, cookie, ...headers },
      body: typeof body === "string" || body instanceof Blob ? body : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, answer: JSON.parse(text), text };
  }

  /** @param {string} action @param {Record<string, unknown>} [params] */
  const act = (action, params = {}) => post({ action, params: { branch: "main", ...params } });

  /**
   * What Decap sends when a page is saved.
   * @param {string} raw
   * @param {{ workflow?: boolean, slug?: string, collection?: string, path?: string, assets?: unknown[] }} [options]
   */
  const save = (
    raw,
    { workflow = false, slug = PAGE.slug, collection = PAGE.collection, path, assets = [] } = {},
  ) =>
    act("persistEntry", {
      dataFiles: [{ slug, path: path ?? `pages/${collection}/${slug}.html`, raw }],
      assets,
      options: { collectionName: collection, commitMessage: "x", useWorkflow: workflow, status: "draft" },
    });

  return {
    url,
    content,
    log,
    cookie,
    logIn,
    git,
    post,
    act,
    save,
    /** What is published. */
    files: async () =>
      (await git("-c", "core.quotePath=false", "ls-tree", "-r", "--name-only", "main")).split("\n"),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
