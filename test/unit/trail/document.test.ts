import { beforeAll, expect, test } from 'vitest';
import { readCaseFile } from '../../../functions/trail/document/case-file.ts';
import { renderCaseFile } from '../../../functions/trail/document/render.ts';
import { northwindCase } from '../../support/case/case.ts';
import { sharedBrowser } from '../../support/looks.ts';
import { keepPicture } from '../../support/pictures.ts';

const { page, problemsOf } = sharedBrowser();
let ofClaim: string;
let ofRequest: string;

beforeAll(async () => {
  const story = await northwindCase();
  await story.pay(await story.askFinance(await story.askReviewer(await story.askRegionalLead())));
  const written = async (itemId: string) =>
    renderCaseFile(await readCaseFile(story.table, itemId), '2027-02-02T09:30:00.000Z');
  [ofClaim, ofRequest] = [await written(story.claimId()), await written(story.requestId)];
});

test('what an auditor reads of a claim is legible to everybody on every screen', async () => {
  expect(await problemsOf(ofClaim)).toEqual([]);
  // `npm run pictures` keeps it.
  const shown = await page();
  await shown.setViewportSize({ width: 1120, height: 1500 });
  await shown.emulateMedia({ colorScheme: 'light' });
  await keepPicture(shown, 'audit-export', 1500);
});

test('and of a request, too', async () => {
  expect(await problemsOf(ofRequest)).toEqual([]);
});

test('partner, region, vertical and documents are called as people call them', async () => {
  const shown = await page();
  await shown.setContent(ofClaim);
  const told = (await shown.locator('main').textContent()) ?? '';
  for (const name of [
    'Northwind Security GmbH northwind-security',
    'EMEA, Financial services',
    'Brand visible (ad screenshot)',
    'Digital advertising, 12 January 2027 to 28 January 2027',
  ]) {
    expect(told).toContain(name);
  }
  expect(told).toContain('The trail is whole');
});
