import * as z from 'zod';
import { TextractFault } from './fault.ts';
import { parseRequest } from './requests.ts';

/** Decides whether the n-th call (counted from 1) of an operation is throttled. */
export type Faults = (n: number, target: string) => 'throttle' | undefined;

const order = z.strictObject({ throttleNext: z.int().min(0).max(1000) });

/** Faults that tests ask for: by a function given at the start, or by order for the next calls. */
export const createThrottle = (faults: Faults = () => undefined) => {
  let calls = 0;
  let ordered = 0;
  return {
    /** Takes an order `{ throttleNext: n }` that replaces the one before. */
    order: (body: unknown): object => {
      ordered = parseRequest(order, body).throttleNext;
      return { throttleNext: ordered };
    },
    /** Throws `ProvisionedThroughputExceededException` when this call is to be throttled. */
    pass: (target: string): void => {
      calls += 1;
      const byOrder = ordered > 0;
      if (byOrder) ordered -= 1;
      if (byOrder || faults(calls, target) === 'throttle') {
        throw new TextractFault('ProvisionedThroughputExceededException', 'Provisioned rate exceeded');
      }
    },
  };
};
