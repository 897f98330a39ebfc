import type { IsoDate } from '../calendar/dates.ts';
import type { Absence } from './role.ts';

/** Whether somebody is away on a day; the first and the last day count. docs/handbook.md § Accountability */
export const isAwayOn = (on: IsoDate, { from, until }: Absence): boolean => from <= on && on <= until;
