import { expect, test } from 'vitest';
import { presets } from '../../../../functions/domain/raci/presets/presets.ts';
import { operationsPage } from '../../../../scripts/operations/page.ts';
import { sharedBrowser } from '../../../support/looks.ts';
import { keepPicture } from '../../../support/pictures.ts';
import { busy, quiet } from './report.ts';

const { page, problemsOf } = sharedBrowser();

test.each([
  ['busy', busy, presets.growth],
  ['quiet', quiet, undefined],
] as const)('on a %s day the page is legible to everybody on every screen', async (day, report, matrix) => {
  expect(await problemsOf(operationsPage(report, matrix))).toEqual([]);
  // `npm run pictures` keeps it.
  const shown = await page();
  await shown.setViewportSize({ width: 1180, height: 900 });
  await shown.emulateMedia({ colorScheme: 'light' });
  if (day === 'busy') await keepPicture(shown, 'operations');
});

test('what people and the matrix are called stays text', () => {
  const open = busy.open.map((question) => ({ ...question, personName: '<script>Finn</script>' }));
  const html = operationsPage({ ...busy, open }, { ...presets.growth, name: '<script>Ours</script>' });
  expect(html).toContain('&lt;script>Finn');
  expect(html).not.toContain('<script');
});
