import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { ApprovalVerdict } from '../../functions/domain/approval/decision.ts';

const html = (description: string) => ({
  description,
  content: { 'text/html': { schema: { type: 'string' as const } } },
});
const link = z.object({ link: z.string().describe('The secret of the link that was mailed to the approver.') });
const pageOfEvidence = link.extend({
  slotId: z.string().describe('The upload slot.'),
  page: z.string().describe('The page of the document, from 1.'),
});
const shared = { tags: ['Approval page'], security: [], requestParams: { path: link } };
const refused = {
  '404': html('The link was never given out, or what it is bound to is not what was signed.'),
  '410': html('The link has expired, was replaced or is closed, or what was asked has changed.'),
  '500': html('A fault on our side; nothing was decided.'),
};
const withoutBody = (response: { description: string }) => ({ description: response.description });

/** The page behind an approval link: for people, not for programs, so it speaks HTML. */
export const approvalPagePaths: ZodOpenApiPathsObject = {
  '/approvals/{link}': {
    get: {
      ...shared,
      operationId: 'showApproval',
      summary: 'Show what is asked; changes nothing',
      responses: { '200': html('The question with its form, or what became of it.'), ...refused },
    },
    head: {
      ...shared,
      operationId: 'probeApproval',
      summary: 'The same without a body; changes nothing',
      responses: {
        '200': { description: 'The question is open, or was decided.' },
        '404': withoutBody(refused['404']),
        '410': withoutBody(refused['410']),
        '500': withoutBody(refused['500']),
      },
    },
    post: {
      ...shared,
      operationId: 'decideApproval',
      summary: 'Decide, once, from the page itself; or set out to sign in, which decides nothing',
      requestBody: {
        required: true,
        content: {
          'application/x-www-form-urlencoded': {
            schema: z.object({
              decision: ApprovalVerdict.optional().describe('Needed to decide.'),
              amount: z
                .string()
                .max(60)
                .optional()
                .describe('The amount on the page, retyped; needed unless policy confirms the decision by a sign-in.'),
              reason: z.string().max(1000).optional().describe('Needed to reject or return.'),
              'sign-in': z
                .literal('yes')
                .optional()
                .describe('Instead of all else: asks to be taken to the sign-in page, where policy wants one.'),
            }),
          },
        },
      },
      responses: {
        '200': html('Decided, now or before; or on the way to the sign-in page.'),
        '403': html('The form was not sent from the page.'),
        ...refused,
        '422': html('The page again with what is to be mended; nothing was decided.'),
        '503': html('The sign-in page cannot be reached; nothing was decided.'),
      },
    },
  },
  '/approval-sign-in': {
    get: {
      tags: ['Approval page'],
      security: [],
      requestParams: {
        query: z.object({
          code: z.string().optional(),
          state: z.string().optional(),
          error: z.string().optional(),
        }),
      },
      operationId: 'returnFromSignIn',
      summary: 'Where the issuer sends the browser back to; decides nothing',
      responses: {
        '303': { description: 'Signed in; on to the approval page.' },
        '400': html('Signing in did not work, or did not start in this browser; nothing was decided.'),
        '500': html('A fault on our side; nothing was decided.'),
      },
    },
  },
  '/approvals/{link}/evidence/{slotId}/{page}': {
    get: {
      ...shared,
      requestParams: { path: pageOfEvidence },
      operationId: 'showEvidencePage',
      summary: "Show a page of the claim's evidence, drawn anew; only while the question is open",
      responses: {
        '200': { description: 'The page.', content: { 'image/png': { schema: { type: 'string', format: 'binary' } } } },
        '404': { description: 'There is no such page to see behind this link.' },
        '500': { description: 'A fault on our side.' },
      },
    },
  },
};
