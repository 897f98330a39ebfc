import { dynamo } from '../../platform/clients/dynamo.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnvironment } from '../../platform/environment.ts';
import { workerHandler } from '../../platform/middleware/worker.ts';
import { directly, openNetwork } from '../../platform/safe-fetch/connect.ts';
import { throughGateway } from '../../platform/safe-fetch/gateway.ts';
import { visit } from '../../platform/safe-fetch/visit.ts';
import { VisitLinksEnvironment } from '../environment.ts';
import { VisitLinksInput, VisitLinksOutput, visitLinks } from '../visit-links.ts';

const environment = readEnvironment(VisitLinksEnvironment);
const gateway = environment.EGRESS_GATEWAY;
const way = gateway === undefined ? directly(openNetwork) : throughGateway(gateway);
const deps = {
  table: { client: dynamo, name: environment.TABLE_NAME },
  clock: systemClock,
  visit: (link: string) => visit(link, way),
};

export const handler = workerHandler(
  { name: 'CLAIM_VISIT_LINKS', input: VisitLinksInput, output: VisitLinksOutput },
  (input) => visitLinks(input, deps),
);
