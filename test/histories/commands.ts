export type RequestName = 'A' | 'B' | 'C';
export type ClaimName = `${RequestName}${1 | 2}`;
export type PartnerName = 'northwind' | 'contoso';

/** Whose request is whose: two of one partner, who race each other, and one of another. */
export const partnerOf: Record<RequestName, PartnerName> = { A: 'northwind', B: 'northwind', C: 'contoso' };
export const requestNames: readonly RequestName[] = ['A', 'B', 'C'];
export const claimNames: readonly ClaimName[] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];
export const requestOf = (claim: ClaimName): RequestName => requestNames.find((name) => claim.startsWith(name)) ?? 'A';

/** The days on which histories happen: A's deadline passes, the quarter ends, the grace period and all deadlines end. */
export const days = ['2027-02-01', '2027-03-25', '2027-04-15', '2027-05-10'] as const;
export type Phase = 0 | 1 | 2 | 3;

/** What may happen to the books; amounts in minor units, often more than there is. */
export type Command =
  | { readonly kind: 'fund'; readonly amount: number }
  | {
      readonly kind: 'allocate';
      readonly partner: PartnerName;
      readonly sequence: number;
      readonly amount: number;
      readonly lowers: boolean;
      readonly currency: 'USD' | 'EUR';
    }
  | { readonly kind: 'approve'; readonly request: RequestName }
  | { readonly kind: 'start'; readonly request: RequestName }
  | { readonly kind: 'void'; readonly request: RequestName; readonly why: string; readonly amount: number }
  | { readonly kind: 'claim'; readonly claim: ClaimName; readonly amount: number; readonly approved: number }
  | { readonly kind: 'post'; readonly claim: ClaimName }
  | { readonly kind: 'settle'; readonly claim: ClaimName; readonly reference: string; readonly amount: number }
  | { readonly kind: 'return'; readonly claim: ClaimName; readonly reference: string; readonly amount: number }
  | { readonly kind: 'claw-back'; readonly claim: ClaimName; readonly id: number; readonly amount: number }
  | { readonly kind: 'correct-payable'; readonly claim: ClaimName; readonly id: number; readonly amount: number }
  | { readonly kind: 'correct-expiry'; readonly id: number; readonly amount: number }
  | { readonly kind: 'correct-budget'; readonly id: number; readonly amount: number; readonly lowers: boolean }
  | { readonly kind: 'expire-allocation'; readonly partner: PartnerName }
  | { readonly kind: 'end'; readonly request: RequestName; readonly to: 'expired' | 'closed' }
  | { readonly kind: 'wait'; readonly phase: Phase };

/** A command in one line, for people. */
export function inWords({ kind, ...facts }: Command): string {
  const told = Object.entries(facts).map(([name, value]) => (typeof value === 'string' ? value : `${name} ${value}`));
  return [kind, ...told].join(' ');
}
