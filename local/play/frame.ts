import type { Counts, PlayResult } from './result.ts';
import { money } from './words.ts';

export const opening = '\n  One claim, from request to reimbursement\n';

/** What is shown when the play is over. */
export function closing({ ok, claimStatus, figures, currency, counts, seconds, problem }: PlayResult): string {
  const paid = money(figures.paid ?? 0, currency);
  const verdict = ok
    ? `  ✓ The claim is ${claimStatus}: ${paid} in ${seconds.toFixed(1)} seconds, and the books prove it.`
    : `  ✗ The play did not reach its end.${problem === undefined ? '' : `\n\n  ${problem.replaceAll('\n', '\n  ')}`}`;
  return ['', verdict, ...(counts ? countLines(counts) : []), ''].join('\n');
}

function countLines({ stateTransitions, lambdaInvocations, looks, dynamoUnits }: Counts): string[] {
  const lines: string[] = [];
  if (stateTransitions) {
    const { request, claim } = stateTransitions;
    lines.push(`    ${request + claim} state transitions (request ${request}, claim ${claim})`);
  }
  if (lambdaInvocations) {
    lines.push(`    ${lambdaInvocations.total} Lambda invocations, ${looks} of them the play's own looks`);
  }
  if (dynamoUnits) {
    lines.push(`    ${dynamoUnits.read} read and ${dynamoUnits.write} write units of DynamoDB`);
  }
  return lines;
}
