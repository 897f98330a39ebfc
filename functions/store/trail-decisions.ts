import * as z from 'zod';
import { canonicalHash } from '../platform/hash.ts';
import type { BrokenTrail, Linked, Stored, StoredTrail } from './stored-trail.ts';

const DecisionFacts = z.looseObject({ approvalId: z.string(), decision: z.string() });
type Proven = { readonly number: number; readonly facts: z.infer<typeof DecisionFacts> };

/** What the chain says of each decision, its SHA-256 included, by the id of its approval. */
export const provenDecisions = (linked: readonly Linked[]): Map<string, Proven> =>
  new Map(
    linked.flatMap(({ event, trail: { number } }) => {
      const facts = DecisionFacts.safeParse(event.facts);
      return facts.success ? [[facts.data.approvalId, { number, facts: facts.data }]] : [];
    }),
  );

/** What has no number, and until when (an ISO instant) it may have been written so. */
type Before = { readonly events: readonly Stored[]; readonly until: unknown };

/** What is wrong first with what is kept of the decisions, or of the questions that they answer. */
export function brokenDecision(
  linked: readonly Linked[],
  before: Before,
  { decisions, asked = [] }: Pick<StoredTrail, 'decisions' | 'asked'>,
): BrokenTrail | undefined {
  const proven = provenDecisions(linked);
  for (const [approvalId, { number }] of proven) {
    if (!decisions.some(([id]) => id === approvalId))
      return { finding: 'decision-differs', number, detail: `the decision of ${approvalId} is gone` };
  }
  for (const [approvalId, decision] of decisions) {
    const found = proven.get(approvalId);
    if (found && found.facts.decision !== canonicalHash(decision))
      return {
        finding: 'decision-differs',
        number: found.number,
        detail: `the decision of ${approvalId} is not what was decided: its reason or another part was changed`,
      };
    if (!found && !isToldBefore(approvalId, decision, before))
      return { finding: 'decision-outside', number: null, detail: `no event tells of the decision of ${approvalId}` };
  }
  return asked.flatMap((approval) => alteredQuestion(approval, proven.get(String(approval.approvalId))))[0];
}

/** What the event of a decision says of its question; `askedAt` not where it is from before it was kept. */
const ofTheQuestion = ['purpose', 'stage', 'version', 'role', 'currency', 'askedAt'] as const;

function alteredQuestion(approval: Stored, proven: Proven | undefined): BrokenTrail[] {
  if (!proven) return [];
  const { number, facts } = proven;
  const altered = ofTheQuestion.find((field) => field in facts && approval[field] !== facts[field]);
  if (altered === undefined) return [];
  const detail = `${String(approval.approvalId)} is not what was decided on: its ${altered} was changed`;
  return [{ finding: 'decision-differs', number, detail }];
}

/** An event without a number tells of no decision that was taken when events had one. */
const isToldBefore = (approvalId: string, { decidedAt }: Stored, { events, until }: Before): boolean =>
  (until === undefined || String(decidedAt) < String(until)) && events.some((event) => toldOf(event, approvalId));

const toldOf = ({ type, facts }: Stored, approvalId: string): boolean =>
  type === 'approval.decided' && z.object({ approvalId: z.literal(approvalId) }).safeParse(facts).success;
