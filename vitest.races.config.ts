import { defineConfig } from 'vitest/config';

/** The whole of the races, at every endpoint that this machine can start; a share of them is in the integration tests. */
export default defineConfig({
  test: { include: ['test/races/races.test.ts'], globalSetup: ['test/races/endpoints.ts'], hookTimeout: 120_000 },
});
