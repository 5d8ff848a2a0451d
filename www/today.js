// The day a draft is checked for. The engine has no clock; whoever calls it says what day it is.

/** Local date: "today" is what the calendar on the wall says, not what it is in Greenwich. */
export function today() {
  const now = new Date();
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
