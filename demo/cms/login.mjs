// The login page: a choice of made-up people.

import { readBody } from "../body.mjs";
import { headersFor } from "../headers.mjs";
import { USERS } from "./session.mjs";

/** @param {string} [trouble] */
const page = (trouble = "") => `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>登录 · 先审演示站</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/cms/login.css">
  </head>
  <body>
    <main>
      <img src="/icon.svg" alt="" width="44" height="44">
      <h1>先审演示站</h1>
      <p>登录人的姓名会写入每一份审查记录。演示账号都是虚构的，没有口令；服务只在本机开放。</p>
      ${trouble && `<p role="alert">${trouble}</p>`}
      <form method="post" action="/login">
        <fieldset>
          <legend>以谁的身份登录</legend>
          ${USERS.map(
            ({ id, name, role }, index) =>
              `<label><input type="radio" name="user" value="${id}" required${index === 0 ? " checked" : ""}><span>${name}</span><small>${role}</small></label>`,
          ).join("\n          ")}
        </fieldset>
        <button type="submit">登录</button>
      </form>
    </main>
  </body>
</html>
`;

const headers = () => ({
  ...headersFor("form", "text/html; charset=utf-8"),
  "cache-control": "no-store",
});

/** @param {import("node:http").ServerResponse} response @param {number} [status] @param {string} [trouble] */
export function showLogin(response, status = 200, trouble = "") {
  response.writeHead(status, headers());
  response.end(page(trouble));
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {ReturnType<typeof import("./session.mjs").createSessions>} sessions
 */
export async function logIn(request, response, sessions) {
  const form = new URLSearchParams(await readBody(request, "application/x-www-form-urlencoded", 4096));
  const cookie = sessions.begin(form.get("user") ?? "");
  if (!cookie) return showLogin(response, 422, "没有这个账号。");
  response.writeHead(303, { ...headers(), location: "/", "set-cookie": cookie });
  response.end();
}
