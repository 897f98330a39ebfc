import type { Approval } from '../../domain/approval/approval.ts';
import type { FieldProblem } from '../../domain/errors.ts';
import type { PageReply, PageRequest } from '../../platform/page/handler.ts';
import { languageAsked, languagePreferred } from '../../platform/page/language.ts';
import { sentFromOwnPage } from '../../platform/page/same-origin.ts';
import { approvalOfLink } from '../../store/approvals.ts';
import { readDossier } from '../dossier/read-dossier.ts';
import { languageOf } from '../language.ts';
import { hashOfLink } from '../link.ts';
import { readSubject, stillAsked } from '../subject.ts';
import { type Words, wordsIn } from '../words/words.ts';
import { decide } from './decide.ts';
import { decisionPage } from './decision-page.tsx';
import { type Entered, enteredOf, nothingEntered } from './form.ts';
import { closedReply, messagesIn, thanks } from './messages.ts';
import type { PageDeps } from './page-deps.ts';

/**
 * The approval page. GET and HEAD read and change nothing, whoever follows the link; a POST from the page itself decides.
 * It is written in the approver's language unless the address asks for another one. docs/handbook.md § Approval by e-mail link
 */
export async function answerPage(request: PageRequest, deps: PageDeps): Promise<PageReply> {
  const asked = languageAsked(request.query);
  const toAnyone = messagesIn(wordsIn(asked ?? languagePreferred(request.headers)));
  if (request.method === 'POST' && !sentFromOwnPage(request.headers)) return toAnyone.crossSite;
  const link = request.params.link ?? '';
  const linkHash = hashOfLink(link);
  const approval = linkHash && (await approvalOfLink(deps.table, linkHash));
  if (!approval) return toAnyone.unknownLink;
  const words = wordsIn(asked ?? (await languageOf(deps.table, approval)));
  switch (request.method) {
    case 'GET':
    case 'HEAD':
      return show(approval, { link, words, ...unentered }, deps);
    case 'POST':
      return take(approval, { link, words, entered: enteredOf(request.form) }, deps);
    default:
      return messagesIn(words).unsupportedMethod;
  }
}

type Shown = {
  readonly link: string;
  readonly words: Words;
  readonly entered: Entered;
  readonly problems: readonly FieldProblem[];
};
const unentered = { entered: nothingEntered, problems: [] } as const;

async function show(approval: Approval, shown: Shown, deps: PageDeps): Promise<PageReply> {
  const { words, problems } = shown;
  const closed = closedReply(approval, deps.clock.now(), words);
  if (closed) return closed;
  const subject = await readSubject(deps.table, approval);
  if (!stillAsked(subject, approval)) return messagesIn(words).changed;
  const dossier = await readDossier(subject, approval.purpose, words, deps);
  return { status: problems.length > 0 ? 422 : 200, html: decisionPage({ ...shown, approval, dossier }) };
}

async function take(approval: Approval, posted: Omit<Shown, 'problems'>, deps: PageDeps): Promise<PageReply> {
  const { link, words, entered } = posted;
  const now = deps.clock.now();
  const closed = closedReply(approval, now, words);
  if (closed) return closed;
  const outcome = await decide(approval, entered, now, deps);
  switch (outcome.did) {
    case 'decided':
      return thanks(outcome.decision, approval, words);
    case 'refused':
      return show(outcome.approval, { ...posted, problems: outcome.problems }, deps);
    case 'closed':
      return show(outcome.approval, { link, words, ...unentered }, deps);
    case 'changed':
      return messagesIn(words).changed;
  }
}
