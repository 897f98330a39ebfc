import type { Approval } from '../domain/approval/approval.ts';
import type { Sealer } from '../platform/sealer.ts';
import { approvalOfLink } from '../store/approvals.ts';
import type { Table } from '../store/table.ts';
import { hashOfLink } from './link.ts';
import { isAsSigned } from './signature.ts';

type OpenDeps = { readonly table: Table; readonly sealer: Pick<Sealer, 'open'> };

/** The question behind a link; undefined for a link that was never given out, or whose question is not as it was signed. */
export async function openLink(link: string, { table, sealer }: OpenDeps): Promise<Approval | undefined> {
  const linkHash = hashOfLink(link);
  const approval = linkHash && (await approvalOfLink(table, linkHash));
  return approval && (await isAsSigned(approval, sealer)) ? approval : undefined;
}
