import type { EvidenceSlot } from '../../../functions/domain/claim/document.ts';
import type { Reader } from './reader.ts';
import { type SubmittedClaim, type SubmittedDocument, seenAt } from './submitted.ts';

type Extraction = NonNullable<EvidenceSlot['extraction']>;
type Read = { readonly extractions: ReadonlyMap<string, Extraction>; readonly pages: number; readonly seconds: number };
type Job = {
  readonly document: SubmittedDocument;
  readonly sha256: string;
  readonly pages: number;
  readonly at: string;
};

/** Reads every document that was accepted, the same bytes once, so many at a time; `say` hears how far it is. */
export async function readAll(
  claims: readonly SubmittedClaim[],
  reader: Reader,
  atOnce: number,
  say: (detail: string) => void,
): Promise<Read> {
  const jobs = jobsOf(claims);
  const pages = jobs.reduce((sum, job) => sum + job.pages, 0);
  const extractions = new Map<string, Extraction>();
  const from = performance.now();
  const waiting = [...jobs];
  let done = 0;
  const work = async (): Promise<void> => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      extractions.set(job.sha256, await reader(job.document, job.at));
      done += job.pages;
      say(`${done} of ${pages} pages`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { extractions, pages, seconds: (performance.now() - from) / 1000 };
}

function jobsOf(claims: readonly SubmittedClaim[]): Job[] {
  const jobs = new Map<string, Job>();
  for (const claim of claims.filter(({ refused }) => refused === null)) {
    for (const document of claim.documents) {
      const { upload } = document;
      if (!upload || jobs.has(upload.sha256)) continue;
      jobs.set(upload.sha256, { document, sha256: upload.sha256, pages: upload.pages, at: seenAt(claim.truth) });
    }
  }
  return [...jobs.values()];
}
