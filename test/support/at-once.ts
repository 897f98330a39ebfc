import type { Pace } from '../../functions/extraction/pace.ts';

/** Every call of the reading service is due at once. */
export const atOnce: Pace = () => Promise.resolve();
