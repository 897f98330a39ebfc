import { type ClaimName, claimNames, type RequestName, requestNames } from './commands.ts';

export const budgetId = '2027Q1-emea-USD';

/** Ids that are the same in every run, so that two runs of a history can be compared item by item. */
export const numbered = (prefix: string, number: number): string => `${prefix}_${String(number).padStart(26, '0')}`;

export const requestIds = idsOf('req', requestNames);
export const claimIds = idsOf('clm', claimNames);

/** The name of a request or claim in a history, by its id. */
export const nameOf = (id: string): string | undefined => names.get(id);

const names = new Map<string, RequestName | ClaimName>([
  ...requestNames.map((name) => [requestIds[name], name] as const),
  ...claimNames.map((name) => [claimIds[name], name] as const),
]);

function idsOf<N extends string>(prefix: string, all: readonly N[]): Record<N, string> {
  return Object.fromEntries(all.map((name, n) => [name, numbered(prefix, n + 1)])) as Record<N, string>;
}
