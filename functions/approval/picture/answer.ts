import type { Clock } from '../../platform/clock.ts';
import type { EvidenceBucket } from '../../platform/evidence-bucket.ts';
import type { Sealer } from '../../platform/sealer.ts';
import { readSlot } from '../../store/documents.ts';
import type { Table } from '../../store/table.ts';
import { openLink } from '../open-link.ts';
import { whyClosed } from '../page/closed.ts';
import { readSubject, stillAsked } from '../subject.ts';
import { drawPage } from './draw-page.ts';

export type PictureDeps = {
  readonly table: Table;
  readonly clock: Clock;
  readonly evidence: Pick<EvidenceBucket, 'read'>;
  readonly sealer: Pick<Sealer, 'open'>;
};

/** Which page of which document is to be seen, as it stands in the address. */
export type PictureAsked = Readonly<Record<string, string | undefined>>;

const pageNumber = /^[1-9]\d{0,3}$/;

/**
 * A page of a claim's evidence as a new picture, for whoever holds the link of an open question about that claim and for
 * as long as it is open. Undefined for everything else, without saying why. docs/handbook.md § Review
 */
export async function answerPicture(asked: PictureAsked, deps: PictureDeps): Promise<Buffer | undefined> {
  const { link = '', slotId = '', page = '' } = asked;
  const approval = await openLink(link, deps);
  if (!approval || whyClosed(approval, deps.clock.now()) || !pageNumber.test(page)) return undefined;
  const subject = await readSubject(deps.table, approval);
  if (!subject.claim || !stillAsked(subject, approval)) return undefined;
  const slot = await readSlot(deps.table, subject.claim.claimId, slotId);
  if (!slot?.upload || Number(page) > slot.upload.pages) return undefined;
  const bytes = await deps.evidence.read(slot.objectKey, slot.upload.versionId);
  return drawPage(bytes, slot.upload.mediaType, Number(page));
}
