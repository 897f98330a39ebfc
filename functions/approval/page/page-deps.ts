import type { Clock } from '../../platform/clock.ts';
import type { newId } from '../../platform/ids.ts';
import type { Sealer } from '../../platform/sealer.ts';
import type { Table } from '../../store/table.ts';
import type { Issuer } from '../sign-in/issuer.ts';

export type PageDeps = {
  readonly table: Table;
  readonly clock: Clock;
  readonly newId: typeof newId;
  readonly fiscalYearStartMonth: number;
  /** Opens and seals what the browser keeps of a sign-in. */
  readonly sealer: Sealer;
  /** Who signs approvers in; absent where nobody was set up to. */
  readonly issuer?: Issuer | undefined;
};
