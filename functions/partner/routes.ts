import type { Route } from '../platform/http/route.ts';
import { createPartner } from './create.ts';
import type { PartnerDeps } from './deps.ts';
import { feedPerformance } from './feed-performance.ts';
import { listPartners, readPartner } from './read.ts';
import { updatePartner } from './update.ts';

export const partnerRoutes: readonly Route<PartnerDeps>[] = [
  createPartner,
  listPartners,
  readPartner,
  updatePartner,
  feedPerformance,
];
