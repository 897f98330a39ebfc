import { reservedAccount } from '../domain/ledger/accounts.ts';
import { isClaimedOut } from '../domain/request/closing.ts';
import { claimsOfRequestNow, readClaim } from '../store/claims.ts';
import { balanceOf } from '../store/ledger.ts';
import { readRequest } from '../store/requests.ts';
import type { Table } from '../store/table.ts';
import type { WaitFor } from '../store/waits.ts';

/** Whether the fact that a workflow waits for has come about, as the table tells it now. */
export async function hasHappened(table: Table, itemId: string, wait: WaitFor): Promise<boolean> {
  switch (wait) {
    case 'revision': {
      const request = await readRequest(table, itemId);
      return request?.status === 'submitted';
    }
    case 'closing':
      return nothingIsLeft(table, itemId);
    case 'settlement': {
      const claim = await readClaim(table, itemId);
      return claim !== undefined && 'paidAt' in claim;
    }
  }
}

async function nothingIsLeft(table: Table, requestId: string): Promise<boolean> {
  const request = await readRequest(table, requestId);
  if (!request || !('budgetId' in request)) return false;
  const reserved = await balanceOf(table, reservedAccount(request));
  return isClaimedOut(await claimsOfRequestNow(table, requestId), reserved);
}
