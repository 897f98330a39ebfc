import type { Approval } from '../domain/approval/approval.ts';
import { maxAttempts } from '../domain/approval/decide.ts';
import type { AskDeps } from './ask-deps.ts';
import type { AskInput } from './asking.ts';
import { toldToday } from './digest/told.ts';
import { readDossier } from './dossier/read-dossier.ts';
import { languageOf } from './language.ts';
import { approvalLetter, type Variant } from './letter.ts';
import type { Subject } from './subject.ts';
import { noticeNumber } from './turn.ts';
import { wordsIn } from './words/words.ts';

export type Delivery = {
  readonly approval: Approval;
  readonly link: string;
  readonly notice: AskInput['notice'];
  readonly subject: Subject;
  /** The approvals of the question before this step. */
  readonly turn: readonly Approval[];
};

/** Mails the link to its approver; the only place where a link leaves the server. */
export async function deliver({ approval, link, notice, subject, turn }: Delivery, deps: AskDeps): Promise<void> {
  const variant = variantOf(approval, notice, turn);
  if (isFirstReminder(approval, variant, turn) && (await toldToday(approval, deps))) return;
  const words = wordsIn(await languageOf(deps.table, approval));
  const dossier = await readDossier(subject, approval, words, deps);
  const url = `${deps.baseUrl}/approvals/${link}`;
  const letter = approvalLetter({ approval, dossier, url, variant, words });
  await deps.sendLetter({ email: approval.personEmail }, letter);
}

/** The only mail that the list of the morning stands for: what is sent again after a restart, or brings another link, is sent. */
const isFirstReminder = ({ approvalId }: Approval, { kind }: Variant, turn: readonly Approval[]): boolean =>
  kind === 'remind' &&
  turn.some((before) => before.approvalId === approvalId && before.noticesSent === noticeNumber.ask);

function variantOf(approval: Approval, notice: AskInput['notice'], turn: readonly Approval[]): Variant {
  const before = turn.findLast(({ approvalId }) => approvalId !== approval.approvalId);
  const linkIsNew = turn.every(({ approvalId }) => approvalId !== approval.approvalId);
  if (before && before.personId !== approval.personId && (linkIsNew || notice !== 'remind')) {
    const path = approval.resolution?.path ?? [];
    const passedOver = path.find(({ personId }) => personId === before.personId)?.why;
    const why = passedOver === 'unreachable' || passedOver === 'absent' ? passedOver : 'silent';
    return { kind: 'escalate', silent: before.personName, askedAt: before.askedAt, why };
  }
  const replacesClosed = linkIsNew && before?.status === 'open' && before.attempts >= maxAttempts;
  if (notice === 'ask' && !replacesClosed) return { kind: 'ask' };
  return { kind: 'remind', linkIsNew: replacesClosed };
}
