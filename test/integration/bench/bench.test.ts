import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { Measurement } from '../../../scripts/bench/measure.ts';
import { testEndpoint } from '../../support/table.ts';

const run = promisify(execFile);

test('the benchmark compares three ways, and ours alone keeps every cent and every ceiling', async () => {
  const { stdout } = await run(
    process.execPath,
    ['scripts/bench-ledger.ts', '--quick', '--json', '--endpoint', testEndpoint()],
    { timeout: 60_000 },
  );
  const measured = JSON.parse(stdout) as Measurement & { ok: boolean; problems: string[] };
  expect(measured).toMatchObject({ ok: true, problems: [] });

  const [fundgate, naive, oneRow] = measured.ways;
  expect(fundgate).toMatchObject({ reserved: 100, refused: 100 });
  expect(fundgate?.money).toMatchObject({ overspent: 0, beyondCeilings: 0, unaccounted: 0, left: 0 });
  expect(naive?.money.overspent).toBeGreaterThan(0);
  expect(naive?.money.unaccounted).toBeGreaterThan(0);
  expect(oneRow?.money).toMatchObject({ overspent: 0, unaccounted: 0 });
  expect(oneRow?.ceilingPerSecond).toBe(500);

  expect(measured.growth.map(({ operation }) => operation)).toContain('reserve');
  expect(measured.proofs).toHaveLength(2);
  expect(Math.min(...measured.proofs.map(({ megabytes }) => megabytes))).toBeGreaterThan(20);
});
