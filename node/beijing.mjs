// The calendar and the clock of the office, wherever the server stands.

/** China keeps one time for the whole country, without summer time. */
const AHEAD = 8 * 60 * 60 * 1000;

/** Day and time in China. @param {Date} [moment] */
export const timeInChina = (moment = new Date()) =>
  new Date(moment.getTime() + AHEAD).toISOString().replace("T", " ").slice(0, 19);

/** The day in China, for which a draft is checked. @param {Date} [moment] */
export const dayInChina = (moment) => timeInChina(moment).slice(0, 10);
