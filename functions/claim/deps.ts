import type { Clock } from '../platform/clock.ts';
import type { EvidenceBucket } from '../platform/evidence-bucket.ts';
import type { newId } from '../platform/ids.ts';
import type { Table } from '../store/table.ts';

/** What a step of the claim workflow works with. */
export type ClaimStepDeps = { readonly table: Table; readonly clock: Clock; readonly newId: typeof newId };

export type ClaimApiDeps = ClaimStepDeps & { readonly evidence: EvidenceBucket };
