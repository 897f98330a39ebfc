import { type AuditInput, type EarlierUse, type RateFound, readInvoices } from '../domain/audit/audit-input.ts';
import { ratesWanted } from '../domain/audit/invoice-rate.ts';
import type { ClaimIn } from '../domain/claim/claim.ts';
import type { EvidenceSlot } from '../domain/claim/document.ts';
import { takesMoney } from '../domain/claim/takes-money.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { readAllocation } from '../store/allocations.ts';
import { readCeiling } from '../store/ceilings.ts';
import { claimedOf } from '../store/claimed.ts';
import { readClaim, slotsOfClaim } from '../store/claims.ts';
import { type DocumentUse, usesOfDocument } from '../store/documents.ts';
import { rateFor } from '../store/exchange-rates.ts';
import { linkVisitsOf } from '../store/link-visits.ts';
import { readPartner } from '../store/partners.ts';
import { programOf } from '../store/programs.ts';
import type { Table } from '../store/table.ts';
import { policyInForce } from './claim-window.ts';
import { invoiceUses, uncomparedPrints } from './fingerprints.ts';
import { partnerHistory } from './history.ts';
import { requestOfClaim } from './stored-claim.ts';

type Extracting = ClaimIn<'extracting'>;

/** A budget's id begins with its quarter. */
const quarterLength = '2026Q4'.length;

/** Everything the audit looks at, read at this moment. docs/handbook.md § Claim audit */
export async function gatherAuditInput(table: Table, claim: Extracting, auditedAt: string): Promise<AuditInput> {
  const request = await requestOfClaim(table, claim);
  if (!('reserved' in request)) throw new Error(`the request of ${claim.claimId} was never approved`);
  const [policy, slots, partner, claimed] = await Promise.all([
    policyInForce(table, request),
    slotsOfClaim(table, claim.claimId),
    readPartner(table, claim.partnerId),
    claimedOf(table, claim.requestId),
  ]);
  if (!partner) throw new Error(`partner ${claim.partnerId} is gone`);
  const { budgetId } = request;
  const [program, duplicates, used, history, links, allocation, ceilingUsed, rates] = await Promise.all([
    programOf(table, request),
    earlierUses(table, claim, slots),
    invoiceUses(table, claim, slots, policy),
    partnerHistory(table, claim.partnerId),
    linkVisitsOf(table, claim.claimId, claim.version),
    request.funds === undefined ? readAllocation(table, budgetId, claim.partnerId) : undefined,
    readCeiling(table, { ...request, ...request.terms }),
    ratesFound(table, claim, slots, policy),
  ]);
  return {
    claim,
    request,
    slots,
    duplicates,
    quarter: budgetId.slice(0, quarterLength),
    invoiceUses: used,
    uncomparedPrints: uncomparedPrints(slots, claim, policy),
    history,
    links: links ?? [],
    partnerNames: [partner.name, ...partner.alsoKnownAs],
    // What claims hold includes this one.
    remaining: request.reserved - claimed + claim.amount,
    funds: request.funds ?? allocation?.amount,
    sharePercent: program?.reimbursementShare ?? policy.rules.claim.reimbursementSharePercent,
    budgetId,
    ceilingUsed,
    rates,
    policy,
    auditedAt,
  };
}

/** The rates at which invoices in another currency are converted, by the policy the claim is judged by. docs/handbook.md § Currencies */
function ratesFound(
  table: Table,
  claim: Extracting,
  slots: readonly EvidenceSlot[],
  { rules }: Policy,
): Promise<RateFound[]> {
  const { rateMaxAgeDays: maxAgeDays } = rules.currency;
  const wanted = ratesWanted(readInvoices(slots), claim, rules);
  return Promise.all(
    wanted.map(async (rate) => ({ ...rate, rate: (await rateFor(table, { ...rate, maxAgeDays })) ?? null })),
  );
}

/**
 * Only who came later hears of it, so that copying a document cannot spoil the claim it was copied from; and who comes
 * back with what another claim takes money for meanwhile.
 */
async function earlierUses(table: Table, claim: Extracting, slots: readonly EvidenceSlot[]): Promise<EarlierUse[]> {
  const hashes = new Set(slots.flatMap(({ upload }) => (upload ? [upload.sha256] : [])));
  const uses = await Promise.all([...hashes].map((sha256) => usesOfDocument(table, sha256)));
  const heard = uses.flatMap((all) => {
    const own = all.find(({ claimId }) => claimId === claim.claimId);
    return all.flatMap((use) => (use === own ? [] : heardOf(table, claim, use, own)));
  });
  return (await Promise.all(heard)).flat();
}

async function heardOf(table: Table, claim: Extracting, use: DocumentUse, own?: DocumentUse): Promise<EarlierUse[]> {
  if (!own || isBefore(use, own)) return [use];
  if (use.firstUsedAt > claim.submittedAt) return [];
  const other = await readClaim(table, use.claimId);
  return other && takesMoney(other) ? [{ ...use, isLater: true }] : [];
}

const isBefore = (left: DocumentUse, right: DocumentUse): boolean => orderOf(left) < orderOf(right);

const orderOf = ({ firstUsedAt, claimId }: DocumentUse): string => `${firstUsedAt} ${claimId}`;
