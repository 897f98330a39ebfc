import type { HistoryEvent } from '@aws-sdk/client-sfn';

/**
 * State transitions of a run as Step Functions bills them: every state entered and every retry. The emulator does not tell
 * of states entered inside a Map, but of their tasks: a task that was scheduled more often than its state was entered is
 * one of those, or a retry.
 */
export function transitionsIn(history: readonly HistoryEvent[]): number {
  const count = (fits: (type: string) => boolean) =>
    history.filter(({ type }) => type !== undefined && fits(type)).length;
  const entered = count((type) => type.endsWith('StateEntered'));
  const tasksEntered = count((type) => type === 'TaskStateEntered');
  const tasksScheduled = count((type) => type === 'TaskScheduled' || type === 'LambdaFunctionScheduled');
  return entered + Math.max(0, tasksScheduled - tasksEntered);
}
