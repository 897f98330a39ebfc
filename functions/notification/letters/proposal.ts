import type { Language } from '../../domain/identity/role.ts';
import type { Difference } from '../../domain/version/differences.ts';
import { formatsOf } from '../../platform/mail/formats.ts';
import type { Block, Entry, Letter, Tone } from '../../platform/mail/letter.ts';
import type { Proposed } from '../proposal.ts';
import { type ProposalWords, proposalWords } from './proposal-words.ts';

/** Mail programs cut what is longer than about 100 kB off. */
const mostDifferences = 20;
const longestValue = 200;

/** `proposer` is a name, or a user id where no seat tells one. */
export type ProposalNews = Proposed & { readonly proposer: string };

/**
 * For whoever may confirm a change of policy or matrix, in their language: what changes, who proposed it and why, and how to
 * confirm it. It has no link, and nothing can be decided from it. docs/handbook.md § Two people
 */
export function proposalLetter({ about, proposal, differences, proposer }: ProposalNews, language: Language): Letter {
  const words: ProposalWords = proposalWords[language];
  const { number, basedOn, reason, proposedAt } = proposal;
  const path = `/${about}/proposals/${number}`;
  const rest = differences.length - mostDifferences;
  return {
    language,
    subject: words.subject[about](number),
    preview: words.preview(proposer, reason),
    heading: words.heading[about],
    blocks: [
      { kind: 'text', text: `${words.proposed[about](proposer)} ${words.untilThen}` },
      {
        kind: 'facts',
        rows: [
          { label: words.proposedBy, value: proposer },
          { label: words.proposedAt, value: formatsOf(language).instant(proposedAt) },
          { label: words.why, value: reason, strong: true },
          { label: words.inPlaceOf, value: basedOn === 0 ? words.none : words.version(basedOn) },
          { label: words.until, value: words.noEnd },
        ],
      },
      { kind: 'heading', text: words.whatChanges },
      { kind: 'text', text: differences.length === 0 ? words.nothing : words.asWritten[about] },
      ...changes(differences.slice(0, mostDifferences), words),
      ...(rest > 0 ? [{ kind: 'text' as const, text: words.more(rest) }] : []),
      { kind: 'heading', text: words.how },
      {
        kind: 'list',
        items: [
          `${words.read}: GET ${path}`,
          `${words.confirm}: POST ${path}/confirmation`,
          `${words.decline}: POST ${path}/decline`,
        ],
      },
      { kind: 'text', text: words.noLinks },
    ],
    footer: words.footer,
    itemId: `${about}-proposal-${number}`,
  };
}

const changes = (differences: readonly Difference[], words: ProposalWords): Block[] =>
  differences.length === 0 ? [] : [{ kind: 'entries', entries: differences.map((each) => entryOf(each, words)) }];

function entryOf(
  { field, before, after }: Difference,
  { kinds, before: was, after: becomes, none }: ProposalWords,
): Entry {
  const kind = before === null ? 'added' : after === null ? 'removed' : 'changed';
  return {
    name: field === '' ? '/' : field,
    verdict: kinds[kind],
    tone: tones[kind],
    rows: [
      { label: was, value: before === null ? none : valueText(before) },
      { label: becomes, value: after === null ? none : valueText(after) },
    ],
  };
}
const tones = { added: 'good', changed: 'look', removed: 'bad' } as const satisfies Record<string, Tone>;

/** A value as the document has it, cut where it is long: all of it can be read over the API. */
function valueText(value: unknown): string {
  const isList = Array.isArray(value) && value.length > 0 && value.every((each) => typeof each !== 'object');
  const text = isList ? value.join(', ') : typeof value === 'string' && value !== '' ? value : JSON.stringify(value);
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}
