import type { Transition } from '../domain/event/change.ts';
import type { Outcome } from '../domain/outcome/outcome.ts';
import { eventChange } from '../store/changes.ts';
import { newOutcome } from '../store/outcomes.ts';
import type { OutcomeDeps } from './deps.ts';

/** The outcome and its event, to be written together. */
export const reported = ({ next, event }: Transition<Outcome>, { newId }: Pick<OutcomeDeps, 'newId'>) => ({
  resourceId: next.requestId,
  resource: next,
  changes: [newOutcome(next), eventChange({ ...event, eventId: newId('evt') })],
});
