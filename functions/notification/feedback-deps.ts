import type { Clock } from '../platform/clock.ts';
import type { newId } from '../platform/ids.ts';
import type { SendLetter } from '../platform/mail/send.ts';
import type { Sealer } from '../platform/sealer.ts';
import type { EndWait } from '../platform/task-token.ts';
import type { Table } from '../store/table.ts';

export type FeedbackDeps = {
  readonly table: Table;
  readonly clock: Clock;
  readonly newId: typeof newId;
  readonly sealer: Pick<Sealer, 'open'>;
  readonly endWait: EndWait;
  readonly sendLetter: SendLetter;
};
