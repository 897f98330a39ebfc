import { defineConfig } from 'vitest/config';

/** Tests that talk to a real endpoint: one private environment is started for the whole run, deployed and taken down. */
export default defineConfig({
  test: {
    globalSetup: ['test/support/endpoint.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'integration', include: ['test/integration/**/*.test.ts'] } },
      { extends: true, test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], fileParallelism: false } },
    ],
  },
});
