import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from './resources.ts';

const folder = 'statemachines';

export type NamedState = {
  readonly name: string;
  readonly state: Json;
  readonly siblings: Readonly<Record<string, Json>>;
};

export const definitionFiles = readdirSync(folder).filter((file) => file.endsWith('.asl.json'));

export const definitionText = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** Every state of a definition, those inside maps too. */
export function statesIn(definition: Json): NamedState[] {
  const siblings: Readonly<Record<string, Json>> = definition.States;
  return Object.entries(siblings).flatMap(([name, state]) => [
    { name, state, siblings },
    ...(state.ItemProcessor ? statesIn(state.ItemProcessor) : []),
  ]);
}

/** Every level of a definition that has a start: the whole and its maps. */
export const bodiesIn = (definition: Json): Json[] => [
  definition,
  ...Object.values<Json>(definition.States).flatMap((state) =>
    state.ItemProcessor ? bodiesIn(state.ItemProcessor) : [],
  ),
];
