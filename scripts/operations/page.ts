import { type ComponentChildren, h, type VNode } from 'preact';
import { regionInWords } from '../../functions/domain/names.ts';
import type { RaciMatrix } from '../../functions/domain/raci/matrix.ts';
import { raciPicture } from '../../functions/domain/raci/picture.ts';
import type { OperationsReply } from '../../functions/operations/contracts.ts';
import { capitalised } from '../../functions/platform/mail/words.ts';
import { standalonePage } from '../../functions/platform/page/standalone.ts';
import { style } from '../../functions/platform/page/style.ts';
import { pageStyle } from './page-style.ts';
import {
  calendarInWords,
  figuresOf,
  inWords,
  minuteOf,
  proposalInWords,
  unassignedInWords,
  unreachableInWords,
  vacantInWords,
} from './words.ts';

/**
 * The operations page as one file without scripts; whatever stands in it is escaped.
 * @param matrix of accountability in force; undefined while there is none. docs/handbook.md § Operations
 */
export function operationsPage(report: OperationsReply, matrix: RaciMatrix | undefined): string {
  const main = h(
    'main',
    null,
    h('h1', null, 'Operations'),
    h('p', { class: 'lead' }, `How the questions to people stood on ${minuteOf(report.at)} UTC.`),
    h('dl', { class: 'figures' }, figuresOf(report).map(figure)),
    section('Open questions', report.open.map(question), 'Nobody is asked anything.'),
    section('Nobody to decide', report.unassigned.map(unassigned), 'Every question has somebody to decide it.'),
    section(
      'Empty seats',
      report.vacantSeats.map(vacantInWords).map(({ seat, where }) => row(capitalised(seat), `nobody for ${where}`)),
      'Every seat that questions go to is filled.',
    ),
    section(
      'Waiting for a second person',
      report.proposals.map(proposalInWords).map(({ what, since }) => row(what, since)),
      'Nothing waits for a second person.',
    ),
    section(
      'Away',
      report.away.map(({ name, until, delegateId }) => row(name, `until ${until}; ${delegateId} decides meanwhile`)),
      'Nobody is away.',
    ),
    section(
      'Unreachable',
      report.unreachable.map((person) => h('li', { class: 'bad' }, unreachableInWords(person))),
      'Mail reaches everybody.',
    ),
    section(
      'Holidays',
      report.calendars.map((calendar) =>
        row(regionInWords(calendar.region), calendarInWords(calendar), calendar.endsSoon),
      ),
      'The policy names no region.',
    ),
    matrix ? accountability(matrix) : section('Who answers for what', [], 'No matrix of accountability is in force.'),
  );
  const body = [h('header', { class: 'brand' }, 'Fundgate'), main];
  return standalonePage({ title: 'Operations', style: `${style}${pageStyle}`, body });
}

const figure = ({ value, label }: { value: string; label: string }): VNode =>
  h('div', null, h('dt', null, label), h('dd', null, value));

const section = (title: string, rows: ComponentChildren[], otherwise: string): VNode =>
  h(
    'section',
    null,
    h('h2', null, title),
    rows.length === 0 ? h('p', { class: 'quiet' }, otherwise) : h('ul', { class: 'rows' }, rows),
  );

/** Broader than a phone: it scrolls by itself, and by the keyboard. */
const accountability = (matrix: RaciMatrix) =>
  h(
    'section',
    null,
    h('h2', null, 'Who answers for what'),
    h('div', {
      class: 'picture',
      role: 'region',
      'aria-label': 'Picture of the matrix',
      tabIndex: 0,
      dangerouslySetInnerHTML: { __html: raciPicture(matrix) },
    }),
  );

const row = (name: string, text: string, isBad = false) =>
  h('li', null, h('span', { class: 'name' }, name), h('span', { class: isBad ? 'bad' : 'quiet' }, text));

function question(open: OperationsReply['open'][number]) {
  const { what, item, about, who, seat, asked, next, state } = inWords(open);
  const isBad = open.isOverdue || open.isStuck;
  return h(
    'li',
    { class: 'question' },
    h('div', null, h('span', { class: 'name' }, what), h('p', { class: 'detail' }, about), h('code', null, item)),
    h('div', null, h('span', { class: 'name' }, who), h('p', { class: 'detail' }, seat)),
    h('div', null, h('p', null, `asked ${asked}`), h('p', null, `next: ${next}`)),
    h('div', { class: isBad ? 'verdict bad' : 'verdict good' }, state),
  );
}

function unassigned(question: OperationsReply['unassigned'][number]) {
  const { what, item, who, since, todo } = unassignedInWords(question);
  return h(
    'li',
    { class: 'question' },
    h(
      'div',
      null,
      h('span', { class: 'name' }, what),
      h('p', { class: 'detail' }, question.partnerId),
      h('code', null, item),
    ),
    h('div', null, h('span', { class: 'name' }, capitalised(who))),
    h('div', null, h('p', null, `since ${since}`), h('p', null, capitalised(todo))),
    h('div', { class: 'verdict bad' }, 'stuck'),
  );
}
