import * as z from 'zod';
import type { IsoDate } from '../calendar/dates.ts';
import { Absence } from './role.ts';

/** Whether somebody is away on a day; the first and the last day count. docs/handbook.md § Accountability */
export const isAwayOn = (on: IsoDate, { from, until }: Absence): boolean => from <= on && on <= until;

const written = /^([^/:]*)\/([^/:]*):(.+)$/;

/** An absence as one word: first day, last day and delegate. docs/handbook.md § Seats */
export const wordOf = ({ from, until, delegateId }: Absence): string => `${from}/${until}:${delegateId}`;

/** An absence from the word that it is written as, checked as any other. docs/handbook.md § Seats */
export const AbsenceWord = z
  .string()
  .regex(written, 'must be first day/last day:delegate, such as 2026-12-20/2027-01-06:hana')
  .transform((word) => {
    const [, from, until, delegateId] = written.exec(word) ?? [];
    return { from, until, delegateId };
  })
  .pipe(Absence);
