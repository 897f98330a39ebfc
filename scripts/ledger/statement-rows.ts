import { decimalText, minorUnitDigits } from '../../functions/domain/money/amount.ts';
import type { PartnerStatementReply } from '../../functions/statement/contracts.ts';
import type { BudgetStatement } from './state-books.ts';

/** One line of a statement: text by column, in the order of the columns. */
export type Row = Readonly<Record<string, string>>;

/** A statement as lines; what is empty does not apply. Sums are decimals without grouping. */
export const rowsOf = (statement: PartnerStatementReply | BudgetStatement): Row[] =>
  'partners' in statement ? budgetRows(statement) : partnerRows(statement);

const kinds = ['allocated', 'available', 'reserved', 'payable', 'paid', 'expired'] as const;
type Held = Readonly<Record<(typeof kinds)[number], number>>;

function partnerRows({ currency, from, until, opening, lines, closing }: PartnerStatementReply): Row[] {
  const text = decimals(currency);
  const held = (holdings: Held) => Object.fromEntries(kinds.map((kind) => [kind, text(holdings[kind])]));
  const bare = { from: '', to: '', amount: '' };
  const rest = { request: '', claim: '', fact: '', reason: '' };
  return [
    { at: from ?? '', movement: 'opening', ...bare, ...held(opening), ...rest },
    ...lines.map((line) => ({
      at: line.at,
      movement: line.movement,
      from: line.from,
      to: line.to,
      amount: text(line.amount),
      ...held(line.held),
      request: line.requestId ?? '',
      claim: line.claimId ?? '',
      fact: line.fact,
      reason: line.reason,
    })),
    { at: until, movement: 'closing', ...bare, ...held(closing), ...rest },
  ];
}

function budgetRows({ currency, totals, partners }: BudgetStatement): Row[] {
  const text = decimals(currency);
  const row = (partner: string, unallocated: string, held: Held): Row => ({
    partner,
    unallocated,
    ...Object.fromEntries(kinds.map((kind) => [kind, text(held[kind])])),
  });
  const { funded, unallocated, ...held } = totals;
  return [
    ...partners.map(({ partnerId, ...holdings }) => row(partnerId, '', holdings)),
    row('budget', text(unallocated), { ...held, allocated: funded - unallocated }),
  ];
}

const decimals = (currency: string) => (minor: number) => decimalText(minor, minorUnitDigits(currency));
