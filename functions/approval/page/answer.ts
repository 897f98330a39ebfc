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
  const linkHash = hashOfLink(request.params.link ?? '');
  const approval = linkHash && (await approvalOfLink(deps.table, linkHash));
  if (!approval) return unknownLink;
  switch (request.method) {
    case 'GET':
    case 'HEAD':
      return show(approval, deps);
    case 'POST':
      return take(approval, enteredOf(request.form), deps);
    default:
      return unsupportedMethod;
  }
}

type Shown = { readonly entered: Entered; readonly problems: readonly FieldProblem[] };

async function show(
  approval: Approval,
  deps: PageDeps,
  { entered, problems }: Shown = { entered: nothingEntered, problems: [] },
): Promise<PageReply> {
  const closed = closedReply(approval, deps.clock.now());
  if (closed) return closed;
  const subject = await readSubject(deps.table, approval);
  if (!stillAsked(subject, approval)) return changed;
  const dossier = await readDossier(subject, approval.purpose, deps);
  return {
    status: problems.length > 0 ? 422 : 200,
    html: decisionPage({ approval, dossier, entered, problems }),
  };
}

async function take(approval: Approval, entered: Entered, deps: PageDeps): Promise<PageReply> {
  const now = deps.clock.now();
  const closed = closedReply(approval, now);
  if (closed) return closed;
  const outcome = await decide(approval, entered, now, deps);
  switch (outcome.did) {
    case 'decided':
      return thanks(outcome.decision, approval);
    case 'refused':
      return show(outcome.approval, deps, { entered, problems: outcome.problems });
    case 'closed':
      return show(outcome.approval, deps);
    case 'changed':
      return changed;
  }
}
