import { inertText } from '../../platform/mail/inert-text.ts';
import type { Fact, Finding, Tone } from '../../platform/mail/letter.ts';
import { instantInWords } from '../../platform/mail/words.ts';
import type { DisputeToAnswer, Dossier, EvidenceLine } from '../dossier/dossier.ts';

/** Each text stands in its own direction: what a partner wrote cannot turn its neighbours round. */
export const Said = ({ text }: { text: string }) => <bdi>{inertText(text)}</bdi>;

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

type Told = Pick<Finding, 'tone' | 'verdict' | 'sentence' | 'detail'>;

export const Verdict = ({ tone, verdict }: Pick<Told, 'tone' | 'verdict'>) => (
  <span class={`verdict ${tone}`}>
    <span aria-hidden="true">{marks[tone]}</span> {verdict}
  </span>
);

/** What a gate or check says, and what it was seen on. */
export const Explanation = ({ sentence, detail }: Pick<Told, 'sentence' | 'detail'>) => (
  <>
    <p>
      <Said text={sentence} />
    </p>
    {detail && (
      <p class="detail">
        <Said text={detail} />
      </p>
    )}
  </>
);

export function Findings({ heading, rows }: { heading: string; rows: readonly Finding[] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <ul class="rows">
        {rows.map(({ name, verdict, tone, sentence, detail }) => (
          <li>
            <span class="name">
              <Said text={name} />
            </span>{' '}
            <Verdict tone={tone} verdict={verdict} />
            <Explanation sentence={sentence} detail={detail} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Evidence({ rows }: { rows: readonly EvidenceLine[] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>Evidence</h2>
      <ul class="rows">
        {rows.map(({ label, state, detail }) => (
          <li>
            <span class="name">
              <Said text={label} />
            </span>{' '}
            <span class="quiet">{state}</span>
            {detail && (
              <p>
                <Said text={detail} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The reasons of the rejection beside what the partner says against them. */
export function Disputed({ rejection, rejectedAt, reason, raisedAt }: DisputeToAnswer) {
  return (
    <section>
      <h2>Why it was rejected</h2>
      <p class="hint">On {instantInWords(rejectedAt)}, with these reasons:</p>
      <ul class="rows">
        {rejection.map((line) => (
          <li>
            <Said text={line} />
          </li>
        ))}
      </ul>
      <h2>What the partner says</h2>
      <p class="hint">Disputed on {instantInWords(raisedAt)}:</p>
      <ul class="rows">
        <li>
          <Said text={reason} />
        </li>
      </ul>
    </section>
  );
}

export function Decisions({ lines }: { lines: Dossier['decisions'] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>Decided before</h2>
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

export function History({ entries }: { entries: Dossier['history'] }) {
  if (entries.length === 0) return null;
  return (
    <section>
      <h2>History</h2>
      <ol class="rows">
        {entries.map(({ at, sentence }) => (
          <li>
            <time dateTime={at}>{instantInWords(at)}</time>
            <div>
              <Said text={sentence} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
