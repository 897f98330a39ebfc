import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { auditClaim } from '../../../functions/claim/audit-claim.ts';
import { beginExtraction } from '../../../functions/claim/begin-extraction.ts';
import { type VisitLinksDeps, visitLinks } from '../../../functions/claim/visit-links.ts';
import { extractDocument } from '../../../functions/extraction/extract-document.ts';
import { throughGateway } from '../../../functions/platform/safe-fetch/gateway.ts';
import { visit } from '../../../functions/platform/safe-fetch/visit.ts';
import { readClaim as stored } from '../../../functions/store/claims.ts';
import { linkVisitsOf } from '../../../functions/store/link-visits.ts';
import { drawAdScreenshot, drawInvoicePdf } from '../../../local/documents/index.ts';
import { startWeb } from '../../../local/web/gateway.ts';
import { ad, invoice } from './documents.ts';
import { landing } from './links.ts';
import { audited, type Files, freshInvoice, readerOf, seen, submitAgain, submitted } from './steps.ts';
import { createWorld, type World } from './world.ts';

let world: World;
let files: Files;
let seed = 500;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  files = await draw();
});

const draw = async (): Promise<Files> => ({
  invoice: { mediaType: 'application/pdf', bytes: await drawInvoicePdf({ ...invoice, number: `BM-${++seed}` }) },
  'ad-screenshot': { mediaType: 'image/png', bytes: await drawAdScreenshot({ ...ad, headline: `Retail ${seed}` }) },
});
const claimOf = async () => submitted(world, (await world.fund()).requestId, files);
const audit = (claimId: string, visit: VisitLinksDeps['visit']) =>
  audited(world, claimId, readerOf(freshInvoice()), visit);
const linkChecks = async (claimId: string) => {
  const claim = await stored(world.table, claimId);
  return claim && 'audit' in claim ? claim.audit.checks.filter(({ check }) => check === 'links') : [];
};

test('a link that leads to another host puts the claim before a person, and one that leads home passes', async () => {
  const good = await claimOf();
  expect(await audit(good, (url) => Promise.resolve({ outcome: 'reached', status: 200, url }))).toMatchObject({
    verdict: 'pass',
  });
  expect(await linkChecks(good)).toMatchObject([{ verdict: 'pass', slotId: 'ad-screenshot' }]);
  files = await draw();
  const moved = await claimOf();
  const elsewhere = { outcome: 'reached', status: 200, url: 'https://www.elsewhere.example/offer' } as const;
  expect(await audit(moved, () => Promise.resolve(elsewhere))).toMatchObject({ verdict: 'review' });
  expect(await linkChecks(moved)).toMatchObject([
    { verdict: 'review', sentence: expect.stringContaining('leads to another host') },
  ]);
});

test('a claim is audited without a visit that failed, and then a person looks at its links', async () => {
  const claimId = await claimOf();
  const { documents } = await beginExtraction({ claimId, version: 1 }, world.deps);
  for (const document of documents) {
    await extractDocument(document, { ...world.deps, reader: readerOf(freshInvoice()) });
  }
  const broken = () => Promise.reject(new TypeError('a fault of our own'));
  await expect(visitLinks({ claimId }, { ...world.deps, visit: broken })).rejects.toThrow(TypeError);
  expect(await auditClaim({ claimId }, world.deps)).toEqual({ claimId, verdict: 'review' });
  expect(await linkChecks(claimId)).toMatchObject([{ observed: 'not visited', verdict: 'review' }]);
});

test('a new submission is visited anew, a repeated step is not', async () => {
  const claimId = await claimOf();
  const gone = { outcome: 'reached', status: 404, url: landing } as const;
  const late = readerOf(freshInvoice({ invoiceDate: [seen('10 November 2024')] }));
  expect(await audited(world, claimId, late, () => Promise.resolve(gone))).toMatchObject({ verdict: 'fail' });
  await submitAgain(world, claimId, await draw());
  expect(await audit(claimId, (url) => Promise.resolve({ outcome: 'reached', status: 200, url }))).toMatchObject({
    verdict: 'pass',
  });
  expect((await linkVisitsOf(world.table, claimId, 1))?.map(({ status }) => status)).toEqual([404]);
  expect((await linkVisitsOf(world.table, claimId, 2))?.map(({ status }) => status)).toEqual([200]);
});

test('links are visited over the network through a gateway', async () => {
  const web = await startWeb(0);
  const address = web.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  try {
    const printed = 'https://www.northwind.example/webinar?utm_campaign=security-webinar-series';
    const text = () => Promise.resolve({ lines: [seen('Vendor Example'), seen(printed)], pages: 1 });
    const reader = { ...readerOf(freshInvoice()), text };
    const claimId = await claimOf();
    const way = throughGateway(`http://127.0.0.1:${port}`);
    expect(await audited(world, claimId, reader, (link) => visit(link, way))).toMatchObject({ verdict: 'pass' });
    expect(await linkVisitsOf(world.table, claimId, 1)).toMatchObject([
      { url: printed, outcome: 'reached', status: 200, host: 'www.northwind.example' },
    ]);
  } finally {
    web.closeAllConnections();
    web.close();
  }
});
