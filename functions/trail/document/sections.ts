import { h } from 'preact';
import { formatMoney } from '../../domain/money/amount.ts';
import { regionInWords, verticalInWords } from '../../domain/names.ts';
import { capitalised, dayInWords, instantInWords, plainWords } from '../../platform/mail/words.ts';
import { type CaseFile, calledNow } from './case-file.ts';
import { type Cell, type Column, code, exactly, facts, part, table, verdict } from './parts.ts';

/** What the item is, as it stands now. */
export function itemSection({ request, claim, partner }: CaseFile): Cell {
  const { terms } = request;
  const money = (minor: number) => formatMoney(minor, claim?.currency ?? terms.currency);
  const ofRequest: (readonly [string, Cell])[] = [
    ['Request', code(request.requestId)],
    [
      'Partner',
      h('span', null, `${partner?.name ?? 'Not in the list of partners any more'} `, code(request.partnerId)),
    ],
    ['Purpose', terms.title],
    [
      'Activity',
      `${capitalised(plainWords(terms.activityType))}, ${dayInWords(terms.startDate)} to ${dayInWords(terms.endDate)}`,
    ],
    ['Where', `${regionInWords(terms.region)}, ${verticalInWords(terms.vertical)}`],
    ['Asked for', formatMoney(terms.amount, terms.currency)],
    ['Request stands at', `${plainWords(request.status)}, version ${request.version}`],
    ...('budgetId' in request
      ? [
          ['Budget', code(request.budgetId)] as const,
          ['Reserved at approval', formatMoney(request.reserved, terms.currency)] as const,
        ]
      : []),
  ];
  if (!claim) return part('The request', facts(ofRequest));
  const ofClaim: (readonly [string, Cell])[] = [
    ['Claim', code(claim.claimId)],
    ['Claimed', money(claim.amount)],
    ['Claim stands at', `${plainWords(claim.status)}, version ${claim.version}`],
    ...('payable' in claim ? [['Payable', money(claim.payable)] as const] : []),
    ...('settlementReference' in claim ? [['Settled as', claim.settlementReference] as const] : []),
  ];
  return part('The claim and its request', facts([...ofClaim, ...ofRequest]));
}

const findingColumns: readonly Column[] = [
  ['Name', 16],
  ['Verdict', 10],
  ['In words', 36],
  ['Seen', 18],
  ['Expected', 20],
];

/** What triage measured, version by version. */
export const gateSection = ({ triages }: CaseFile): Cell =>
  part(
    'Triage gates',
    ...triages.flatMap(({ requestVersion, outcome, policyVersion, decidedAt, gates }) => [
      h('h3', null, `Version ${requestVersion}: ${plainWords(outcome)}`),
      h('p', { class: 'quiet' }, `${instantInWords(decidedAt)}, by version ${policyVersion} of the policy`),
      table(
        `Gates of version ${requestVersion}`,
        findingColumns,
        gates.map((gate) => [
          capitalised(plainWords(gate.gate)),
          verdict(gate.verdict),
          gate.sentence,
          gate.observed,
          gate.threshold,
        ]),
      ),
    ]),
  );

/** As the approval page calls it: the check, and the document it was made on. */
const lineInWords = ({ check, slotId }: { readonly check: string; readonly slotId: string | null }): string =>
  capitalised(plainWords(slotId === null ? check : `${check} (${slotId})`));

/** What the claim audit checked in the version that stands, and what reviewers said of its lines. */
export function auditSection({ claim, reviews, names }: CaseFile): Cell {
  if (!claim || !('audit' in claim)) return null;
  const { checks, policyVersion, auditedAt, auditedAmount } = claim.audit;
  const found = auditedAmount === null ? 'could not be established' : formatMoney(auditedAmount, claim.currency);
  return part(
    'Claim audit',
    h(
      'p',
      { class: 'quiet' },
      `${instantInWords(auditedAt)}, by version ${policyVersion} of the policy; audited amount: ${found}`,
    ),
    table(
      'Checks of the audit',
      findingColumns,
      checks.map((check) => [
        lineInWords(check),
        verdict(check.verdict),
        `${check.sentence} ${check.staffNote ?? ''}`.trimEnd(),
        check.observed,
        check.expected,
      ]),
    ),
    ...reviews.flatMap(({ version, purpose, decidedBy, lines }) => [
      h('h3', null, `Review of version ${version} by ${calledNow(decidedBy, names)}`),
      table(
        `Lines of the ${plainWords(purpose)} of version ${version}`,
        [
          ['Line', 30],
          ['Machine', 12],
          ['Person', 12],
          ['Reason', 46],
        ],
        lines.map(({ machine, human, reason, ...line }) => [
          lineInWords(line),
          verdict(machine),
          verdict(human),
          reason,
        ]),
      ),
    ]),
  );
}

/** The documents as they were seen: their hashes name the very bytes. */
export const evidenceSection = ({ evidence }: CaseFile): Cell =>
  part(
    'Evidence',
    table(
      'Documents',
      [
        ['Document', 28],
        ['Seen', 16],
        ['Type', 14],
        ['Bytes', 10],
        ['SHA-256 of the bytes', 32],
      ],
      evidence.flatMap(({ label, upload }) =>
        upload ? [[label, exactly(upload.seenAt), upload.mediaType, String(upload.bytes), code(upload.sha256)]] : [],
      ),
    ),
  );

/** Every booking on accounts of the request and its claims. */
export const ledgerSection = ({ ledger, names }: CaseFile): Cell =>
  part(
    'Ledger',
    table(
      'Bookings',
      [
        ['When', 13],
        ['Movement', 9],
        ['By', 12],
        ['Entries', 34],
        ['Reason', 16],
        ['Fact', 16],
      ],
      ledger.map(({ at, movement, by, entries, currency, reason, fact }) => [
        exactly(at),
        plainWords(movement),
        calledNow(by, names),
        h(
          'div',
          null,
          ...entries.map(({ account, amount }) => h('p', null, `${formatMoney(amount, currency)} `, code(account))),
        ),
        reason,
        code(fact),
      ]),
    ),
  );
