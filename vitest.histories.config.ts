import { defineConfig } from 'vitest/config';

/** The nightly run: the same tests as in the unit run, with more histories. */
export default defineConfig({
  test: {
    include: ['test/histories/**/histories.test.ts'],
    env: { FUNDGATE_HISTORIES: process.env.FUNDGATE_HISTORIES ?? '10000' },
  },
});
