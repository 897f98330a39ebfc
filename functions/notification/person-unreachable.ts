import { Refusal } from '../domain/errors.ts';
import type { Person, Unreachable } from '../domain/identity/role.ts';
import { approvalsOfItem } from '../store/approvals.ts';
import { eventChange } from '../store/changes.ts';
import { commit } from '../store/commit.ts';
import { markUnreachable } from '../store/people.ts';
import { everyOpenQuestion } from '../store/questions.ts';
import type { FeedbackDeps } from './feedback-deps.ts';

/**
 * Marks a person, once, and then lets every workflow that waits for them plan anew: it finds the mark and asks the next
 * person up. The mark stands before a wait is ended, so a run that breaks off between them is mended by its retry.
 */
export async function personUnreachable(
  person: Person,
  unreachable: Unreachable,
  itemId: string | undefined,
  deps: FeedbackDeps,
): Promise<void> {
  const { table, sealer, endWait } = deps;
  if (!(await mark(person, unreachable, deps))) return;
  const listed = await everyOpenQuestion(table);
  // The listing may lag behind the question whose mail came back; the item itself does not.
  const ofItem = itemId === undefined ? [] : await approvalsOfItem(table, itemId);
  const waiting = new Map([...listed, ...ofItem].map((question) => [question.approvalId, question]));
  for (const { personId, status, approvalId, encryptedToken } of waiting.values()) {
    if (personId !== person.personId || status !== 'open') continue;
    await endWait(await sealer.open(encryptedToken, { approvalId }), 'Unreachable');
  }
}

/** False when the person has another address by now. */
async function mark(person: Person, unreachable: Unreachable, { table, newId }: FeedbackDeps): Promise<boolean> {
  if (person.unreachable) return true;
  const event = {
    eventId: newId('evt'),
    type: 'person.unreachable' as const,
    itemId: person.personId,
    partnerId: null,
    at: unreachable.since,
    by: 'system',
    facts: { reason: unreachable.reason },
    sentence: 'Mail to this person comes back; what they were asked goes to the next person up.',
  };
  try {
    await commit(table, [markUnreachable(person, unreachable), eventChange(event)]);
    return true;
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.kind === 'conflict') return false;
    throw thrown;
  }
}
