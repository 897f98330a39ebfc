import { inertText } from '../../platform/mail/inert-text.ts';
import type { Fact, Finding, Tone } from '../../platform/mail/letter.ts';
import type { DisputeToAnswer, Dossier } from '../dossier/dossier.ts';
import type { Words } from '../words/words.ts';
import { foldPassed, Passed } from './passed.tsx';

/** Each text stands in its own direction: what a partner wrote cannot turn its neighbours round. */
export const Said = ({ text }: { text: string }) => <bdi>{inertText(text)}</bdi>;

/** What stands in the records as it is, in English: a screen reader on a page of another language pronounces it so. */
export const Stored = ({ text, words }: { text: string; words: Words }) => (
  <bdi lang={words.language === 'en' ? undefined : 'en'}>{inertText(text)}</bdi>
);

export function Facts({ rows }: { rows: readonly Fact[] }) {
  return (
    <dl>
      {rows.map(({ label, value, strong }) => (
        <div>
          <dt>{label}</dt>
          <dd class={strong ? 'strong' : undefined}>
            <Said text={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const marks: Record<Tone, string> = { good: '✓', look: '•', bad: '✕', quiet: '–' };

type Told = Pick<Finding, 'tone' | 'verdict' | 'sentence' | 'stored' | 'detail'>;

export const Verdict = ({ tone, verdict }: Pick<Told, 'tone' | 'verdict'>) => (
  <span class={`verdict ${tone}`}>
    <span aria-hidden="true">{marks[tone]}</span> {verdict}
  </span>
);

/** What a gate or check says, and what it was seen on. */
type ToExplain = Pick<Told, 'sentence' | 'stored' | 'detail'> & { readonly words: Words };

export const Explanation = ({ sentence, stored: isStored, detail, words }: ToExplain) => (
  <>
    <p>{isStored ? <Stored text={sentence} words={words} /> : <Said text={sentence} />}</p>
    {detail && (
      <p class="detail">
        {detail.map(({ label, value, stored }) => (
          <>
            {label}: {stored ? <Stored text={value} words={words} /> : <Said text={value} />}.{' '}
          </>
        ))}
      </p>
    )}
  </>
);

type FindingsProps = {
  readonly heading: string;
  readonly rows: readonly Finding[];
  /** Where there are many, what passed stands behind what needs a look. */
  readonly folds: boolean;
  readonly words: Words;
};

export function Findings({ heading, rows, folds, words }: FindingsProps) {
  if (rows.length === 0) return null;
  const { shown, folded } = foldPassed(rows, ({ tone }) => folds && tone === 'good');
  return (
    <section>
      <h2>{heading}</h2>
      {rows.some(({ stored }) => stored) && <p class="hint">{words.findings.storedInEnglish}</p>}
      <FindingRows rows={shown} words={words} />
      <Passed count={folded.length} words={words}>
        <FindingRows rows={folded} words={words} />
      </Passed>
    </section>
  );
}

const FindingRows = ({ rows, words }: Pick<FindingsProps, 'rows' | 'words'>) =>
  rows.length === 0 ? null : (
    <ul class="rows">
      {rows.map(({ name, verdict, tone, sentence, stored, detail }) => (
        <li>
          <span class="name">
            <Said text={name} />
          </span>{' '}
          <Verdict tone={tone} verdict={verdict} />
          <Explanation sentence={sentence} stored={stored} detail={detail} words={words} />
        </li>
      ))}
    </ul>
  );

/** The reasons of the rejection beside what the partner says against them. */
export function Disputed({ dispute, words }: { dispute: DisputeToAnswer; words: Words }) {
  const { rejection, rejectedAt, reason, raisedAt } = dispute;
  const { page, instant } = words;
  return (
    <section>
      <h2>{page.whyRejected}</h2>
      <p class="hint">{page.rejectedOn(instant(rejectedAt))}</p>
      <ul class="rows">
        {rejection.map((line) => (
          <li>
            <Said text={line} />
          </li>
        ))}
      </ul>
      <h2>{page.partnerSays}</h2>
      <p class="hint">{page.disputedOn(instant(raisedAt))}</p>
      <ul class="rows">
        <li>
          <Said text={reason} />
        </li>
      </ul>
    </section>
  );
}

/** Who decided before, or who else is asked. */
export function People({ heading, lines = [] }: { heading: string; lines?: readonly string[] | undefined }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <ul class="rows">
        {lines.map((line) => (
          <li>
            <Said text={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function History({ entries, words }: { entries: Dossier['history']; words: Words }) {
  if (entries.length === 0) return null;
  return (
    <section>
      <h2>{words.page.history}</h2>
      <ol class="rows">
        {entries.map(({ at, sentence, stored }) => (
          <li>
            <time dateTime={at}>{words.instant(at)}</time>
            <div>{stored ? <Stored text={sentence} words={words} /> : <Said text={sentence} />}</div>
          </li>
        ))}
      </ol>
    </section>
  );
}
