import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { decisionPage } from '../../../functions/approval/page/decision-page.tsx';
import { enteredOf, nothingEntered } from '../../../functions/approval/page/form.ts';
import { closedReply, messagesIn, thanks } from '../../../functions/approval/page/messages.ts';
import { goOn } from '../../../functions/approval/sign-in/go-on.tsx';
import type { Words } from '../../../functions/approval/words/words.ts';
import { type ApprovalPurpose, ApprovalVerdict } from '../../../functions/domain/approval/decision.ts';
import type { Resolution } from '../../../functions/domain/approval/resolution.ts';
import { pageHandler } from '../../../functions/platform/page/handler.ts';
import { dossierIn } from './dossiers.ts';
import { approval, approvedRequest, now } from './samples.ts';

/** Pages by what they are called in a test. */
export type Pages = readonly (readonly [name: string, html: string])[];

const problems = ['/decision', '/amount', '/reason', '/lines/0', '/lines/1'].map((field) => ({ field, problem: 'x' }));

const resolution: Resolution = {
  how: 'manager',
  role: approval.role,
  personId: 'mira',
  reason: 'x',
  task: null,
  matrixVersion: null,
  path: [],
};

/** A question as it is opened, or refused for everything that can be wrong with an answer. */
export function questionPage(words: Words, purpose: ApprovalPurpose, refused = false): string {
  const form = new URLSearchParams({ decision: 'approve', amount: '1', reason: 'No.' });
  const entered = refused ? enteredOf(form) : nothingEntered;
  const shown = {
    approval: { ...approval, purpose, ...(refused && { resolution }) },
    dossier: dossierIn(words, purpose),
    link: 'L',
    confirmation: { by: 'amount' },
    words,
  } as const;
  return decisionPage({ ...shown, entered, problems: refused ? problems : [] });
}

const who = { userId: 'user-1', name: 'Mira Jansen', email: 'mira@vendor.example', at: now };

/** Every look of a question that is confirmed by signing in: nobody, somebody else, the approver, and one that ran out. */
export function signInPages(words: Words, purpose: ApprovalPurpose): Pages {
  const looks = {
    nobody: { confirmation: { who: undefined, isApprover: false }, problems: [] },
    'somebody else': { confirmation: { who, isApprover: false }, problems: [] },
    'the approver': { confirmation: { who, isApprover: true }, problems: [] },
    'ran out': {
      confirmation: { who: undefined, isApprover: false },
      problems: [{ field: '/sign-in', problem: 'x' }, ...problems.filter(({ field }) => field !== '/amount')],
    },
  } as const;
  return Object.entries(looks).map(([name, { confirmation, problems }]) => [
    name,
    decisionPage({
      approval: { ...approval, purpose },
      dossier: dossierIn(words, purpose),
      link: 'L',
      words,
      confirmation: { by: 'sign-in', ...confirmation },
      entered: enteredOf(new URLSearchParams({ decision: 'approve', reason: 'No.' })),
      problems,
    }),
  ]);
}

/** Every page that only says something: why a link decides nothing, thanks, on the way to sign in, and a fault of ours. */
export async function messagePages(words: Words): Promise<Pages> {
  const [byMira] = approvedRequest.approvals;
  if (!byMira) throw new Error('no decision');
  const closed = {
    closed: { status: 'closed', closing: { at: now, decision: null } },
    'closed beside': { status: 'closed', closing: { at: now, decision: byMira } },
    withdrawn: { status: 'closed' },
    superseded: { status: 'superseded' },
    expired: { status: 'timed-out' },
    'too many attempts': { attempts: 5 },
  } as const;
  const closedPage = (more: Partial<typeof approval>) =>
    closedReply({ ...approval, ...more }, now, words)?.html ?? 'open';
  return [
    ...Object.entries(messagesIn(words)).map(([name, { html }]) => [name, html] as const),
    ['on the way to sign in', goOn('https://login.vendor.example/authorize', words)],
    ...ApprovalVerdict.options.flatMap((verdict) => {
      const decision = { ...byMira, verdict };
      return [
        [`thanks for ${verdict}`, thanks(decision, approval, words).html],
        [`decided: ${verdict}`, closedPage({ decision })],
      ] as const;
    }),
    ...Object.entries(closed).map(([name, more]) => [name, closedPage(more)] as const),
    ['a fault', await faultPage(words)],
  ];
}

async function faultPage({ language }: Words): Promise<string> {
  const fault = pageHandler(() => Promise.reject(new Error('boom')));
  const event = {
    routeKey: 'GET /approvals/{link}',
    headers: { 'accept-language': language },
    requestContext: { http: { method: 'GET' } },
  } as unknown as APIGatewayProxyEventV2;
  const { body } = (await fault(event, {} as Context)) as APIGatewayProxyStructuredResultV2;
  return body ?? '';
}
