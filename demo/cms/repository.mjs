// The content repository. Its main branch is what is published, and it moves by `commit` only: a whole new tree is made beside the
// working folder and put in place in one step, so that neither a file that somebody left there nor the history of a draft gets in.
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdir, readdir, rm } from "node:fs/promises";
import { devNull } from "node:os";
import { join } from "node:path";
import { isDraftMessage, isMedium, isReceipt, MAIN } from "./layout.mjs";

/** @typedef {Awaited<ReturnType<typeof openRepository>>} Repository */
/** @typedef {{ path: string, content: string | Buffer }} NewFile */
/** @typedef {{ path: string, mode: string, hash: string, status: string }} Change */

/** Why there is no content repository, in words for who starts the demo. */
export class NoRepository extends Error {}

const SITE = { name: "先审演示站", email: "demo@xianshen.invalid" };

/** What somebody has set up for other repositories must not change this one. */
const SETTINGS = {
  "user.name": SITE.name,
  "user.email": SITE.email,
  "core.autocrlf": "false",
  "core.hooksPath": devNull,
  // Decap's server reads paths out of what git prints.
  "core.quotePath": "false",
  "commit.gpgSign": "false",
  // Nothing keeps the drafts of a page alive once it is published.
  "core.logAllRefUpdates": "false",
  "xianshen.content": "true",
};

/** Of the environment what finds and runs programs; nothing that points git elsewhere. */
function environment() {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  return {
    ...Object.fromEntries(own),
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: devNull,
    GIT_TERMINAL_PROMPT: "0",
    LC_ALL: "C",
  };
}

/**
 * @param {string} folder
 * @param {string[]} args
 * @param {{ input?: string | Buffer, env?: Record<string, string> }} [options]
 * @returns {Promise<Buffer>}
 */
function run(folder, args, { input, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = execFile(
      "git",
      args,
      {
        cwd: folder,
        env: { ...environment(), ...env },
        encoding: "buffer",
        maxBuffer: 256 * 1024 * 1024,
      },
      (error, stdout) => (error ? reject(error) : resolve(stdout)),
    );
    child.stdin?.on("error", () => {});
    child.stdin?.end(input ?? "");
  });
}

/**
 * @param {string} folder
 * @param {() => Promise<NewFile[]>} first the files of a new repository
 */
export async function openRepository(folder, first) {
  /** @param {string[]} args @param {Parameters<typeof run>[2]} [options] */
  const git = (args, options) => run(folder, args, options);
  /** @param {string[]} args @param {Parameters<typeof run>[2]} [options] */
  const line = async (args, options) => (await git(args, options)).toString("utf8").trim();

  const main = `refs/heads/${MAIN}`;
  const head = () => line(["rev-parse", "--verify", "--quiet", main]);

  /** Whether the working folder may be another one than the main branch has. */
  let behind = true;

  /**
   * The working folder as the main branch is, whatever was left in it.
   */
  async function tidy() {
    for (const unfinished of ["rebase-merge", "rebase-apply"]) {
      await rm(join(folder, ".git", unfinished), { recursive: true, force: true });
    }
    await rm(join(folder, ".git", "index.lock"), { force: true });
    await git(["symbolic-ref", "HEAD", main]);
    await git(["reset", "--quiet", "--hard"]);
    await git(["clean", "-ffdxq"]);
    behind = false;
  }

  /**
   * Takes drafts off the main branch again. Decap's server keeps a draft on the branch that the working folder is on, and where two
   * servers share the folder, or one was killed, that may be another one than it thinks.
   */
  async function dropDrafts() {
    for (let tip = await head(); await keepsDraft(tip); tip = await head()) {
      behind = true;
      await git(["update-ref", main, `${tip}^`, tip]);
    }
  }

  /** @param {string} hash of a commit */
  const keepsDraft = async (hash) => isDraftMessage(await line(["log", "-1", "--format=%s", hash]));

  /**
   * One commit on the main branch: all of the files or none. The working folder follows when it is tidied.
   *
   * @param {{ files: NewFile[], message: string, author: string, before: string }} change `before`: the commit that it is made for,
   *   empty for the first
   * @returns {Promise<boolean>} false where another one came first
   */
  async function commit({ files, message, author, before }) {
    // Nothing is put on top of a draft.
    if (before && (await keepsDraft(before))) return false;
    const index = join(folder, ".git", `index-${randomBytes(6).toString("hex")}`);
    const env = { GIT_INDEX_FILE: index, GIT_AUTHOR_NAME: author };
    try {
      await git(before ? ["read-tree", before] : ["read-tree", "--empty"], { env });
      for (const { path, content } of files) {
        const blob = await line(["hash-object", "-w", "--stdin"], { input: content });
        await git(["update-index", "--add", "--cacheinfo", `100644,${blob},${path}`], { env });
      }
      const tree = await line(["write-tree"], { env });
      const parents = before ? ["-p", before] : [];
      const hash = await line(["commit-tree", tree, ...parents, "-F", "-"], { env, input: message });
      // Fails where the branch has moved since.
      behind = true;
      try {
        await git(["update-ref", main, hash, before]);
      } catch (error) {
        const now = await head().catch(() => "");
        if (now === before) throw error;
        return now === hash;
      }
      return true;
    } finally {
      await rm(index, { force: true });
    }
  }

  await open();
  return {
    folder,
    head,
    tidy,
    isBehind: () => behind,
    commit,
    dropDrafts,

    /**
     * Whether the main branch went on by publications only, such as another server's: each has its receipt, and a draft has none.
     * @param {string} since a commit
     * @param {string} now likewise
     */
    async wentOn(since, now) {
      const missing = await line(["rev-list", `${now}..${since}`]);
      const commits = (await line(["rev-list", `${since}..${now}`])).split("\n").filter(Boolean);
      if (missing || commits.length === 0) return false;
      for (const commit of commits) {
        /** @param {string} filter */
        const changed = async (filter) => {
          const args = ["diff-tree", "-r", "-z", "--no-commit-id", "--no-renames", "--name-only"];
          const list = await git([...args, `--diff-filter=${filter}`, commit]);
          return list.toString("utf8").split("\0").filter(Boolean);
        };
        const [added, other] = [await changed("A"), await changed("a")];
        if (other.some(isReceipt)) return false;
        if (!added.some(isReceipt) && ![...added, ...other].every(isMedium)) return false;
      }
      return true;
    },

    /** Puts the main branch back. @param {string} hash @param {string} from where it is now */
    async restore(hash, from) {
      await git(["update-ref", main, hash, from]);
      await tidy();
    },

    /** @param {string} branch */
    has: (branch) =>
      git(["show-ref", "--verify", "--quiet", `refs/heads/${branch}`]).then(
        () => true,
        () => false,
      ),

    /** @param {string} branch */
    forget: (branch) => git(["branch", "--quiet", "-D", branch]),

    /** What a branch has that the main branch had not when it left it. @param {string} branch @returns {Promise<Change[]>} */
    async changes(branch) {
      const base = await line(["merge-base", main, `refs/heads/${branch}`]);
      const args = ["diff-tree", "-r", "-z", "--no-renames", base, `refs/heads/${branch}`];
      const parts = (await git(args)).toString("utf8").split("\0");
      const changes = [];
      for (let at = 0; at + 1 < parts.length; at += 2) {
        const [, mode, , hash, status] = parts[at].slice(1).split(" ");
        changes.push({ path: parts[at + 1], mode, hash, status });
      }
      return changes;
    },

    /** @param {string} hash @returns {Promise<Buffer>} */
    blob: (hash) => git(["cat-file", "blob", hash]),

    /** A file of the main branch; null where git says that there is none, and not where it fails. @param {string} path @returns {Promise<Buffer | null>} */
    async read(path) {
      const entry = await line(["ls-tree", "-z", "--full-tree", main, path]);
      const [, hash] = /^\d+ blob ([0-9a-f]+)\t/.exec(entry) ?? [];
      return hash ? git(["cat-file", "blob", hash]) : null;
    },

    /** The files of the main branch. @returns {Promise<string[]>} */
    async files() {
      const list = await git(["ls-tree", "-r", "-z", "--name-only", "--full-tree", main]);
      return list.toString("utf8").split("\0").filter(Boolean);
    },
  };

  async function open() {
    await mkdir(folder, { recursive: true });
    const names = await readdir(folder);
    try {
      await git(["--version"]);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ENOENT") throw error;
      throw new NoRepository("没有找到 git。演示把页面存放在 git 仓库里，请先安装 git。");
    }
    if (!names.includes(".git")) {
      if (names.length > 0)
        throw new NoRepository(`${folder} 不是空目录，也不是演示用的内容仓库，请换一个目录。`);
      await git(["init", "--quiet"]);
      await git(["symbolic-ref", "HEAD", main]);
      for (const [name, value] of Object.entries(SETTINGS)) await git(["config", name, value]);
      await commit({ files: await first(), message: "建立内容仓库\n", author: SITE.name, before: "" });
      return tidy();
    }
    // The working folder is overwritten at will, so it must be one that was made for that.
    const own = await line(["config", "--local", "xianshen.content"]).catch(() => "");
    if (own !== "true") throw new NoRepository(`${folder} 不是演示建立的内容仓库，请换一个目录。`);
    // Such as what a server that was killed had begun: neither a draft nor a page is in it, those are on branches.
    await dropDrafts();
    await tidy();
  }
}
