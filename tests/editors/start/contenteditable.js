const place = /** @type {HTMLElement} */ (document.querySelector("#place"));
const ready = Promise.resolve({
  instance: place,
  html: () => place.innerHTML,
  set: (/** @type {string} */ html) => {
    place.innerHTML = html;
  },
});
Object.assign(window, { bench: { ready } });
