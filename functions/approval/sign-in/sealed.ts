import * as z from 'zod';
import { secondsBetween } from '../../domain/calendar/business-days.ts';
import { IsoInstant } from '../../domain/calendar/dates.ts';
import { Language } from '../../domain/identity/role.ts';
import type { Clock } from '../../platform/clock.ts';
import { isForeign, type Sealer } from '../../platform/sealer.ts';
import { signInMinutes } from './cookies.ts';

/** What the way to the issuer and back needs to be the same way: kept by the browser, so that setting out stores nothing. */
const UnderWay = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  link: z.string(),
  /** The language that the address asked for. */
  asked: Language.optional(),
  at: IsoInstant,
});
type UnderWay = z.infer<typeof UnderWay>;

/** Who the issuer signed in, as it says; the address is empty where it does not vouch for it. */
const SignedIn = z.strictObject({ userId: z.string(), email: z.string(), name: z.string(), at: IsoInstant });
export type SignedIn = z.infer<typeof SignedIn>;

export type SealDeps = { readonly sealer: Sealer; readonly clock: Clock };

/** A hash is never this word, so that the one kind of secret does not pass for the other. */
const underWay = { signIn: 'under-way' };
const madeFor = (linkHash: string) => ({ signIn: linkHash });

export const sealUnderWay = (way: Omit<UnderWay, 'at'>, { sealer, clock }: SealDeps): Promise<string> =>
  sealer.seal(JSON.stringify({ ...way, at: clock.now() }), underWay);

export const openUnderWay = (sealed: string | undefined, deps: SealDeps): Promise<UnderWay | undefined> =>
  open(sealed, underWay, UnderWay, deps);

/** A sign-in confirms decisions behind this one link. */
export const sealSignedIn = (
  who: Omit<SignedIn, 'at'>,
  linkHash: string,
  { sealer, clock }: SealDeps,
): Promise<string> => sealer.seal(JSON.stringify({ ...who, at: clock.now() }), madeFor(linkHash));

export const openSignedIn = (
  sealed: string | undefined,
  linkHash: string,
  deps: SealDeps,
): Promise<SignedIn | undefined> => open(sealed, madeFor(linkHash), SignedIn, deps);

/** Until when a sign-in confirms decisions. */
export const untilOf = ({ at }: SignedIn): IsoInstant =>
  new Date(Date.parse(at) + signInMinutes * 60_000).toISOString();

/** Undefined for nothing, for what was sealed elsewhere or for something else, and for what is too old. */
async function open<T extends { readonly at: IsoInstant }>(
  sealed: string | undefined,
  context: { readonly signIn: string },
  schema: z.ZodType<T>,
  { sealer, clock }: SealDeps,
): Promise<T | undefined> {
  if (sealed === undefined) return undefined;
  try {
    const kept = schema.parse(JSON.parse(await sealer.open(sealed, context)));
    return secondsBetween(kept.at, clock.now()) < signInMinutes * 60 ? kept : undefined;
  } catch (thrown) {
    if (isForeign(thrown)) return undefined;
    throw thrown;
  }
}
