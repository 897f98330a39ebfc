import { dayOf } from '../../functions/domain/calendar/days.ts';
import { Refusal } from '../../functions/domain/errors.ts';
import { availableAccount } from '../../functions/domain/ledger/accounts.ts';
import * as ledger from '../../functions/domain/ledger/movements.ts';
import { AlreadyPosted, balanceOf } from '../../functions/store/ledger.ts';
import { book } from './book.ts';
import type { PartnerName } from './commands.ts';
import { budgetId } from './ids.ts';
import type { World } from './world.ts';

/** What a partner left unspent when the grace period ended; once a day, and looked at anew when the money moved meanwhile. */
export async function expireAllocation(world: World, partnerId: PartnerName): Promise<string> {
  const at = world.clock.now();
  const on = dayOf(at);
  if (on <= '2027-04-30') return 'too-early';
  const amount = await balanceOf(world.table, availableAccount({ budgetId, partnerId }));
  if (amount === 0) return 'nothing';
  const money = { budgetId, partnerId, currency: 'USD', by: 'system', at, on, amount };
  try {
    return await book(world, ledger.expireAllocation(money));
  } catch (thrown) {
    if (thrown instanceof AlreadyPosted) return 'nothing';
    if (thrown instanceof Refusal && thrown.kind === 'insufficient-funds') return expireAllocation(world, partnerId);
    throw thrown;
  }
}
