import { assertNever, Refusal } from '../../functions/domain/errors.ts';
import * as ledger from '../../functions/domain/ledger/movements.ts';
import { instructPayment } from '../../functions/reimbursement/instruct-payment.ts';
import { advance } from '../../functions/request/steps/advance.ts';
import { applyDecision } from '../../functions/request/steps/apply-decision.ts';
import { newBudget } from '../../functions/store/budgets.ts';
import { AlreadyPosted } from '../../functions/store/ledger.ts';
import { book } from './book.ts';
import { type Command, partnerOf } from './commands.ts';
import { expireAllocation } from './expire-allocation.ts';
import { budgetId, claimIds, requestIds } from './ids.ts';
import { correctPayable, ofClaim } from './of-claim.ts';
import { openClaim } from './open-claim.ts';
import { approvalIdOf, budgetOf, type World } from './world.ts';

/** Runs a command through the product's code and answers what its caller hears, in a word. */
export async function perform(command: Command, world: World): Promise<string> {
  try {
    return await run(command, world);
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.kind;
    if (thrown instanceof AlreadyPosted) return 'already';
    throw thrown;
  }
}

function run(command: Command, world: World): Promise<string> {
  const money = { budgetId, currency: 'USD', by: 'finance-1', at: world.clock.now() };
  switch (command.kind) {
    case 'fund': {
      const { amount } = command;
      return book(world, ledger.fundBudget({ ...money, amount }), [newBudget(budgetOf(amount))]);
    }
    case 'allocate': {
      const { partner: partnerId, ...facts } = command;
      return book(world, ledger.allocate({ ...money, ...facts, partnerId }));
    }
    case 'approve': {
      const [requestId, approvalId] = [requestIds[command.request], approvalIdOf(command.request)];
      const decision = { verdict: 'approve', approvalId } as const;
      return applyDecision({ requestId, stage: 0, decision }, world).then(({ next }) => next);
    }
    case 'start':
      return advance({ requestId: requestIds[command.request], to: 'in-execution' }, world).then(
        ({ status }) => status,
      );
    case 'end':
      return advance({ requestId: requestIds[command.request], to: command.to }, world).then(({ status }) => status);
    case 'void': {
      const { request, why, amount } = command;
      const place = { partnerId: partnerOf[request], requestId: requestIds[request] };
      return book(world, ledger.voidReservation({ ...money, ...place, amount, why }));
    }
    case 'claim':
      return openClaim(world, command);
    case 'post':
      return ofClaim(world, command.claim, () =>
        instructPayment({ claimId: claimIds[command.claim] }, world).then(() => 'owed'),
      );
    case 'settle':
      return ofClaim(world, command.claim, (place) => book(world, ledger.settle({ ...money, ...place, ...command })));
    case 'return':
      return ofClaim(world, command.claim, (place) =>
        book(world, ledger.returnPayment({ ...money, ...place, ...command })),
      );
    case 'claw-back': {
      const destination = money.at > '2027-05-01' ? 'expired' : 'unallocated';
      const correction = { correctionId: String(command.id), amount: command.amount, destination } as const;
      return ofClaim(world, command.claim, (place) =>
        book(world, ledger.clawBack({ ...money, ...place, ...correction })),
      );
    }
    case 'correct-payable':
      return ofClaim(world, command.claim, (place) => correctPayable(world, place, command));
    case 'correct-expiry': {
      const { id, amount } = command;
      return book(world, ledger.correctExpiry({ ...money, correctionId: String(id), amount }));
    }
    case 'correct-budget': {
      const { id, amount, lowers } = command;
      return book(world, ledger.correctBudget({ ...money, correctionId: String(id), amount, lowers }));
    }
    case 'expire-allocation':
      return expireAllocation(world, command.partner);
    case 'wait':
      return Promise.resolve('done');
    default:
      return assertNever(command);
  }
}
