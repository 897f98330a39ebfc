import type { Act, Transition } from '../event/change.ts';
import { formatMoney } from '../money/amount.ts';
import { requireState } from '../transition.ts';
import { fundedPart, requestEvent } from './parts.ts';
import type { MdfRequest, RequestIn } from './request.ts';
import { requestTransitions as steps } from './transitions.ts';

/** `released`: minor units that go back from the reservation. */
type Ending = Act & { readonly released: number };

/** The activity begins. docs/handbook.md § Request */
export function start(current: MdfRequest, act: Act): Transition<RequestIn<'in-execution'>> {
  const request = requireState(current, steps.start.from, 'start the activity');
  const next = { ...fundedPart(request, act), status: steps.start.to };
  return { next, event: requestEvent('request.started', next, act, 'The activity is in execution.') };
}

/** Claims may come. docs/handbook.md § Request */
export function makeClaimable(current: MdfRequest, act: Act): Transition<RequestIn<'claimable'>> {
  const request = requireState(current, steps.makeClaimable.from, 'open the request for claims');
  const next = { ...fundedPart(request, act), status: steps.makeClaimable.to };
  const sentence = `Claims are welcome until ${request.claimDeadline}.`;
  return {
    next,
    event: requestEvent('request.claimable', next, act, sentence, { claimDeadline: request.claimDeadline }),
  };
}

/** Everything claimed is paid; what is left of the reservation is released. docs/handbook.md § Request */
export function close(current: MdfRequest, act: Ending): Transition<RequestIn<'closed'>> {
  const request = requireState(current, steps.close.from, 'close the request');
  const next = { ...fundedPart(request, act), ...ended(act), status: steps.close.to };
  return {
    next,
    event: requestEvent('request.closed', next, act, sentence('closed', next, act), { released: act.released }),
  };
}

/** The activity does not take place. docs/handbook.md § Request */
export function cancel(current: MdfRequest, act: Ending): Transition<RequestIn<'cancelled'>> {
  const request = requireState(current, steps.cancel.from, 'cancel the request');
  const next = { ...fundedPart(request, act), ...ended(act), status: steps.cancel.to };
  return {
    next,
    event: requestEvent('request.cancelled', next, act, sentence('cancelled', next, act), { released: act.released }),
  };
}

/** The claim deadline passed. docs/handbook.md § Clocks */
export function expire(current: MdfRequest, act: Ending): Transition<RequestIn<'expired'>> {
  const request = requireState(current, steps.expire.from, 'expire the request');
  const next = { ...fundedPart(request, act), ...ended(act), status: steps.expire.to };
  return {
    next,
    event: requestEvent('request.expired', next, act, sentence('expired', next, act), { released: act.released }),
  };
}

const ended = ({ at, released }: Ending) => ({ endedAt: at, released });

const sentence = (word: string, { terms }: MdfRequest, { released }: Ending): string =>
  `The request ${word}; ${formatMoney(released, terms.currency)} was released.`;
