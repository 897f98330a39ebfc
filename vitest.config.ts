import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}', 'test/histories/**/*.test.ts'],
          // Hundreds of random histories take seconds where other work runs beside them.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'infra',
          include: ['test/infra/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // The CDK takes a second to load, and the same two stacks serve most files.
          isolate: false,
        },
      },
    ],
  },
});
