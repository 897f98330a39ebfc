import type { FiscalQuarter, IsoDate, IsoInstant } from '../calendar/dates.ts';
import type { ClaimIn } from '../claim/claim.ts';
import type { EvidenceSlot, ExpenseReading } from '../claim/document.ts';
import type { Currency } from '../money/money.ts';
import type { ExchangeRate } from '../money/rate.ts';
import type { Policy } from '../policy/policy.ts';
import type { RequestIn } from '../request/request.ts';
import type { CeilingUsed } from './ceiling-use.ts';
import type { InvoiceUse } from './fingerprint/fingerprint.ts';
import type { PartnerHistory } from './history.ts';
import type { LinkVisit } from './links.ts';
import type { Picture, PictureMatch } from './picture/picture.ts';

/** The same bytes in another claim, of whatever partner: told to reviewers, never to the partner. */
export type EarlierUse = {
  readonly sha256: string;
  readonly claimId: string;
  readonly requestId: string;
  readonly partnerId: string;
  /** It came there after it was handed in here, and takes money there; copying a document cannot fail its original. */
  readonly isLater?: true;
};

/** From the invoice's currency to the claim's, on the day of the invoice. */
export type RateWanted = { readonly from: Currency; readonly to: Currency; readonly on: IsoDate };
/** What was found for it; null when no rate was recent enough. */
export type RateFound = RateWanted & { readonly rate: ExchangeRate | null };

export type AuditInput = {
  readonly claim: Pick<ClaimIn<'extracting'>, 'claimId' | 'requestId' | 'amount' | 'currency' | 'submittedAt'>;
  readonly request: Pick<RequestIn<'claimable'>, 'terms' | 'approvedAt' | 'triage'>;
  readonly slots: readonly EvidenceSlot[];
  /** Uses of this claim's documents in other claims. */
  readonly duplicates: readonly EarlierUse[];
  /** The quarter that the request is paid from. */
  readonly quarter: FiscalQuarter;
  /** Every use of the fingerprints of this claim's invoices, its own among them. */
  readonly invoiceUses: readonly InvoiceUse[];
  /** Fingerprints of this claim's invoices, by kind and text, that were too many to be looked for. */
  readonly uncomparedPrints?: readonly string[];
  /** The pictures of this claim, and those of other claims that they nearly are; absent when nobody looked. */
  readonly pictures?: readonly Picture[];
  readonly pictureMatches?: readonly PictureMatch[];
  /** Slots with a picture in which nothing is to be seen. */
  readonly blankPictures?: readonly string[];
  /** Slots with pictures that were too many to be compared. */
  readonly uncomparedPictures?: readonly string[];
  /** What the partner asked for and handed in lately. */
  readonly history: PartnerHistory;
  /** What was found at the links of this submission; absent when nobody looked. */
  readonly links?: readonly LinkVisit[];
  /** Every name the partner goes by. */
  readonly partnerNames: readonly string[];
  /** Minor units of the reservation that no other claim has taken. */
  readonly remaining: number;
  readonly sharePercent: number;
  /** Minor units allocated to the partner in that budget at approval; absent when there was no allocation. */
  readonly funds?: number | undefined;
  /** The budget that the request is paid from, and what the partner's claims have used of the activity's ceiling in it. */
  readonly budgetId: string;
  readonly ceilingUsed?: CeilingUsed | undefined;
  /** What was found for the invoices in another currency. */
  readonly rates: readonly RateFound[];
  readonly policy: Policy;
  readonly auditedAt: IsoInstant;
};

/** An uploaded invoice, receipt or breakdown of own work that could be read. */
export type ReadInvoice = { readonly slot: EvidenceSlot; readonly reading: ExpenseReading };

/** The invoices, receipts and breakdowns that could be read, in the order of their slots. */
export const readInvoices = (slots: readonly EvidenceSlot[]): ReadInvoice[] =>
  slots.flatMap((slot) =>
    slot.kind !== 'proof-of-execution' && slot.upload && slot.extraction?.status === 'expense'
      ? [{ slot, reading: slot.extraction.reading }]
      : [],
  );
