import type { MdfRequest } from '../domain/request/request.ts';
import type { Letter } from '../platform/mail/letter.ts';
import { activePolicy, policyAtApproval } from '../store/policies.ts';
import { programOf } from '../store/programs.ts';
import { readRequest } from '../store/requests.ts';
import type { Table } from '../store/table.ts';
import type { Addressed } from './addressed.ts';
import { type ApprovedRequest, approvedLetter } from './letters/approved.ts';
import { rejectedRequestLetter } from './letters/rejected.ts';
import { returnedRequestLetter } from './letters/returned.ts';

export type RequestNews = 'request.approved' | 'request.returned' | 'request.rejected';

/** The letter about a request; undefined when the request is elsewhere by now. */
export async function requestLetter(
  news: RequestNews,
  requestId: string,
  table: Table,
): Promise<Addressed | undefined> {
  const request = await readRequest(table, requestId);
  const letter = request && (await letterOf(news, request, table));
  return letter && { contact: request.contact, letter };
}

async function letterOf(news: RequestNews, request: MdfRequest, table: Table): Promise<Letter | undefined> {
  if (news === 'request.approved' && 'reserved' in request) return approved(request, table);
  if (news === 'request.returned' && request.status === 'returned') {
    return returnedRequestLetter(request, (await activePolicy(table)).rules);
  }
  if (news === 'request.rejected' && request.status === 'rejected') return rejectedRequestLetter(request);
  return undefined;
}

async function approved(request: ApprovedRequest, table: Table): Promise<Letter> {
  const { rules } = await policyAtApproval(table, request);
  return approvedLetter(request, rules, await programOf(table, request));
}
