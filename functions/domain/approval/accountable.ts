import { assertNever } from '../errors.ts';
import type { Role } from '../identity/role.ts';
import type { Partner } from '../partner/partner.ts';
import type { RaciVersion } from '../raci/matrix.ts';
import { ownerOf } from '../raci/owner.ts';
import { type Seat, seatOf } from '../raci/role.ts';
import type { ApprovalPurpose } from './decision.ts';

export type StepAsked = {
  readonly purpose: ApprovalPurpose;
  readonly stage: number;
  /** Of a request: the seats that its amount asks for, in their order. */
  readonly chain: readonly Role[];
  readonly region: string;
  readonly persona: Partner['persona'];
  /** In force; undefined where there was never one. */
  readonly matrix: RaciVersion | undefined;
};
/** The seat that answers for a step, and by what: `task` and `matrixVersion` where the matrix says so. */
export type Accountable = {
  readonly role: Seat;
  readonly task: string | null;
  readonly matrixVersion: number | null;
  readonly because: string;
};

/** In a chain of the policy this seat means whoever is accountable. */
const placeOfAccountable: Role = 'partner-marketing-manager';

/**
 * The seat that decides on a step. The policy's chain comes first: of its seats only the first, where it is the PMM, is
 * taken by whoever is accountable, and not by a seat that decides later in the same chain. Accountable is whom the matrix
 * names, else the persona's seat. docs/handbook.md § Accountability
 * @throws Error for a stage that the chain does not have.
 */
export function accountableFor(step: StepAsked): Accountable {
  const { purpose, stage, chain } = step;
  if (purpose !== 'request-approval') return answering(step);
  const role = chain[stage];
  if (!role) throw new Error(`the approval chain has no stage ${stage}`);
  if (stage > 0 || role !== placeOfAccountable) return byPolicy(role, 'the policy asks this seat for the amount');
  const answers = answering(step);
  return chain.slice(1).some((later) => later === answers.role)
    ? byPolicy(role, `the ${answers.role} decides later in the chain of the policy`)
    : answers;
}

const byPolicy = (role: Seat, because: string): Accountable => ({ role, task: null, matrixVersion: null, because });

function answering({ purpose, region, persona, matrix }: StepAsked): Accountable {
  const usual = usualSeat(purpose, persona);
  const owner = matrix && ownerOf(matrix.matrix, { step: purpose, region, persona });
  if (!owner) return byPolicy(usual, 'no matrix says who is accountable');
  const role = seatOf(owner.role);
  if (!mayAnswer(purpose, role)) return byPolicy(usual, `the matrix names the ${role}, who cannot decide on this`);
  const { task } = owner.task;
  return {
    role,
    task,
    matrixVersion: matrix.version,
    because: `accountable for ${task} in version ${matrix.version} of the matrix`,
  };
}

/** A strategic partner belongs to its PAM, whom the PMM serves; a transactional one to the PMM. */
function usualSeat(purpose: ApprovalPurpose, persona: Partner['persona']): Seat {
  switch (purpose) {
    case 'request-approval':
    case 'claim-review':
      return persona === 'strategic' ? 'partner-account-manager' : 'partner-marketing-manager';
    case 'claim-dispute':
      return 'partner-marketing-manager';
    case 'finance-approval':
      return 'finance';
    default:
      return assertNever(purpose);
  }
}

/** Nobody on the partner's side decides, and money is confirmed by finance or the CRO, never by those who ask for it. */
const mayAnswer = (purpose: ApprovalPurpose, role: Seat): boolean =>
  purpose === 'finance-approval' ? role === 'finance' || role === 'cro' : role !== 'partner-user';
