import * as z from 'zod';
import { assertNever } from '../../domain/errors.ts';
import type { Transition } from '../../domain/event/change.ts';
import { makeClaimable, reject, requestTransitions, start, withdraw } from '../../domain/request/lifecycle.ts';
import { MdfRequest, type RequestStatus } from '../../domain/request/request.ts';
import { eventChange } from '../../store/changes.ts';
import { commit } from '../../store/commit.ts';
import { moveRequest } from '../../store/requests.ts';
import type { RequestDeps } from '../deps.ts';
import { end } from './end.ts';
import { onFreshRequest } from './fresh.ts';
import { secondsUntilClosing } from './times.ts';

export const AdvanceInput = z.strictObject({
  requestId: z.string(),
  to: z.enum(['in-execution', 'claimable', 'closed', 'expired', 'withdrawn', 'rejected']),
});
type Target = z.infer<typeof AdvanceInput>['to'];

export const AdvanceReply = z.object({
  requestId: z.string(),
  /** Where the request stands now: not where it was sent to, when something else came first. */
  status: z.enum(MdfRequest.options.map((stage) => stage.shape.status.value)),
  /** How long to wait before the end is tried again; once funded. */
  closesInSeconds: z.int().min(1).optional(),
});

/** Moves a request as time goes by. One that is there already, or was moved elsewhere meanwhile, is left alone. docs/handbook.md § Request */
export function advance(
  { requestId, to }: z.infer<typeof AdvanceInput>,
  deps: RequestDeps,
): Promise<z.infer<typeof AdvanceReply>> {
  return onFreshRequest(deps.table, requestId, async (request) => {
    const now = mayMove(request, to) ? await move(request, to, deps) : request;
    const waits = 'claimDeadline' in now && {
      closesInSeconds: secondsUntilClosing(now.claimDeadline, deps.clock.now()),
    };
    return { requestId, status: now.status, ...waits };
  });
}

/** The states that each move starts from; any other means that the move was made before or that something else came first. */
const movableFrom: Record<Target, readonly RequestStatus[]> = {
  'in-execution': requestTransitions.start.from,
  claimable: requestTransitions.makeClaimable.from,
  closed: requestTransitions.close.from,
  expired: requestTransitions.expire.from,
  withdrawn: ['returned'],
  rejected: requestTransitions.reject.from,
};

const mayMove = ({ status }: MdfRequest, to: Target): boolean => movableFrom[to].includes(status);

function move(request: MdfRequest, to: Target, deps: RequestDeps): Promise<MdfRequest> {
  const act = { at: deps.clock.now(), by: 'system' };
  switch (to) {
    case 'in-execution':
      return store(start(request, act), to, deps);
    case 'claimable':
      return store(makeClaimable(request, act), to, deps);
    case 'withdrawn':
      return store(withdraw(request, act), to, deps);
    case 'rejected':
      return store(
        reject(request, { ...act, reason: 'Nobody decided in time; you are welcome to ask again.' }),
        to,
        deps,
      );
    case 'closed':
    case 'expired':
      return end(request, to, deps);
    default:
      return assertNever(to);
  }
}

async function store({ next, event }: Transition<MdfRequest>, to: Target, deps: RequestDeps): Promise<MdfRequest> {
  await commit(deps.table, [moveRequest(next, movableFrom[to]), eventChange({ ...event, eventId: deps.newId('evt') })]);
  return next;
}
