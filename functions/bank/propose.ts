import type { BankDetails, SealedBankDetails } from '../domain/bank/bank-details.ts';
import { masked } from '../domain/bank/mask.ts';
import { actorOf } from '../domain/identity/access.ts';
import type { Principal } from '../domain/identity/role.ts';
import { sealBankDetails } from '../store/bank-secrets.ts';
import { requirePayable } from './checks.ts';
import type { BankDeps } from './deps.ts';

/** Details that were checked, sealed for their owner, and wait for a second person. @throws Refusal `invalid` */
export async function proposal(
  details: BankDetails,
  owner: string,
  caller: Principal,
  { sealer, clock }: Pick<BankDeps, 'sealer' | 'clock'>,
): Promise<SealedBankDetails> {
  requirePayable(details);
  return {
    sealed: await sealBankDetails(sealer, owner, details),
    masked: masked(details.account),
    proposedBy: actorOf(caller),
    proposerEmail: caller.email,
    proposedAt: clock.now(),
  };
}
