import { h } from 'preact';
import { sentenceTold } from '../../domain/event/told.ts';
import { instantInWords } from '../../platform/mail/words.ts';
import { standalonePage } from '../../platform/page/standalone.ts';
import { type CaseFile, calledNow, type ItemTrail } from './case-file.ts';
import { decisionSection } from './decision-section.ts';
import { type Cell, code, exactly, part, table } from './parts.ts';
import { auditSection, evidenceSection, gateSection, itemSection, ledgerSection } from './sections.ts';
import { style } from './style.ts';

/** One HTML document that stands for itself, on a screen and on paper: no script, nothing from elsewhere. docs/handbook.md § Audit trail */
export function renderCaseFile(file: CaseFile, madeAt: string): string {
  const { request, claim, trails } = file;
  const title = claim ? `Audit trail of claim ${claim.claimId}` : `Audit trail of request ${request.requestId}`;
  return standalonePage({
    title,
    style,
    body: [
      h('header', { class: 'brand' }, 'Fundgate'),
      h(
        'main',
        null,
        h('h1', null, title),
        h('p', { class: 'lead' }, `As it was stored at ${instantInWords(madeAt)}. Times are in UTC.`),
        part('Proof', ...trails.map(proofOf)),
        itemSection(file),
        decisionSection(file),
        gateSection(file),
        auditSection(file),
        evidenceSection(file),
        ledgerSection(file),
        ...trails.map((trail) => eventSection(trail, file.names)),
      ),
    ],
  });
}

const counted = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

function proofOf({ itemId, head, proof }: ItemTrail): Cell {
  const { broken, chained, before, decisions } = proof;
  const earlier = before === 0 ? '' : ` Before it ${counted(before, 'event')}, not proven.`;
  const words = broken
    ? `The trail is broken${broken.number === null ? '' : ` at number ${broken.number}`}: ${broken.detail}.${earlier}`
    : `The trail is whole: ${counted(chained, 'event')} with ${counted(decisions, 'decision')}, each as it was written.${earlier}`;
  return h(
    'div',
    null,
    h('p', null, code(itemId), ' ', h('span', { class: broken ? 'verdict bad' : 'verdict good' }, words)),
    head && h('p', { class: 'quiet' }, `Head ${head.number}: `, code(head.hash)),
  );
}

const eventSection = ({ itemId, events }: ItemTrail, names: CaseFile['names']): Cell =>
  part(
    `Events of ${itemId}`,
    table(
      `Table of the events of ${itemId}`,
      [
        ['No.', 4],
        ['When', 13],
        ['By', 13],
        ['What happened', 24],
        ['Facts', 24],
        ['SHA-256', 22],
      ],
      events.map(({ trail, at, by, type, facts, ...event }) => [
        trail ? String(trail.number) : '–',
        exactly(at),
        calledNow(by, names),
        h('div', null, h('p', null, sentenceTold(event)), h('p', { class: 'quiet' }, type)),
        h('div', null, ...Object.entries(facts).map(([name, value]) => h('p', null, `${name}: `, code(String(value))))),
        code(trail?.hash ?? 'not in the chain'),
      ]),
    ),
  );
