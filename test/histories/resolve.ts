import { type ClaimName, type Command, type Phase, partnerOf, type RequestName } from './commands.ts';
import type { Move } from './history.ts';
import { available, held, paid, payable, type State } from './model.ts';

/** The command that a move is by now. */
export const resolve = (state: State, move: Move): Command =>
  move.kind === 'next' ? nextOf(state, move.request, move.n) : move;

/** What the life of a request asks for next, with `n` for its amounts and turnings. */
function nextOf(state: State, request: RequestName, n: number): Command {
  const { status, reserved, claimed } = state.requests[request];
  if (status === 'pending-approval') return towardsApproval(state, request, n);
  if (status === 'approved') return { kind: 'start', request };
  const names: ClaimName[] = [`${request}1`, `${request}2`];
  const busy = names.find((name) => isBusy(state, name, n));
  if (busy) return ofClaim(state, busy, n);
  const unused = names.find((name) => !state.claims[name]);
  if (unused && status === 'in-execution' && claimed < reserved) {
    const amount = Math.min(reserved - claimed, n + 1);
    return { kind: 'claim', claim: unused, amount, approved: Math.max(1, amount - (n % 3)) };
  }
  if (n % 3 === 0 && state.phase < 3) return { kind: 'wait', phase: (state.phase + 1) as Phase };
  return n % 3 === 1
    ? { kind: 'expire-allocation', partner: partnerOf[request] }
    : { kind: 'end', request, to: 'expired' };
}

function towardsApproval(state: State, request: RequestName, n: number): Command {
  if (!state.facts.has('fund')) return { kind: 'fund', amount: 20 + 2 * n };
  const partner = partnerOf[request];
  const lacking = state.asks[request] - held(state, available(partner));
  const free = held(state, 'unallocated');
  if (lacking <= 0 || free === 0) return { kind: 'approve', request };
  const [sequence, amount] = [unusedNumber(state, `allocate/${partner}/`), Math.min(free, lacking + (n % 4))];
  return { kind: 'allocate', partner, sequence, amount, lowers: false, currency: 'USD' };
}

const isBusy = (state: State, name: ClaimName, n: number): boolean =>
  state.claims[name]?.status === 'approved' || held(state, payable(name)) > 0 || (held(state, paid(name)) > 0 && n > 7);

function ofClaim(state: State, claim: ClaimName, n: number): Command {
  if (state.claims[claim]?.status === 'approved') return { kind: 'post', claim };
  const [owed, settled] = [held(state, payable(claim)), held(state, paid(claim))];
  const least = (most: number) => Math.min(most, 1 + n);
  if (owed > 1 && n % 5 === 0)
    return { kind: 'correct-payable', claim, id: unusedNumber(state, 'correct/'), amount: least(owed) };
  if (owed > 0) return { kind: 'settle', claim, reference: unusedName(state, `settle/${claim}/`), amount: least(owed) };
  if (n % 2) return { kind: 'return', claim, reference: unusedName(state, `return/${claim}/`), amount: least(settled) };
  return { kind: 'claw-back', claim, id: unusedNumber(state, 'clawback/'), amount: least(settled) };
}

const unusedName = (state: State, stem: string): string => `S${unusedNumber(state, `${stem}S`)}`;

function unusedNumber({ facts }: State, stem: string): number {
  let number = 1;
  while (facts.has(`${stem}${number}`)) number++;
  return number;
}
