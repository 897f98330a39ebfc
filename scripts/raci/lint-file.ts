import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { Person } from '../../functions/domain/identity/role.ts';
import type { Finding } from '../../functions/domain/raci/findings/finding.ts';
import { isBreach, lintRaci } from '../../functions/domain/raci/lint.ts';
import { RaciMatrix } from '../../functions/domain/raci/matrix.ts';
import { presets } from '../../functions/domain/raci/presets/presets.ts';
import { readLocated, Unreadable } from './located.ts';

/** What was found in one matrix; `line` where it came from a file. */
export type Linted = { readonly name: string; readonly findings: readonly (Finding & { readonly line?: number })[] };

/** @throws Unreadable with every problem and its line when the file is not a matrix. */
export function lintFile(path: string, people: readonly Person[] = []): Linted {
  const { value, lineOf } = readLocated(path, textOf(path), RaciMatrix);
  const findings = lintRaci(value, people).map((finding) => {
    const line = lineOf(finding.field.split('/').slice(1).map(keyOf));
    return { ...finding, ...(line !== undefined && { line }) };
  });
  return { name: path, findings };
}

export const lintPresets = (people: readonly Person[]): Linted[] =>
  Object.entries(presets).map(([name, matrix]) => ({ name, findings: lintRaci(matrix, people) }));

/** @throws Unreadable */
export const readPeople = (path: string): Person[] => readLocated(path, textOf(path), z.array(Person)).value;

export const hasBreach = ({ findings }: Linted): boolean => findings.some(isBreach);

/** The findings as lines of text. */
export function inWords({ name, findings }: Linted): string {
  const lines = findings.map(({ severity, kind, line, sentence }) =>
    [`  ${severity}`, kind, ...(line === undefined ? [] : [`line ${line}`]), sentence].join('  '),
  );
  const count = findings.length === 1 ? '1 finding' : `${findings.length || 'no'} findings`;
  return [`${name}: ${count}`, ...lines].join('\n');
}

const keyOf = (key: string): string | number => (/^\d+$/.test(key) ? Number(key) : key);

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (thrown) {
    throw new Unreadable(`${path} cannot be read: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  }
}
