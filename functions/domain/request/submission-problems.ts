import type { FieldProblem } from '../errors.ts';
import type { Partner } from '../partner/partner.ts';
import type { Program } from '../program/program.ts';
import { lengthSeen, tooLittleSeen } from '../text.ts';
import type { RequestTerms } from './terms.ts';

/** Later dates are a slip of the pen; deadlines counted from them would leave the calendar. */
const lastYear = '2199';

/**
 * What contradicts itself in a request before any gate is asked, every problem at once. Pointers are relative to the
 * terms. Whether the money is granted is triage's question, not this one's. docs/handbook.md § Request
 */
export function submissionProblems(
  terms: RequestTerms,
  partner: Pick<Partner, 'active'>,
  program: Program | null,
): FieldProblem[] {
  return [
    ...unless(partner.active, '', 'the partnership is not active'),
    ...unless(terms.endDate.slice(0, 4) <= lastYear, '/endDate', `must not be after the year ${lastYear}`),
    ...unseenProblems(terms),
    ...(terms.programId === undefined ? [] : programProblems(terms, program)),
  ];
}

/** Stored terms are read as they are, so it is asked where they come in. */
const unseenProblems = ({ title, targetAudience, campaignName }: RequestTerms): FieldProblem[] => [
  ...unless(lengthSeen(title) >= 3, '/title', tooLittleSeen(3)),
  ...unless(lengthSeen(targetAudience) >= 3, '/targetAudience', tooLittleSeen(3)),
  ...unless(campaignName === undefined || lengthSeen(campaignName) >= 2, '/campaignName', tooLittleSeen(2)),
];

function programProblems(terms: RequestTerms, program: Program | null): FieldProblem[] {
  if (!program) return [{ field: '/programId', problem: 'is not in the catalog' }];
  const { active, currency, motion, activityType } = program;
  return [
    ...unless(active, '/programId', 'is closed for requests'),
    ...unless(terms.currency === currency, '/currency', `must be ${currency}, the currency of the program`),
    ...unless(terms.motion === motion, '/motion', `must be ${motion}, the motion of the program`),
    ...unless(terms.activityType === activityType, '/activityType', `must be ${activityType}, as in the program`),
  ];
}

const unless = (holds: boolean, field: string, problem: string): FieldProblem[] => (holds ? [] : [{ field, problem }]);
