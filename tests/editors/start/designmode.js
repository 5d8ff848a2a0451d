// What editors made by hand do: an iframe whose document the browser edits, and a hidden field beside it.
const place = /** @type {HTMLElement} */ (document.querySelector("#place"));
const frame = document.createElement("iframe");
frame.style.width = "900px";
frame.style.height = "320px";
place.append(frame);
const page = /** @type {Document} */ (frame.contentDocument);
page.designMode = "on";
const field = document.createElement("textarea");
field.name = "body";
field.hidden = true;
place.append(field);
const ready = Promise.resolve({
  instance: page.body,
  html: () => page.body.innerHTML,
  set: (/** @type {string} */ html) => {
    page.body.innerHTML = html;
  },
});
Object.assign(window, { bench: { ready } });
