import { newId } from '../../functions/platform/ids.ts';

/** A request that asks for its money. */
export type Asking = { readonly requestId: string; readonly partnerId: string; readonly amount: number };

/** Partners who ask for more than they were allocated. */
export type Workload = {
  readonly budgetId: string;
  readonly currency: string;
  readonly partners: readonly string[];
  /** Minor units each partner was given. */
  readonly allocation: number;
  readonly requests: readonly Asking[];
};

const amount = 250_00;

export const partnersNamed = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => `partner-${String(n + 1).padStart(5, '0')}`);

/** Every partner asks equally often, for twice what it has; who asks when is the same in every run and for every way. */
export function workloadOf(requests: number, partnerCount: number): Workload {
  const partners = partnersNamed(partnerCount);
  const each = Math.ceil(requests / partnerCount);
  const asked = Array.from({ length: requests }, (_, n) => partners[n % partnerCount] ?? '');
  return {
    budgetId: '2026Q4-bench-USD',
    currency: 'USD',
    partners,
    allocation: Math.max(1, Math.floor(each / 2)) * amount,
    requests: shuffled(asked).map((partnerId) => ({ requestId: newId('req'), partnerId, amount })),
  };
}

/** A fixed sequence (the generator of Numerical Recipes), so that runs can be compared. */
function shuffled<T>(items: readonly T[]): T[] {
  let state = 20_261_121;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  return items
    .map((item) => ({ item, order: next() }))
    .toSorted((left, right) => left.order - right.order)
    .map(({ item }) => item);
}

/** Works through the items in order, so many at a time. */
export async function atOnce<T>(items: readonly T[], concurrency: number, work: (item: T) => Promise<void>) {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}
