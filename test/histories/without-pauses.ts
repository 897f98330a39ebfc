import { afterAll, beforeAll, vi } from 'vitest';

/** The pauses between attempts cost nothing in a file that calls this: no other process is waited for. */
export function withoutPauses(): void {
  beforeAll(() => {
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(((done: () => void) => setImmediate(done)) as never);
  });
  afterAll(() => void vi.restoreAllMocks());
}
