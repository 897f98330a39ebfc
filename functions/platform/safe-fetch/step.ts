import type { SafeUrl } from './safe-url.ts';

/** What a server says before its body. */
export type Head = { readonly status: number; readonly location: string | undefined };

/** Why nobody could go on. */
export type Stop = { readonly outcome: 'refused' | 'unreachable'; readonly reason: string };

/** One hop of a visit, by whichever way to the outside. Throws when the network fails. */
export type Step = (to: SafeUrl, signal: AbortSignal) => Promise<Head | Stop>;
