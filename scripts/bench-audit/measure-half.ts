import type { EvidenceSlot } from '../../functions/domain/claim/document.ts';
import type { Reporter } from '../../local/progress.ts';
import type { Half } from './corpus/load.ts';
import type { ClaimTruth } from './corpus/truth.ts';
import { type Cost, costOf } from './score/cost.ts';
import { type Goal, goalsOf } from './score/goals.ts';
import type { Judged } from './score/judged.ts';
import { type LinesScore, scoreLines } from './score/lines.ts';
import { type Overall, scoreAll } from './score/overall.ts';
import { type CheckScore, scoreChecks } from './score/per-check.ts';
import { audit } from './ways/audit.ts';
import { newHistory } from './ways/history.ts';
import { perfectReading } from './ways/perfect-reading.ts';
import { readAll } from './ways/read-all.ts';
import type { Reader } from './ways/reader.ts';
import { type SubmittedClaim, type SubmittedDocument, seenAt, slotsOf, submit } from './ways/submitted.ts';
import { withTextLayers } from './ways/text-layers.ts';

/** One way of reading, over one half of the corpus. */
export type Way = {
  readonly overall: Overall;
  readonly goals: readonly Goal[];
  readonly checks: readonly CheckScore[];
  readonly lines: LinesScore;
};

export type MeasuredHalf = {
  readonly half: Half;
  readonly claims: number;
  readonly documents: number;
  readonly pages: number;
  readonly perfect: Way;
  /** `seconds` is the wall clock of all reading, and that of one page with what was read beside it. */
  readonly reader: Way & { readonly seconds: number; readonly secondsPerPage: number };
  readonly cost: Cost;
};

type Tools = { readonly reader: Reader; readonly atOnce: number; readonly reporter: Reporter };

/** Draws one half or cast, judges it by perfect reading and then by what the local reader makes of it. */
export async function measureHalf(
  half: Half,
  corpus: readonly ClaimTruth[],
  { reader, atOnce, reporter }: Tools,
): Promise<MeasuredHalf> {
  const claims = await reporter.step(`Drawing the ${half} claims`, async (say) => {
    const drawn: SubmittedClaim[] = [];
    for (const truth of corpus) {
      drawn.push(await submit(truth));
      say(`${drawn.length} of ${corpus.length} claims`);
    }
    return drawn;
  });
  const legible = claims.filter(({ truth }) => truth.isHardToRead !== true);
  const perfect = await reporter.step('Judging what a perfect reader sees', (say) =>
    judge(legible, (claim, { truth }) => perfectReading(truth.drawing, seenAt(claim.truth)), say),
  );
  const read = await reporter.step('Reading every page on this machine', (say) => readAll(claims, reader, atOnce, say));
  const judged = await reporter.step('Judging what was read', (say) =>
    judge(claims, (_claim, { upload }) => read.extractions.get(upload?.sha256 ?? ''), say),
  );
  return {
    half,
    claims: claims.length,
    documents: claims.flatMap(({ documents }) => documents).length,
    pages: read.pages,
    perfect,
    reader: { ...judged, seconds: read.seconds, secondsPerPage: read.seconds / Math.max(1, read.pages) },
    cost: costOf(claims),
  };
}

type Read = (claim: SubmittedClaim, document: SubmittedDocument) => EvidenceSlot['extraction'];

/** Judges the claims in the order in which they are handed in, each with what the workflow finds out about its documents. */
async function judge(claims: readonly SubmittedClaim[], read: Read, say: (detail: string) => void): Promise<Way> {
  const history = newHistory();
  const judged: Judged[] = [];
  const prints = new Map(claims.flatMap(printsIn));
  for (const claim of claims) {
    const { truth, refused } = claim;
    if (refused !== null) judged.push({ truth, refused, audit: null });
    else {
      const slots = slotsOf(claim, (document) => read(claim, document));
      judged.push({ truth, refused, audit: audit(truth, await withTextLayers(slots, claim), history, prints) });
    }
    say(`${judged.length} of ${claims.length} claims`);
  }
  const overall = scoreAll(judged);
  return { overall, goals: goalsOf(overall), checks: scoreChecks(judged), lines: scoreLines(judged) };
}

const printsIn = ({ documents }: SubmittedClaim) =>
  documents.flatMap(({ upload, prints }) => (upload ? [[upload.sha256, prints] as const] : []));
