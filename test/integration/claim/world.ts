import { randomUUID } from 'node:crypto';
import { CreateBucketCommand, PutBucketVersioningCommand, S3Client } from '@aws-sdk/client-s3';
import type { ClaimView, SlotView } from '../../../functions/claim/contracts.ts';
import type { ClaimApiDeps } from '../../../functions/claim/deps.ts';
import type { Principal } from '../../../functions/domain/identity/role.ts';
import { allocate, fundBudget, reserve } from '../../../functions/domain/ledger/movements.ts';
import { verifyLedger } from '../../../functions/domain/ledger/verify.ts';
import type { MetricAsked } from '../../../functions/domain/outcome/metric.ts';
import type { MdfRequest, RequestIn } from '../../../functions/domain/request/request.ts';
import { evidenceBucket, type UploadForm } from '../../../functions/platform/evidence-bucket.ts';
import type { Route } from '../../../functions/platform/http/route.ts';
import type { TimelineEntry } from '../../../functions/platform/http/timeline.ts';
import { newId } from '../../../functions/platform/ids.ts';
import { commit } from '../../../functions/store/commit.ts';
import { balancesOfBudget, ledgerChanges } from '../../../functions/store/ledger.ts';
import { newPartner } from '../../../functions/store/partners.ts';
import { newPolicy } from '../../../functions/store/policies.ts';
import { newRequest } from '../../../functions/store/requests.ts';
import { transactionsOfBudget } from '../../../scripts/ledger/scan.ts';
import { partnerWith } from '../../support/partners.ts';
import { createTable, testClientConfig } from '../../support/table.ts';
import { contact, policy, terms, triaged } from '../../unit/domain/examples.ts';

const budgetId = '2026Q4-emea-USD';
export const partnerUser: Principal = {
  userId: 'user-1',
  name: 'Ada Partner',
  email: 'ada@northwind.example',
  roles: ['partner-user'],
  partnerId: 'northwind',
};
export const stranger: Principal = { ...partnerUser, userId: 'user-2', partnerId: 'contoso' };
export const financeUser: Principal = {
  userId: 'fin-1',
  name: 'Finn',
  email: 'finn@vendor.example',
  roles: ['finance'],
};

const startDate = '2026-11-01';
const claimDeadline = '2027-01-29';
/** Minor units that the sample request has reserved. */
export const reserved = 50_000;

export type World = Awaited<ReturnType<typeof createWorld>>;

/** A table with a policy, a partner and funded requests, and a bucket for their evidence. */
export async function createWorld() {
  const { table, drop } = await createTable();
  const s3 = new S3Client({ ...testClientConfig(), forcePathStyle: true });
  const bucket = `test-${randomUUID()}`;
  await s3.send(new CreateBucketCommand({ Bucket: bucket }));
  await s3.send(new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration: { Status: 'Enabled' } }));
  let now = '2026-11-21T09:00:00.000Z';
  const clock = { now: () => now };
  const deps: ClaimApiDeps = { table, evidence: evidenceBucket(s3, bucket), clock, newId };
  await commit(table, newPolicy(policy));
  for (const partnerId of ['northwind', 'contoso']) await commit(table, [newPartner(partnerOf(partnerId))]);
  const money = { budgetId, currency: 'USD', by: 'ops-1' };
  await commit(table, ledgerChanges(fundBudget({ ...money, amount: 10_000_000, at: '2026-10-01T00:00:00.000Z' })));
  for (const partnerId of ['northwind', 'contoso']) {
    const share = { ...money, partnerId, sequence: 1, amount: 4_000_000, at: '2026-10-02T00:00:00.000Z' };
    await commit(table, ledgerChanges(allocate(share)));
  }

  return {
    table,
    s3,
    bucket,
    deps,
    at: (instant: string) => {
      now = instant;
    },
    /** An approved request in execution with its reservation on the books. */
    fund: async (changes: Partial<RequestIn<'in-execution'>> = {}): Promise<RequestIn<'in-execution'>> => {
      const request = requestOf(changes);
      const { requestId, partnerId, approvedAt } = request;
      const booking = { ...money, partnerId, requestId, amount: request.reserved, at: approvedAt };
      await commit(table, [newRequest(request), ...ledgerChanges(reserve(booking))]);
      return request;
    },
    books: async () => {
      const transactions = await all(transactionsOfBudget(table, budgetId));
      return {
        transactions,
        proof: verifyLedger(transactions, await all(balancesOfBudget(table, budgetId))),
      };
    },
    close: async () => {
      s3.destroy();
      await drop();
    },
  };
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

function requestOf(changes: Partial<RequestIn<'in-execution'>>): RequestIn<'in-execution'> {
  const asked = { ...terms, startDate, endDate: '2026-11-30', amount: reserved };
  return {
    requestId: newId('req'),
    partnerId: 'northwind',
    version: 1,
    revision: 5,
    terms: asked,
    submittedBy: 'partner:user-1',
    contact,
    submittedAt: '2026-10-05T09:00:00.000Z',
    updatedAt: '2026-11-01T00:00:00.000Z',
    triage: triaged(asked),
    approvals: [],
    budgetId,
    reserved,
    approvedAt: '2026-10-06T09:00:00.000Z',
    claimDeadline,
    policyVersion: policy.version,
    status: 'in-execution',
    ...changes,
  } satisfies MdfRequest;
}

const partnerOf = (partnerId: string) =>
  partnerWith({ partnerId, name: partnerId === 'northwind' ? 'Northwind Traders GmbH' : 'Contoso Ltd' });

type Call = {
  caller?: Principal;
  params: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  key?: string;
};

export type Form = UploadForm & { slotId: string };

/** The fields that tests look at, of whichever route. */
type Body = ClaimView & {
  claim: ClaimView;
  slots: SlotView[];
  missing: string[];
  metrics: MetricAsked[];
  timeline: TimelineEntry[];
  items: ClaimView[];
  uploads: Form[];
};

/** Calls a route as the gateway would, with a fresh idempotency key unless one is given. */
export async function call<D>(
  route: Route<D>,
  deps: D,
  { caller = partnerUser, params, query = {}, body = {}, key }: Call,
) {
  const reply = await route.run({ caller, params, query, body, idempotencyKey: key ?? randomUUID() }, deps);
  return reply as { status: number; body: Body; headers?: Record<string, string> };
}

/** Sends a file through an upload form, as a browser does; answers the status and the storage's error code. */
export async function upload(
  { url, fields }: UploadForm,
  bytes: Uint8Array,
): Promise<{ status: number; code: string }> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)]), 'evidence');
  const response = await fetch(url, { method: 'POST', body: form });
  return { status: response.status, code: /<Code>(\w+)</.exec(await response.text())?.[1] ?? '' };
}
