import { describe, expect, it } from 'vitest';
import { bodiesIn, definitionFiles, definitionText, statesIn } from './support/definitions.ts';
import type { Json } from './support/resources.ts';

const waits = (state: Json) => String(state.Resource).endsWith('.waitForTaskToken');
const targetsOf = (state: Json): string[] =>
  [
    state.Next,
    state.Default,
    ...(state.Choices ?? []).map((choice: Json) => choice.Next),
    ...(state.Catch ?? []).map((catcher: Json) => catcher.Next),
  ].filter((target) => target !== undefined);

describe.each(definitionFiles)('%s', (file) => {
  const definition = JSON.parse(definitionText(file));
  const states = statesIn(definition);
  const tasks = states.filter(({ state }) => state.Type === 'Task');

  it.each(tasks)('$name has a time limit, retries by error name and a catch for the rest', ({ state }) => {
    expect(state.TimeoutSeconds ?? state.TimeoutSecondsPath).toBeDefined();
    expect(state.Retry.length).toBeGreaterThan(0);
    const retried: string[] = state.Retry.flatMap((retry: Json) => retry.ErrorEquals);
    expect(retried).not.toContain('States.ALL');
    expect(retried).not.toContain('States.TaskFailed');
    expect(new Set(retried).size).toBe(retried.length);
    expect(state.Catch.at(-1).ErrorEquals).toEqual(['States.ALL']);
  });

  it.each(tasks.filter(({ state }) => waits(state)))(
    '$name waits as long as policy says and hands out its token',
    ({ state }) => {
      expect(state.TimeoutSecondsPath).toMatch(/^\$\./);
      expect(state.Parameters.Payload['taskToken.$']).toBe('$$.Task.Token');
      expect(state.Retry.flatMap((retry: Json) => retry.ErrorEquals)).not.toContain('States.Timeout');
      const isAsked = state.Parameters.FunctionName.includes('ApprovalAsk');
      expect(state.Parameters.Payload['seconds.$']).toBe(isAsked ? state.TimeoutSecondsPath : undefined);
      expect(state.Catch[0].ErrorEquals).toEqual(isAsked ? ['States.Timeout', 'Unreachable'] : ['States.Timeout']);
      expect(state.Catch[0].Next).not.toBe(state.Catch.at(-1).Next);
    },
  );

  it('ends visibly whatever goes wrong: every catch for the rest leads to a failure that keeps the error', () => {
    for (const { state, siblings } of states.filter(({ state }) => state.Catch)) {
      const last = followed(siblings, state.Catch.at(-1).Next);
      expect(last.Type).toBe('Fail');
      expect(last.ErrorPath).toBe('$.problem.Error');
      expect(last.CausePath).toBe('$.problem.Cause');
    }
  });

  it('leads from the start to every state, and to none that does not exist', () => {
    for (const body of bodiesIn(definition)) {
      const reached = new Set<string>();
      const open = [body.StartAt];
      for (let name = open.pop(); name !== undefined; name = open.pop()) {
        if (reached.has(name)) continue;
        reached.add(name);
        expect(body.States, name).toHaveProperty(name);
        open.push(...targetsOf(body.States[name]));
      }
      expect([...reached].sort()).toEqual(Object.keys(body.States).sort());
    }
  });

  it('says of every state in words what it is for', () => {
    for (const { name, state } of states) expect(state.Comment, name).toMatch(/^[A-Z].{15,}[.?]$/);
  });

  it('reads verdicts in its choices and compares nothing else', () => {
    for (const { state } of states.filter(({ state }) => state.Type === 'Choice')) {
      for (const choice of state.Choices) {
        expect(Object.keys(choice)).toEqual(['Variable', expect.stringMatching(/^(String|Boolean)Equals$/), 'Next']);
      }
      expect(state.Default).toBeDefined();
    }
  });
});

it('says that it can ask a whole chain at once: an execution of an older definition does not, and cannot', () => {
  const { States } = JSON.parse(definitionText('request.asl.json'));
  expect(States.Triage.Parameters.Payload.asksAtOnce).toBe('AskInParallel' in States);
});

/** The failure behind a catch: at once, or after the steps that put things right before it. */
function followed(siblings: Readonly<Record<string, Json>>, name: string): Json {
  const state = siblings[name];
  return state.Type === 'Task' ? followed(siblings, state.Catch.at(-1).Next) : state;
}
