import { h } from 'preact';
import type { Approval } from '../../domain/approval/approval.ts';
import type { ApprovalDecision } from '../../domain/approval/decision.ts';
import { formatMoney } from '../../domain/money/amount.ts';
import { canonicalHash } from '../../platform/hash.ts';
import { capitalised, plainWords, roleInWords } from '../../platform/mail/words.ts';
import type { CaseFile } from './case-file.ts';
import { type Cell, code, exactly, part, table, verdict } from './parts.ts';

/** Every question that was asked of a person, with the answer and why. */
export const decisionSection = ({ approvals }: CaseFile): Cell =>
  part(
    'Decisions by people',
    approvals.every(({ decision }) => decision)
      ? undefined
      : h(
          'p',
          { class: 'quiet' },
          'A question without a decision is told as it is stored: the trail proves decisions.',
        ),
    table(
      'Table of the decisions',
      [
        ['Asked', 13],
        ['Who', 16],
        ['Of what', 16],
        ['Amount', 11],
        ['Decision', 20],
        ['Link, and SHA-256 of the decision', 24],
      ],
      approvals.map(decisionRow),
    ),
  );

/** What was decided on is told by the decision, which the trail proves; where there is none, by the question. */
const decisionRow = ({ decision, ...approval }: Approval): Cell[] => {
  const { personId, personName, role, purpose, version, stage, amount } = decision ?? approval;
  return [
    exactly(approval.askedAt),
    h('div', null, h('p', null, `${personName} (${personId})`), h('p', { class: 'quiet' }, roleInWords(role))),
    `${capitalised(plainWords(purpose))}, version ${version}, stage ${stage + 1}`,
    formatMoney(amount, approval.currency),
    decision ? answerOf(decision) : plainWords(approval.status),
    h('div', null, h('p', null, code(approval.approvalId)), decision && h('p', null, code(canonicalHash(decision)))),
  ];
};

const answerOf = ({ verdict: said, decidedAt, signedIn, reason }: ApprovalDecision): Cell =>
  h(
    'div',
    null,
    h('p', null, verdict(said)),
    h('p', null, exactly(decidedAt)),
    h('p', null, signedIn ? 'Confirmed by signing in.' : 'Confirmed by the retyped amount.'),
    h('p', null, reason === null ? 'No reason was given.' : `“${reason}”`),
  );
