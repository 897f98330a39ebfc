import type { Approval } from '../../domain/approval/approval.ts';
import type { FieldProblem } from '../../domain/errors.ts';
import type { PageReply, PageRequest } from '../../platform/page/handler.ts';
import { sentFromOwnPage } from '../../platform/page/same-origin.ts';
import { approvalOfLink } from '../../store/approvals.ts';
import { readDossier } from '../dossier/read-dossier.ts';
import { hashOfLink } from '../link.ts';
import { readSubject, stillAsked } from '../subject.ts';
import { decide } from './decide.ts';
import { decisionPage } from './decision-page.tsx';
import { type Entered, enteredOf, nothingEntered } from './form.ts';
import { changed, closedReply, crossSite, thanks, unknownLink, unsupportedMethod } from './messages.ts';
import type { PageDeps } from './page-deps.ts';

/**
 * The approval page. GET and HEAD read and change nothing, whoever follows the link; a POST from the page itself decides.
 * docs/handbook.md § Approval by e-mail link
 */
export async function answerPage(request: PageRequest, deps: PageDeps): Promise<PageReply> {
  if (request.method === 'POST' && !sentFromOwnPage(request.headers)) return crossSite;
  const link = request.params.link ?? '';
  const linkHash = hashOfLink(link);
  const approval = linkHash && (await approvalOfLink(deps.table, linkHash));
  if (!approval) return unknownLink;
  switch (request.method) {
    case 'GET':
    case 'HEAD':
      return show(approval, { link, ...unentered }, deps);
    case 'POST':
      return take(approval, { link, entered: enteredOf(request.form) }, deps);
    default:
      return unsupportedMethod;
  }
}

type Shown = { readonly link: string; readonly entered: Entered; readonly problems: readonly FieldProblem[] };
const unentered = { entered: nothingEntered, problems: [] } as const;

async function show(approval: Approval, { link, entered, problems }: Shown, deps: PageDeps): Promise<PageReply> {
  const closed = closedReply(approval, deps.clock.now());
  if (closed) return closed;
  const subject = await readSubject(deps.table, approval);
  if (!stillAsked(subject, approval)) return changed;
  const dossier = await readDossier(subject, approval.purpose, deps);
  return {
    status: problems.length > 0 ? 422 : 200,
    html: decisionPage({ approval, dossier, link, entered, problems }),
  };
}

async function take(
  approval: Approval,
  { link, entered }: Omit<Shown, 'problems'>,
  deps: PageDeps,
): Promise<PageReply> {
  const now = deps.clock.now();
  const closed = closedReply(approval, now);
  if (closed) return closed;
  const outcome = await decide(approval, entered, now, deps);
  switch (outcome.did) {
    case 'decided':
      return thanks(outcome.decision, approval);
    case 'refused':
      return show(outcome.approval, { link, entered, problems: outcome.problems }, deps);
    case 'closed':
      return show(outcome.approval, { link, ...unentered }, deps);
    case 'changed':
      return changed;
  }
}
