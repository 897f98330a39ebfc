import type { DomainEvent } from './event.ts';

/** The sentence of an event as people read it, with the reason that is kept beside it. docs/handbook.md § Audit trail */
export const sentenceTold = ({ sentence, reason }: Pick<DomainEvent, 'sentence' | 'reason'>): string =>
  reason === undefined ? sentence : `${sentence.replace(/\.$/, '')}: ${reason}`;
