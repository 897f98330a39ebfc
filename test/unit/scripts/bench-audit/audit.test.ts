import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { loadCorpus } from '../../../../scripts/bench-audit/corpus/load.ts';
import type { ClaimTruth } from '../../../../scripts/bench-audit/corpus/truth.ts';
import { audit } from '../../../../scripts/bench-audit/ways/audit.ts';
import { newHistory } from '../../../../scripts/bench-audit/ways/history.ts';
import { perfectReading } from '../../../../scripts/bench-audit/ways/perfect-reading.ts';
import { seenAt, slotsOf } from '../../../../scripts/bench-audit/ways/submitted.ts';

const corpus = await loadCorpus('development');

/** The claim's slots by perfect reading, without drawing what is on them. */
const slots = (truth: ClaimTruth) => {
  const documents = truth.documents.map((document) => ({
    truth: document,
    bytes: Buffer.alloc(0),
    problem: null,
    prints: [],
    upload: {
      sha256: createHash('sha256').update(JSON.stringify(document.drawing)).digest('hex'),
      versionId: 'v1',
      bytes: 1,
      mediaType: 'application/pdf' as const,
      pages: 1,
      seenAt: seenAt(truth),
    },
  }));
  return slotsOf({ truth, documents, refused: null }, (document) =>
    perfectReading(document.truth.drawing, seenAt(truth)),
  );
};

test('by perfect reading, no claim with the fault of an invoice passes and every copied document is heard of', () => {
  const history = newHistory();
  const verdicts = new Map(
    corpus
      .filter(({ expected, isHardToRead }) => !expected.refused && isHardToRead !== true)
      .map((truth) => [truth.name, audit(truth, slots(truth), history)] as const),
  );
  const faulty = corpus.filter(({ name, fault }) => fault !== null && /^1[0-3]/.test(name));
  expect(faulty.length).toBeGreaterThan(20);
  for (const { name } of faulty) expect(verdicts.get(name)?.verdict, name).not.toBe('pass');
  // Pictures are not drawn here, so one that was changed cannot be known again.
  const drawn = 'near-identical-picture';
  for (const { name } of corpus.filter(
    ({ duplicateOf, expected }) => duplicateOf !== undefined && !(drawn in expected.raised),
  )) {
    const checks = verdicts.get(name)?.checks.filter(({ verdict }) => verdict !== 'pass') ?? [];
    expect(
      checks.some(({ check }) => /^(?:duplicate|reused|near)-/.test(check)),
      name,
    ).toBe(true);
  }
});

test('a claim is judged with every slot of its activity, and its rate', () => {
  const truth = corpus.find(({ rate }) => rate !== undefined);
  if (!truth) throw new Error('no claim in another currency');
  expect(slots(truth).map(({ slotId }) => slotId)).toEqual(['invoice', 'receipt', 'final-ad']);
  expect(audit(truth, slots(truth), newHistory())).toMatchObject({
    verdict: 'pass',
    conversions: [{ slotId: 'invoice' }],
  });
});
