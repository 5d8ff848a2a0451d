const place = /** @type {HTMLTextAreaElement} */ (document.querySelector("#place"));
const ready = Promise.resolve({
  instance: place,
  html: () => place.value,
  set: (/** @type {string} */ html) => {
    place.value = html;
  },
});
Object.assign(window, { bench: { ready } });
