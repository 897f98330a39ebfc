const codes = 'USD|EUR|GBP|CHF|CAD|AUD|HKD|INR|JPY|CNY|SEK|NOK|DKK|PLN|CZK|SGD';
const sign = String.raw`(?:US\$|CA\$|A\$|HK\$|[$€£¥₹]|${codes}|Fr\.?|kr)`;
const digits = String.raw`\d{1,3}(?:[ .,'’]?\d{3})*(?:[.,]\d{2})?`;

const money = new RegExp(String.raw`^[-–(]?\s*(?:${sign}\s*)?[-–]?${digits}\s*(?:${sign})?\)?$`, 'u');
const cents = /[.,]\d{2}\)?(?:\D*)$/u;
const withSign = new RegExp(String.raw`^[-–(]?\s*${sign}|\d\s*${sign}\)?$`, 'u');

/** Whether the text is an amount of money: digits with two decimals or with a currency beside them. */
export const isMoney = (text: string): boolean => money.test(text) && (cents.test(text) || withSign.test(text));

/** Whether the text is a plain number, such as a quantity (`6`, `1.500`, `2,5`). */
export const isNumber = (text: string): boolean => /^\d+(?:[.,' ]\d+)*$/u.test(text);

const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|' +
  'januar|februar|märz|maerz|mai|juni|juli|oktober|dezember|' +
  'janvier|février|fevrier|mars|avril|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|' +
  'jan|feb|mar|apr|jun|jul|aug|sept?|oct|okt|nov|dec|dez|janv|févr|avr|juil|déc';
const weekdays =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|' +
  'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|' +
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|' +
  'mon|tues?|wed|thu|thur?s|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim';
/** What may stand before a day: its weekday, an article. */
const beforeDay = new RegExp(String.raw`^(?:(?:${weekdays})\b[.,]*\s*)?(?:(?:the|den|dem|le)\s+)?`, 'iu');
const dates = [
  /^\d{1,4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}$/u,
  new RegExp(String.raw`^\d{1,2}(?:st|nd|rd|th|er|\.)?[\s-]*(?:${months})\.?,?[\s-]*\d{2,4}$`, 'iu'),
  new RegExp(String.raw`^(?:${months})\.?\s*\d{1,2}(?:st|nd|rd|th)?,?\s*\d{2,4}$`, 'iu'),
];

/** Whether the text can be meant as a plain number by a reader that took a 1 for an l. */
export const isNearlyNumber = (text: string): boolean => /^\d/u.test(text) && isNumber(text.replaceAll(/[lI|]/g, '1'));

/** Whether the text is a day in one of the forms printed in English, German or French. */
export const isDate = (text: string): boolean => {
  const day = text.trim();
  // `Mar` opens a Tuesday in French and a day of March in English.
  return dates.some((shape) => shape.test(day) || shape.test(day.replace(beforeDay, '')));
};

/** Whether the text can be a document's number: letters, digits and joints without blanks, at least one digit. */
export const isReference = (text: string): boolean =>
  /^[\p{L}\d][\p{L}\d./_#-]*[,;:]?$/u.test(text) && /\d/u.test(text) && !isDate(text);

/** Whether the text has a letter or digit at all. */
export const isWordy = (text: string): boolean => /[\p{L}\d]/u.test(text);
