import { lintRaci } from '../domain/raci/lint.ts';
import { ok } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { allPeople } from '../store/people.ts';
import type { DirectoryDeps } from './deps.ts';
import { keptPolicy, keptRaci } from './kept.ts';
import { confirmProposal, declineProposal, listProposals, showProposal } from './settle-version.ts';
import * as contracts from './version-contracts.ts';

const listOfPolicy = route(contracts.listPolicyProposals, async ({ query }, { table }: DirectoryDeps) =>
  ok(await listProposals(keptPolicy, query, table)),
);
const readOfPolicy = route(contracts.readPolicyProposal, async ({ params }, { table }: DirectoryDeps) =>
  ok(await showProposal(keptPolicy, params.number, table)),
);
const confirmPolicy = route(contracts.confirmPolicy, async ({ params, caller }, deps: DirectoryDeps) =>
  ok({ status: 'in-force' as const, policy: await confirmProposal(keptPolicy, { ...params, caller }, deps) }),
);
const declinePolicy = route(contracts.declinePolicy, async ({ params, caller }, deps: DirectoryDeps) =>
  ok(await declineProposal(keptPolicy, { ...params, caller }, deps)),
);

const listOfRaci = route(contracts.listRaciProposals, async ({ query }, { table }: DirectoryDeps) =>
  ok(await listProposals(keptRaci, query, table)),
);
const readOfRaci = route(contracts.readRaciProposal, async ({ params }, { table }: DirectoryDeps) =>
  ok(await showProposal(keptRaci, params.number, table)),
);
const confirmRaci = route(contracts.confirmRaci, async ({ params, caller }, deps: DirectoryDeps) => {
  const raci = await confirmProposal(keptRaci, { ...params, caller }, deps);
  return ok({ status: 'in-force' as const, raci, warnings: lintRaci(raci.matrix, await allPeople(deps.table)) });
});
const declineRaci = route(contracts.declineRaci, async ({ params, caller }, deps: DirectoryDeps) =>
  ok(await declineProposal(keptRaci, { ...params, caller }, deps)),
);

/** What two people decide together: the proposals of policy and matrix. docs/handbook.md § Two people */
export const proposalRoutes = [
  listOfPolicy,
  readOfPolicy,
  confirmPolicy,
  declinePolicy,
  listOfRaci,
  readOfRaci,
  confirmRaci,
  declineRaci,
] as const;
