import { type FieldProblem, Refusal } from '../../functions/domain/errors.ts';
import { Failure, wordsFor as localWords } from '../../local/failure.ts';

/** What is told when the books could not be looked at: `AggregateError` of a refused connection says nothing itself. */
export function wordsFor(error: unknown): string {
  if (error instanceof Failure) return localWords(error);
  if (error instanceof Refusal) return [error.message, ...error.problems.map(asOption)].join('\n');
  if (!(error instanceof Error)) return String(error);
  const isRefused = 'code' in error && error.code === 'ECONNREFUSED';
  if (!isRefused) return error.message;
  return `Nothing answers there (${error.message || 'connection refused'}). Start it with npm start, or name another with --endpoint.`;
}

/** Refusals name the fields of a call; the command has options of the same names. */
const asOption = ({ field, problem }: FieldProblem): string =>
  `  ${field.replace('/query/budgetId', '--budget').replace('/query/', '--')} ${problem}`;
