import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { printReporter } from '../../../local/progress.ts';

function captured() {
  const out = new PassThrough();
  return { reporter: printReporter(out), text: () => String(out.read() ?? '') };
}

test('a step ends in one line with its time and what was said last', async () => {
  const { reporter, text } = captured();
  expect(
    await reporter.step('Deploy', (say) => {
      say('1/2');
      say('2/2');
      return Promise.resolve(7);
    }),
  ).toBe(7);
  expect(text()).toMatch(/^✓ Deploy +\d+\.\d s {2}2\/2\n$/);
});

test('a step that fails is marked and its error goes on', async () => {
  const { reporter, text } = captured();
  await expect(reporter.step('Deploy', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(text()).toMatch(/^✗ Deploy/);
});
