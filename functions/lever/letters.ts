import type { LeverAssessment, LeverAuditSummary } from '../domain/lever/assessment.ts';
import type { Block, Letter } from '../platform/mail/letter.ts';
import { capitalised, plainWords } from '../platform/mail/words.ts';

type Assessed = Extract<LeverAssessment, { status: 'assessed' }>;
type Broken = Extract<LeverAssessment, { status: 'broken' }>;

/** A mail is read by a human: what is beyond this many lines is in the audit itself. */
const linesPerMail = 100;

/** To the person who answers for these partners. docs/handbook.md § Lever audit */
export function ownerLetter(summary: LeverAuditSummary, partners: readonly Assessed[]): Letter {
  const title = `Levers of ${summary.quarter}: ${partners.length} of your partners`;
  return {
    subject: subjectOf(title, summary),
    preview: partners
      .slice(0, 3)
      .map(({ partnerId, lever }) => `${partnerId}: ${plainWords(lever)}`)
      .join(' · '),
    heading: title,
    blocks: [
      ...dryRunBlocks(summary),
      {
        kind: 'findings',
        rows: partners.slice(0, linesPerMail).map((assessment) => ({
          name: assessment.partnerId,
          verdict: assessment.gap === 'none' ? 'no gap' : `${assessment.gap} gap`,
          tone: assessment.gap === 'none' ? 'quiet' : 'look',
          sentence: sentenceOf(assessment),
        })),
      },
      ...restBlocks(partners.length, summary),
    ],
    footer: 'You get this mail because you answer for these partners.',
    itemId: summary.quarter,
  };
}

/** To the head of partnerships. docs/handbook.md § Lever audit */
export function summaryLetter(summary: LeverAuditSummary, broken: readonly Broken[]): Letter {
  const { quarter, assessed, byGap, conflicts, changedTiers } = summary;
  const title = `Audit of the levers, ${quarter}`;
  return {
    subject: subjectOf(title, summary),
    preview: `${assessed} partners assessed, ${byGap.confidence + byGap.strategic + byGap.awareness} with a gap`,
    heading: title,
    blocks: [
      ...dryRunBlocks(summary),
      {
        kind: 'facts',
        rows: [
          { label: 'Partners assessed', value: String(assessed), strong: true },
          { label: 'Confidence gap', value: String(byGap.confidence) },
          { label: 'Strategic gap', value: String(byGap.strategic) },
          { label: 'Awareness gap', value: String(byGap.awareness) },
          { label: 'No gap', value: String(byGap.none) },
          { label: 'Tiers changed', value: String(changedTiers) },
          { label: 'Requests against a lever', value: String(conflicts) },
          { label: 'Broken data', value: String(broken.length) },
        ],
      },
      ...brokenBlocks(broken),
      ...restBlocks(broken.length, summary),
    ],
    footer: 'You get this mail because you are head of partnerships.',
    itemId: quarter,
  };
}

const subjectOf = (title: string, { dryRun }: LeverAuditSummary): string => (dryRun ? `Dry run: ${title}` : title);

const dryRunBlocks = ({ dryRun }: LeverAuditSummary): Block[] =>
  dryRun ? [{ kind: 'text', text: 'This was a dry run: no partner was changed.' }] : [];

const brokenBlocks = (broken: readonly Broken[]): Block[] =>
  broken.length === 0
    ? []
    : [
        { kind: 'heading', text: 'Could not be assessed' },
        {
          kind: 'list',
          items: broken.slice(0, linesPerMail).map(({ partnerId, problem }) => `${partnerId}: ${problem}`),
        },
      ];

const restBlocks = (count: number, { quarter, runId }: LeverAuditSummary): Block[] =>
  count <= linesPerMail
    ? []
    : [{ kind: 'text', text: `${count - linesPerMail} more are in the audit ${quarter}, run ${runId}.` }];

function sentenceOf({ sentence, lever, previousLever, tier, previousTier, conflicts }: Assessed): string {
  const parts = [sentence];
  if (previousLever !== null && previousLever !== lever) parts.push(`Before: ${plainWords(previousLever)}.`);
  if (tier !== previousTier) parts.push(`Tier: ${capitalised(tier)}, before ${capitalised(previousTier)}.`);
  if (conflicts.length > 0) parts.push(`Runs against it: ${conflicts.join(', ')}.`);
  return parts.join(' ');
}
