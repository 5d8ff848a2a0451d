export function htmlFormat() {
  return { open: () => "", each: () => "", close: () => "" };
}
