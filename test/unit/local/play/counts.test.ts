import { expect, test } from 'vitest';
import { transitionsIn } from '../../../../local/play/counts/transitions.ts';

const history = (...types: string[]) => types.map((type, id) => ({ id, type, timestamp: new Date(0) }) as never);

test('every state entered is a transition', () => {
  expect(
    transitionsIn(
      history('ExecutionStarted', 'TaskStateEntered', 'TaskScheduled', 'ChoiceStateEntered', 'SucceedStateEntered'),
    ),
  ).toBe(3);
});

test('a retry is one more, and so is a task inside a Map whose state is not told', () => {
  expect(transitionsIn(history('TaskStateEntered', 'TaskScheduled', 'TaskFailed', 'TaskScheduled'))).toBe(2);
  expect(transitionsIn(history('MapStateEntered', 'TaskScheduled', 'TaskScheduled', 'TaskScheduled'))).toBe(4);
});

test('where states inside a Map are told, they count once', () => {
  expect(
    transitionsIn(
      history(
        'MapStateEntered',
        'TaskStateEntered',
        'LambdaFunctionScheduled',
        'TaskStateEntered',
        'LambdaFunctionScheduled',
      ),
    ),
  ).toBe(3);
});
