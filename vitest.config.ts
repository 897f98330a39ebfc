import { defineConfig } from 'vitest/config';

const withEndpoint = { globalSetup: ['test/support/endpoint.ts'], testTimeout: 120_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'] } },
      { test: { name: 'infra', include: ['test/infra/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 } },
      { test: { name: 'integration', include: ['test/integration/**/*.test.ts'], ...withEndpoint } },
      { test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], fileParallelism: false, ...withEndpoint } },
    ],
  },
});
