// A worker that is served with the policy of the checker's worker, and tries to get out.
/** @param {() => Promise<unknown>} attempt */
const succeeds = (attempt) =>
  attempt().then(
    () => true,
    () => false,
  );

/** @returns {Promise<void>} */
const socket = () =>
  new Promise((resolve, reject) => {
    const opened = new WebSocket(`ws://${location.host}/`);
    opened.addEventListener("open", () => resolve());
    opened.addEventListener("error", () => reject());
  });

/** @returns {Promise<Record<string, boolean>>} */
const probe = async () => ({
  fetch: await succeeds(() => fetch("/tests/browsers/page.html")),
  "web socket": await succeeds(socket),
  eval: await succeeds(async () => new Function("return true")()),
});

probe().then((came) => postMessage(came));
