import type { Definition, State } from './definition.ts';

type Edge = { readonly to: string; readonly label?: string };

/**
 * A workflow as a Mermaid state diagram. What every step has in common is left out: the end at a failure after an error
 * that nobody expected.
 */
export function mermaid(definition: Definition): string {
  return ['stateDiagram-v2', ...body(definition, '  ')].join('\n');
}

function body({ StartAt, States }: Definition, pad: string): string[] {
  const edges = new Map(Object.entries(States).map(([name, state]) => [name, edgesOf(state, States)]));
  const shown = new Set([StartAt, ...[...edges.values()].flat().map(({ to }) => to)]);
  const states = Object.entries(States).filter(([name]) => shown.has(name));
  return [
    ...states.flatMap(([name, state]) => declared(name, state, pad)),
    `${pad}[*] --> ${StartAt}`,
    ...states.flatMap(([name]) => (edges.get(name) ?? []).map((edge) => arrow(name, edge, pad))),
  ];
}

function declared(name: string, { Type, ItemProcessor }: State, pad: string): string[] {
  if (Type === 'Choice') return [`${pad}state ${name} <<choice>>`];
  const title = words(name) === name ? `${pad}state ${name}` : `${pad}state "${words(name)}" as ${name}`;
  return ItemProcessor ? [`${title} {`, ...body(ItemProcessor, `${pad}  `), `${pad}}`] : [title];
}

const arrow = (from: string, { to, label }: Edge, pad: string): string =>
  `${pad}${from} --> ${to}${label ? ` : ${label}` : ''}`;

function edgesOf(state: State, states: Definition['States']): Edge[] {
  const fails = (name: string) => states[name]?.Type === 'Fail';
  const unexpected = (errors: readonly string[], name: string) => errors.includes('States.ALL') && fails(name);
  return [
    ...state.Choices.map(({ Next, Variable, StringEquals }) => ({
      to: Next,
      label: StringEquals ?? lastPart(Variable),
    })),
    ...(state.Default && !fails(state.Default) ? [{ to: state.Default, label: 'otherwise' }] : []),
    ...(state.Next ? [{ to: state.Next }] : []),
    ...(state.End || state.Type === 'Succeed' || state.Type === 'Fail' ? [{ to: '[*]' }] : []),
    ...state.Catch.filter(({ ErrorEquals, Next }) => !unexpected(ErrorEquals, Next)).map(({ ErrorEquals, Next }) => ({
      to: Next,
      label: ErrorEquals.includes('States.Timeout') ? 'no answer in time' : 'error',
    })),
  ];
}

/** `$.preApproved` reads "pre-approved". */
const lastPart = (path: string) =>
  words(path.slice(path.lastIndexOf('.') + 1))
    .toLowerCase()
    .replaceAll(' ', '-');

/** `AskApprover` reads "Ask approver". */
function words(name: string): string {
  const spaced = name.replace(/(?<=[a-z])([A-Z])/g, ' $1').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
