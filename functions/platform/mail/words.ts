import type { IsoDate, IsoInstant } from '../../domain/calendar/dates.ts';
import type { Seat } from '../../domain/raci/role.ts';

const dayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const timeFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

/** `21 November 2026`; an instant gives its UTC day. */
export const dayInWords = (day: IsoDate | IsoInstant): string => dayFormat.format(new Date(day));

/** `21 November 2026, 09:30 UTC` */
export const instantInWords = (instant: IsoInstant): string =>
  `${dayInWords(instant)}, ${timeFormat.format(new Date(instant))} UTC`;

/** `partner marketing manager`; an abbreviation stays one. */
export const roleInWords = (role: Seat): string =>
  role === 'cro' || role === 'ceo' ? role.toUpperCase() : role.replaceAll('-', ' ');

/** `digital advertising` for `digital-advertising`. */
export const plainWords = (slug: string): string => slug.replaceAll('-', ' ');

/** The first letter in upper case. */
export const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
