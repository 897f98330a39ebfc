import { expect, test } from 'vitest';
import { stageOn } from '../../../../local/play/stage.ts';
import type { Reporter } from '../../../../local/progress.ts';

function recording() {
  const lines: string[] = [];
  const reporter: Reporter = {
    line: (text) => lines.push(text),
    step: async (title, work) => {
      const result = await work((detail) => lines.push(`${title} → ${detail}`));
      lines.push(`${title} done`);
      return result;
    },
  };
  return { reporter, lines };
}

test('steps are numbered, and what they note stands under them', async () => {
  const { reporter, lines } = recording();
  const stage = stageOn(reporter);
  await stage.step('Triage judges', (note, say) => {
    note('velocity');
    say('fund');
    return Promise.resolve(1);
  });
  await stage.step('Mira approves', () => Promise.resolve(2));
  expect(lines).toEqual([
    ' 1  Triage judges → fund',
    ' 1  Triage judges done',
    '       velocity',
    ' 2  Mira approves done',
  ]);
  expect(stage.played.map(({ title }) => title)).toEqual(['Triage judges', 'Mira approves']);
});

test('a step that fails still shows what it had noted', async () => {
  const { reporter, lines } = recording();
  const failing = stageOn(reporter).step('Audit', (note) => {
    note('the total differs');
    return Promise.reject(new Error('returned'));
  });
  await expect(failing).rejects.toThrow('returned');
  expect(lines).toEqual(['       the total differs']);
});
