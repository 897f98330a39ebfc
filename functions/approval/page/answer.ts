import type { Approval } from '../../domain/approval/approval.ts';
import type { FieldProblem } from '../../domain/errors.ts';
import type { Language } from '../../domain/identity/role.ts';
import type { PageReply, PageRequest } from '../../platform/page/handler.ts';
import { languageAsked, languagePreferred } from '../../platform/page/language.ts';
import { sentFromOwnPage } from '../../platform/page/same-origin.ts';
import { readDossier } from '../dossier/read-dossier.ts';
import { languageOf } from '../language.ts';
import { openLink } from '../open-link.ts';
import { confirmationOf } from '../sign-in/confirmation.ts';
import { noCookie } from '../sign-in/cookies.ts';
import { setOut } from '../sign-in/set-out.ts';
import { readSubject, stillAsked } from '../subject.ts';
import { type Words, wordsIn } from '../words/words.ts';
import { decide } from './decide.ts';
import { decisionPage } from './decision-page.tsx';
import { type Entered, enteredOf, nothingEntered, signInField } from './form.ts';
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
  const approval = await openLink(link, deps);
  if (!approval) return toAnyone.unknownLink;
  const words = wordsIn(asked ?? (await languageOf(deps.table, approval)));
  const { cookies = [] } = request;
  switch (request.method) {
    case 'GET':
    case 'HEAD':
      return show(approval, { link, words, cookies, ...unentered }, deps);
    case 'POST':
      return request.form.has(signInField)
        ? signIn(approval, { link, words, cookies, asked }, deps)
        : take(approval, { link, words, cookies, entered: enteredOf(request.form) }, deps);
    default:
      return messagesIn(words).unsupportedMethod;
  }
}

type Opened = { readonly link: string; readonly words: Words; readonly cookies: readonly string[] };
type Shown = Opened & {
  readonly entered: Entered;
  readonly problems: readonly FieldProblem[];
};
/** What was decided needs its sign-in no more. */
const signedOut = { cookies: [noCookie('__Host-signed-in')] };
const unentered = { entered: nothingEntered, problems: [] } as const;

async function show(approval: Approval, shown: Shown, deps: PageDeps): Promise<PageReply> {
  const { words, problems, cookies } = shown;
  const closed = closedReply(approval, deps.clock.now(), words);
  if (closed) return closed;
  const subject = await readSubject(deps.table, approval);
  if (!stillAsked(subject, approval)) return messagesIn(words).changed;
  const [dossier, confirmation] = await Promise.all([
    readDossier(subject, approval, words, deps),
    confirmationOf(approval, subject, cookies, deps),
  ]);
  const html = decisionPage({ ...shown, approval, dossier, confirmation });
  return { status: problems.length > 0 ? 422 : 200, html };
}

/** The form that only asks to be taken to the issuer: it decides nothing, whoever sends it. */
async function signIn(
  approval: Approval,
  { asked, ...opened }: Opened & { readonly asked: Language | undefined },
  deps: PageDeps,
): Promise<PageReply> {
  const { link, words, cookies } = opened;
  const closed = closedReply(approval, deps.clock.now(), words);
  if (closed) return closed;
  const subject = await readSubject(deps.table, approval);
  if (!stillAsked(subject, approval)) return messagesIn(words).changed;
  const { by } = await confirmationOf(approval, subject, cookies, deps);
  return by === 'sign-in' ? setOut({ link, asked, words }, deps) : show(approval, { ...opened, ...unentered }, deps);
}

async function take(approval: Approval, posted: Omit<Shown, 'problems'>, deps: PageDeps): Promise<PageReply> {
  const { words } = posted;
  const now = deps.clock.now();
  const closed = closedReply(approval, now, words);
  if (closed) return closed;
  const outcome = await decide(approval, posted, now, deps);
  switch (outcome.did) {
    case 'decided':
      return { ...thanks(outcome.decision, approval, words), ...(outcome.decision.signedIn && signedOut) };
    case 'refused':
      return show(outcome.approval, { ...posted, problems: outcome.problems }, deps);
    case 'closed':
      return show(outcome.approval, { ...posted, ...unentered }, deps);
    case 'changed':
      return messagesIn(words).changed;
  }
}
