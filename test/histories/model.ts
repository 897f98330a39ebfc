import { assertNever } from '../../functions/domain/errors.ts';
import {
  type ClaimName,
  type Command,
  days,
  type PartnerName,
  type Phase,
  partnerOf,
  type RequestName,
  requestOf,
} from './commands.ts';

type RequestState = {
  readonly status: string;
  readonly reserved: number;
  readonly claimed: number;
  readonly underway: number;
};
type ClaimState = { readonly status: string; readonly amount: number; readonly approved: number };

/** The books as a person would keep them on paper: nothing of how the table is written. */
export type State = {
  readonly phase: Phase;
  readonly asks: Readonly<Record<RequestName, number>>;
  readonly balances: Readonly<Record<string, number>>;
  readonly facts: ReadonlySet<string>;
  readonly requests: Readonly<Record<RequestName, RequestState>>;
  readonly claims: Readonly<Partial<Record<ClaimName, ClaimState>>>;
};
export type Answer = { readonly state: State; readonly outcome: string };

const pending: RequestState = { status: 'pending-approval', reserved: 0, claimed: 0, underway: 0 };

export const emptyBooks = (asks: State['asks']): State => ({
  phase: 0,
  asks,
  balances: {},
  facts: new Set(),
  requests: { A: pending, B: pending, C: pending },
  claims: {},
});

export const held = ({ balances }: State, account: string): number => balances[account] ?? 0;
export const available = (partner: PartnerName) => `available ${partner}`;
export const reserved = (request: RequestName) => `reserved ${request}`;
export const payable = (claim: ClaimName) => `payable ${claim}`;
export const paid = (claim: ClaimName) => `paid ${claim}`;

const answered = (state: State, outcome: string): Answer => ({ state, outcome });
const hasEnded = ({ status }: RequestState) => status === 'expired' || status === 'closed';
const isClosed = ({ phase }: State) => phase === 3;

/** What a command does to the books and what its caller hears. */
export function apply(state: State, command: Command): Answer {
  switch (command.kind) {
    case 'fund':
      return state.facts.has('fund')
        ? answered(state, 'conflict')
        : move(state, 'fund', 'funding', 'unallocated', command.amount);
    case 'allocate':
      return allocate(state, command);
    case 'approve':
      return approve(state, command.request);
    case 'start':
      return start(state, command.request);
    case 'void': {
      const { request, why, amount } = command;
      return move(state, `void/${request}/${why}`, reserved(request), available(partnerOf[request]), amount);
    }
    case 'claim':
      return claim(state, command);
    case 'post':
      return post(state, command.claim);
    case 'settle':
    case 'return':
      return pay(state, command);
    case 'claw-back': {
      const to = isClosed(state) ? 'expired' : 'unallocated';
      return ofClaim(state, command.claim, () =>
        move(state, `clawback/${command.id}`, paid(command.claim), to, command.amount),
      );
    }
    case 'correct-payable':
      return ofClaim(state, command.claim, () => correctPayable(state, command));
    case 'correct-expiry':
      return move(state, `correct/${command.id}`, 'expired', 'unallocated', command.amount);
    case 'correct-budget':
      return command.lowers
        ? move(state, `correct/${command.id}`, 'unallocated', 'funding', command.amount)
        : move(state, `correct/${command.id}`, 'funding', 'unallocated', command.amount);
    case 'expire-allocation':
      return expireAllocation(state, command.partner);
    case 'end':
      return end(state, command);
    case 'wait':
      return answered(command.phase < state.phase ? state : { ...state, phase: command.phase }, 'done');
    default:
      return assertNever(command);
  }
}

/** Once per fact, and never more than there is. */
function move(state: State, fact: string, from: string, to: string, amount: number): Answer {
  if (state.facts.has(fact)) return answered(state, 'already');
  if (from !== 'funding' && held(state, from) < amount) return answered(state, 'insufficient-funds');
  const balances = {
    ...state.balances,
    [from]: held(state, from) - amount,
    [to]: held(state, to) + amount,
  };
  return answered({ ...state, balances, facts: new Set([...state.facts, fact]) }, 'done');
}

const withRequest = (state: State, name: RequestName, change: Partial<RequestState>): State => ({
  ...state,
  requests: { ...state.requests, [name]: { ...state.requests[name], ...change } },
});

function allocate(state: State, { partner, sequence, amount, lowers, currency }: Of<'allocate'>): Answer {
  const fact = `allocate/${partner}/${sequence}`;
  const [from, to] = lowers ? [available(partner), 'unallocated'] : ['unallocated', available(partner)];
  if (state.facts.has(fact) || currency === 'USD') return move(state, fact, from, to, amount);
  return answered(state, state.balances[from] === undefined ? 'insufficient-funds' : 'invalid');
}

function approve(state: State, name: RequestName): Answer {
  const { status } = state.requests[name];
  if (status === 'returned') return answered(state, 'returned');
  if (status !== 'pending-approval') return answered(state, 'approved');
  const ask = state.asks[name];
  if (isClosed(state)) return answered(withRequest(state, name, { status: 'returned' }), 'returned');
  const moved = move(state, `reserve/${name}`, available(partnerOf[name]), reserved(name), ask);
  if (moved.outcome !== 'done') return answered(withRequest(state, name, { status: 'returned' }), 'returned');
  return answered(withRequest(moved.state, name, { status: 'approved', reserved: ask }), 'approved');
}

function start(state: State, name: RequestName): Answer {
  const { status } = state.requests[name];
  const next = status === 'approved' ? 'in-execution' : status;
  return answered(withRequest(state, name, { status: next }), next);
}

function claim(state: State, { claim: name, amount, approved }: Of<'claim'>): Answer {
  const request = requestOf(name);
  const { status, reserved: most, claimed, underway } = state.requests[request];
  if (state.claims[name]) return answered(state, 'already');
  if (status !== 'in-execution') return answered(state, 'wrong-state');
  if (claimed + amount > most) return answered(state, 'insufficient-funds');
  const opened = { ...state.claims, [name]: { status: 'approved', amount, approved: Math.min(amount, approved) } };
  const next = withRequest(state, request, { claimed: claimed + amount, underway: underway + 1 });
  return answered({ ...next, claims: opened }, 'done');
}

const ofClaim = (state: State, name: ClaimName, act: (claim: ClaimState) => Answer): Answer => {
  const found = state.claims[name];
  return found ? act(found) : answered(state, 'not-found');
};

const post = (state: State, name: ClaimName): Answer =>
  ofClaim(state, name, ({ status, amount, approved }) => {
    const request = requestOf(name);
    if (status !== 'approved') return answered(state, 'owed');
    const moved = move(state, `post/${name}`, reserved(request), payable(name), approved);
    if (moved.outcome !== 'done') return moved;
    const { claimed, underway } = state.requests[request];
    const next = withRequest(moved.state, request, { claimed: claimed - amount + approved, underway: underway - 1 });
    const posted = { ...next.claims, [name]: { status: 'payment-instructed', amount, approved } };
    return answered({ ...next, claims: posted }, 'owed');
  });

const pay = (state: State, { kind, claim: name, reference, amount }: Of<'settle'> | Of<'return'>): Answer =>
  ofClaim(state, name, () => {
    const [from, to] = kind === 'settle' ? [payable(name), paid(name)] : [paid(name), payable(name)];
    return move(state, `${kind}/${name}/${reference}`, from, to, amount);
  });

function correctPayable(state: State, { claim: name, id, amount }: Of<'correct-payable'>): Answer {
  const request = requestOf(name);
  const to = hasEnded(state.requests[request]) ? available(partnerOf[request]) : reserved(request);
  return move(state, `correct/${id}`, payable(name), to, amount);
}

function expireAllocation(state: State, partner: PartnerName): Answer {
  if (!isClosed(state)) return answered(state, 'too-early');
  const [fact, left] = [`expire/${partner}`, held(state, available(partner))];
  if (left === 0 || state.facts.has(fact)) return answered(state, 'nothing');
  return move(state, fact, available(partner), 'expired', left);
}

/** The first phase in which no claim can come any more. */
const deadlinePassed: Record<RequestName, Phase> = { A: 1, B: 3, C: 3 };

function end(state: State, { request: name, to }: Of<'end'>): Answer {
  const { status, underway } = state.requests[name];
  const mayEnd = status === 'approved' || status === 'in-execution';
  const isOver = to === 'expired' && state.phase >= deadlinePassed[name];
  if (!mayEnd || !isOver || underway > 0) return answered(state, status);
  const left = held(state, reserved(name));
  const isQuarterOver = (days[state.phase] ?? '') > '2027-03-31';
  const account = isQuarterOver ? 'expired' : available(partnerOf[name]);
  const moved = left === 0 ? state : move(state, `expire/${name}`, reserved(name), account, left).state;
  return answered(withRequest(moved, name, { status: 'expired' }), 'expired');
}

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;
