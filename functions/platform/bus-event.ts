import * as z from 'zod';
import { DomainEvent } from '../domain/event/event.ts';

/** The source of everything that this app puts on its bus. */
export const busSource = 'fundgate';

/** What a rule of the bus hands to a function. */
export const BusEvent = z.object({ detail: DomainEvent });
export type BusEvent = z.infer<typeof BusEvent>;
