import type { IsoDate, IsoInstant } from '../domain/calendar/dates.ts';

/** Time is a dependency, so that a test can run an escalation ladder in milliseconds. */
export type Clock = { readonly now: () => IsoInstant };

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** The UTC day of an instant. */
export const today = (clock: Clock): IsoDate => clock.now().slice(0, 10);
