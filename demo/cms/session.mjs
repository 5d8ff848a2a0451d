// Who is logged in. The people are made up, and there is no password: the server listens on this machine only.
import { randomBytes } from "node:crypto";
import { Refusal } from "../../node/gate/index.mjs";

/** @typedef {{ id: string, name: string, role: string }} User */

/** @type {User[]} */
export const USERS = [
  { id: "lin", name: "林审核", role: "政务公开科 · 审核" },
  { id: "zhou", name: "周编辑", role: "信息中心 · 编辑" },
  { id: "he", name: "何复核", role: "办公室 · 复核" },
];

const COOKIE = "xianshen-session";
/** Eight hours: a working day. */
const LIFETIME = 8 * 60 * 60 * 1000;

/** @param {import("node:http").IncomingMessage} request */
function tokenOf({ headers }) {
  const pairs = (headers.cookie || "").split(";").map((pair) => pair.trim().split("="));
  return pairs.find(([name]) => name === COOKIE)?.[1] || "";
}

/**
 * A request that changes something must come from a page of this server: a browser says so in `Origin`, and a page elsewhere
 * cannot forge it. The host must be this machine by name, or a foreign name could be made to lead here.
 *
 * @param {import("node:http").IncomingMessage} request
 */
export function refuseForeign({ headers: { host = "", origin } }) {
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host)) throw new Refusal(403, "只能以本机地址访问。");
  if (origin !== `http://${host}`) throw new Refusal(403, "只接受本站页面的提交。");
}

export function createSessions() {
  /** @type {Map<string, { user: User, until: number }>} */
  const sessions = new Map();
  return {
    /** @param {import("node:http").IncomingMessage} request @returns {User | null} */
    userOf(request) {
      const token = tokenOf(request);
      const session = sessions.get(token);
      if (!session) return null;
      if (session.until > Date.now()) return session.user;
      sessions.delete(token);
      return null;
    },

    /** @param {string} id @returns {string | null} the header that begins the session */
    begin(id) {
      const user = USERS.find((other) => other.id === id);
      if (!user) return null;
      const token = randomBytes(32).toString("base64url");
      sessions.set(token, { user, until: Date.now() + LIFETIME });
      return `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${LIFETIME / 1000}`;
    },

    /** @param {import("node:http").IncomingMessage} request */
    end(request) {
      sessions.delete(tokenOf(request));
      return `${COOKIE}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`;
    },
  };
}
