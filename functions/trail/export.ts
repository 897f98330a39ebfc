import { download } from '../platform/http/replies.ts';
import { route } from '../platform/http/route.ts';
import { exportClaimTrail as claimContract, exportRequestTrail as requestContract } from './contracts.ts';
import type { TrailDeps } from './deps.ts';
import { readCaseFile } from './document/case-file.ts';
import { renderCaseFile } from './document/render.ts';

export const exportRequestTrail = route(requestContract, ({ params }, deps: TrailDeps) =>
  documentOf(params.requestId, deps),
);

export const exportClaimTrail = route(claimContract, ({ params }, deps: TrailDeps) => documentOf(params.claimId, deps));

/** A file to keep: whatever people wrote stands in it as text, and no browser shows it in the name of the API. docs/handbook.md § Audit trail */
async function documentOf(itemId: string, { table, clock }: TrailDeps) {
  const file = await readCaseFile(table, itemId);
  return download({ contentType: 'text/html', name: `audit-${itemId}.html`, text: renderCaseFile(file, clock.now()) });
}
