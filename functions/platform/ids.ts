import { monotonicFactory } from 'ulid';

const next = monotonicFactory();

/** Time-ordered ids with the prefix of their kind: `req_01J…`. */
export const newId = (prefix: 'req' | 'clm' | 'evt' | 'apr' | 'run' | 'pay' | 'bat' | 'cor'): string =>
  `${prefix}_${next()}`;
