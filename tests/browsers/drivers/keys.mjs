// The keys that a test presses, by their DOM names.

/**
 * `sent` is the character that stands for the key in WebDriver; `code` and `number` are what Chromium's protocol wants.
 * @type {Record<string, { sent: string, code: string, number: number, text?: string }>}
 */
const NAMED = {
  Backspace: { sent: "\uE003", code: "Backspace", number: 8 },
  Tab: { sent: "\uE004", code: "Tab", number: 9 },
  Enter: { sent: "\uE006", code: "Enter", number: 13, text: "\r" },
  Escape: { sent: "\uE00C", code: "Escape", number: 27 },
  End: { sent: "\uE010", code: "End", number: 35 },
  Home: { sent: "\uE011", code: "Home", number: 36 },
  ArrowUp: { sent: "\uE013", code: "ArrowUp", number: 38 },
  ArrowDown: { sent: "\uE015", code: "ArrowDown", number: 40 },
  Shift: { sent: "\uE008", code: "ShiftLeft", number: 16 },
  " ": { sent: " ", code: "Space", number: 32, text: " " },
};

/** @param {string} key a name, or one character */
export function keyOf(key) {
  const named = NAMED[key];
  if (named) return { key, ...named };
  if ([...key].length !== 1)
    throw new Error(`no key is named ${key}: known are ${Object.keys(NAMED).join(", ")}`);
  return { key, sent: key, code: "", number: 0, text: key };
}

/** WebDriver's actions for one key; Firefox and WebKit know the same. @param {string} key @param {boolean} shift */
export function keyActions(key, shift) {
  const value = keyOf(key).sent;
  const pressed = [
    { type: "keyDown", value },
    { type: "keyUp", value },
  ];
  const held = keyOf("Shift").sent;
  const actions = shift
    ? [{ type: "keyDown", value: held }, ...pressed, { type: "keyUp", value: held }]
    : pressed;
  return [{ type: "key", id: "keyboard", actions }];
}

/** @param {number} x @param {number} y */
export const clickActions = (x, y) => [
  {
    type: "pointer",
    id: "mouse",
    parameters: { pointerType: "mouse" },
    actions: [
      { type: "pointerMove", x: Math.round(x), y: Math.round(y), duration: 0 },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ],
  },
];
