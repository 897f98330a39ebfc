import type { Approval } from '../../domain/approval/approval.ts';
import { readPartner } from '../../store/partners.ts';
import { readRequest } from '../../store/requests.ts';
import type { Table } from '../../store/table.ts';

/** What a question's mail calls partner and item. */
export type Described = { readonly partner: string; readonly title: string };

/** Reads the names that questions go by, each partner and request once. */
export async function describing(
  table: Table,
  questions: readonly Approval[],
): Promise<(question: Approval) => Described> {
  const partners = await once(questions, 'partnerId', async (id) => (await readPartner(table, id))?.name);
  const titles = await once(questions, 'requestId', async (id) => (await readRequest(table, id))?.terms.title);
  return ({ partnerId, requestId, itemId }) => ({
    partner: partners.get(partnerId) ?? partnerId,
    title: titles.get(requestId) ?? itemId,
  });
}

async function once(
  questions: readonly Approval[],
  key: 'partnerId' | 'requestId',
  look: (id: string) => Promise<string | undefined>,
): Promise<Map<string, string | undefined>> {
  const found = new Map<string, string | undefined>();
  for (const id of new Set(questions.map((question) => question[key]))) found.set(id, await look(id));
  return found;
}
