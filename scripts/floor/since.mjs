// The oldest Chromium that is promised, and how old things are by MDN's browser-compat-data.
export { default as compatibility } from "@mdn/browser-compat-data/forLegacyNode";

export const FLOOR = 80;

/** @param {any} compat @returns {number} the first Chromium that has it as it stands, without flag or prefix */
export function since(compat) {
  const all = [compat.support.chrome ?? []].flat();
  const versions = all
    .filter(
      ({ flags, prefix, alternative_name, version_removed }) =>
        !flags && !prefix && !alternative_name && !version_removed,
    )
    .map(({ version_added }) => Number.parseFloat(String(version_added).replace("≤", "")))
    .filter((version) => !Number.isNaN(version));
  return Math.min(Number.POSITIVE_INFINITY, ...versions);
}
