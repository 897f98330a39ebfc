import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditClaim } from '../../../functions/claim/audit-claim.ts';
import { openClaim } from '../../../functions/claim/open-claim.ts';
import { visitLinks } from '../../../functions/claim/visit-links.ts';
import type { EvidenceSlot, ExpenseReading, Extraction } from '../../../functions/domain/claim/document.ts';
import { claimTransitions, startExtraction, submit } from '../../../functions/domain/claim/lifecycle.ts';
import { sha256 } from '../../../functions/platform/hash.ts';
import { eventChange } from '../../../functions/store/changes.ts';
import { holdForSubmission } from '../../../functions/store/claimed.ts';
import { moveClaim, putSlot, readClaim, slotsOfClaim } from '../../../functions/store/claims.ts';
import { commit } from '../../../functions/store/commit.ts';
import { reach } from '../../integration/claim/links.ts';
import { call } from '../rooms.ts';
import { drawDocuments } from './documents.ts';
import { type Deps, nora, terms } from './partner.ts';

/** What the reader of the local machine made of the two documents. */
const readings = JSON.parse(readFileSync(join(import.meta.dirname, 'readings.json'), 'utf8')) as {
  invoice: ExpenseReading;
  advertisement: Pick<Extract<Extraction, { status: 'text' }>, 'lines' | 'pages'>;
};

/** Opens the claim, hands in its two documents as they were read, and audits it. */
export async function auditedClaim(requestId: string, deps: Deps, later: () => void): Promise<string> {
  const { table } = deps;
  // Opening touches no evidence.
  const { body } = await call([openClaim], deps as never, 'POST /requests/{requestId}/claims', {
    caller: nora,

    params: { requestId },
    body: { amount: 1_200_000, currency: 'USD' },
  });
  const claimId = String(body.claimId);
  const claim = await readClaim(table, claimId);
  if (!claim) throw new Error('no claim');
  const act = { at: deps.clock.now(), by: `partner:${nora.userId}` };
  const documents = await handedIn(act.at);
  const slots = await slotsOfClaim(table, claimId);
  const submitted = submit(claim, act);
  await commit(table, [
    moveClaim(submitted.next, claimTransitions.submit.from),
    eventChange({ ...submitted.event, eventId: deps.newId('evt') }),
    holdForSubmission({ requestId, reserved: terms.amount, currency: 'USD' }, 0),
    ...slots.map((slot) => putSlot({ ...slot, ...documents[slot.slotId] })),
  ]);
  later();
  const reading = startExtraction(submitted.next, { at: deps.clock.now(), by: 'system' });
  await commit(table, [
    moveClaim(reading.next, claimTransitions.startExtraction.from),
    eventChange({ ...reading.event, eventId: deps.newId('evt') }),
  ]);
  await visitLinks({ claimId }, { ...deps, visit: reach });
  await auditClaim({ claimId }, deps);
  return claimId;
}

type HandedIn = Pick<EvidenceSlot, 'upload' | 'extraction'>;

async function handedIn(at: string): Promise<Readonly<Record<string, HandedIn>>> {
  const [invoice, advertisement] = await drawDocuments();
  const upload = (bytes: Buffer, mediaType: 'image/jpeg' | 'image/png') => ({
    sha256: sha256(bytes),
    versionId: 'v1',
    bytes: bytes.length,
    mediaType,
    pages: 1,
    seenAt: at,
  });
  const source = 'textract' as const;
  return {
    invoice: {
      upload: upload(invoice, 'image/jpeg'),
      extraction: { status: 'expense', reading: readings.invoice, readAt: at, source },
    },
    'ad-screenshot': {
      upload: upload(advertisement, 'image/png'),
      extraction: { status: 'text', ...readings.advertisement, readAt: at, source },
    },
  };
}
