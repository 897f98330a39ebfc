import { addDays, dayOf } from '../../domain/calendar/days.ts';
import type { ClaimIn } from '../../domain/claim/claim.ts';
import { lastDayToSubmitAgain } from '../../domain/claim/submission-window.ts';
import type { PolicyRules } from '../../domain/policy/policy.ts';
import type { MdfRequest, RequestIn } from '../../domain/request/request.ts';
import type { Block, Letter } from '../../platform/mail/letter.ts';
import { capitalised, dayInWords, plainWords } from '../../platform/mail/words.ts';
import { claimFacts, claimFooter, requestFacts, requestFooter } from './common.ts';

/** A returned request: the reason, what the gates found, and until when it can be changed. docs/handbook.md § Request */
export function returnedRequestLetter(request: RequestIn<'returned'>, rules: PolicyRules): Letter {
  const until = dayInWords(addDays(dayOf(request.updatedAt), rules.approval.revisionDays));
  return {
    subject: `Please change your request: ${request.terms.title}`,
    preview: `It came back with the reason. You can change it until ${until}.`,
    heading: 'Your request came back',
    blocks: [
      { kind: 'text', text: `Hello ${request.contact.name},` },
      { kind: 'text', text: 'Your request was returned to you.' },
      requestFacts(request),
      { kind: 'heading', text: 'Why' },
      { kind: 'list', items: [request.returnReason] },
      ...openGates(request),
      { kind: 'heading', text: 'What you can do' },
      { kind: 'text', text: `Change the request and submit it again by ${until}. After that day it is withdrawn.` },
    ],
    footer: requestFooter,
    itemId: request.requestId,
  };
}

function openGates({ triage }: RequestIn<'returned'>): Block[] {
  const rows = triage.gates
    .filter(({ verdict }) => verdict === 'fail')
    .map(({ gate, sentence }) => ({
      name: capitalised(plainWords(gate)),
      verdict: 'not passed',
      tone: 'bad' as const,
      sentence,
    }));
  return rows.length === 0
    ? []
    : [
        { kind: 'heading', text: 'What the gates found' },
        { kind: 'findings', rows },
      ];
}

/** A returned claim: every reason in one mail. docs/handbook.md § Claim */
export function returnedClaimLetter(claim: ClaimIn<'returned'>, request: MdfRequest, rules: PolicyRules): Letter {
  const until = dayInWords(lastDayToSubmitAgain(claim, request, rules.claim));
  return {
    subject: `Please mend your claim: ${request.terms.title}`,
    preview: `It came back with every reason. You can submit it again until ${until}.`,
    heading: 'Your claim came back',
    blocks: [
      { kind: 'text', text: `Hello ${claim.contact.name},` },
      { kind: 'text', text: 'Your claim cannot be paid as it is.' },
      claimFacts(claim, request),
      { kind: 'heading', text: 'Every reason' },
      { kind: 'list', items: claim.reasons },
      { kind: 'heading', text: 'What you can do' },
      {
        kind: 'text',
        text: `Mend what is listed, upload the documents anew where needed, and submit the claim again by ${until}.`,
      },
    ],
    footer: claimFooter,
    itemId: claim.claimId,
  };
}
