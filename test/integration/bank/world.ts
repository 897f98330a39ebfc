import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { bankRoutes } from '../../../functions/bank/routes.ts';
import type { Principal } from '../../../functions/domain/identity/role.ts';
import { kmsSealer } from '../../../functions/platform/sealer.ts';
import { commit } from '../../../functions/store/commit.ts';
import { newPartner } from '../../../functions/store/partners.ts';
import { call, createRoom, partnerUser, staff } from '../../support/rooms.ts';
import { testClientConfig } from '../../support/table.ts';
import { partnerOf } from '../budget/world.ts';

export const german = {
  holder: { name: 'Nordwind Sicherheit GmbH', country: 'DE', town: 'Köln' },
  account: { scheme: 'iban', iban: 'de89 3704 0044 0532 0130 00', bic: 'cobadeffxxx' },
};
export const american = {
  holder: { name: 'Bluebird Networks, Inc.', country: 'US', town: 'New York' },
  account: { scheme: 'us', routingNumber: '021 000 021', accountNumber: '0123456789', accountType: 'checking' },
};
/** Anything of the two that nobody may see. */
export const secret =
  /37040044|0532013000|3704 0044|COBADEFF|cobade|Nordwind Sicherheit|021000021|021 000|0123456789|Bluebird/;

export const nora = partnerUser('nordwind');
export const finance = staff('finance');
export const secondFinance: Principal = { ...finance, userId: 'finance-2', email: 'finance-2@vendor.example' };

/** A room with a real key and the partners `nordwind` and `suedwind`. */
export async function createBankRoom() {
  const room = await createRoom();
  const kms = new KMSClient(testClientConfig());
  const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
  const sealer = kmsSealer(kms, KeyMetadata?.KeyId ?? '');
  await commit(room.table, [
    newPartner(partnerOf('nordwind', 'gold', true)),
    newPartner(partnerOf('suedwind', 'gold', true)),
  ]);
  type Operation = Parameters<typeof call>[2];
  const ask = (operation: Operation, caller: Principal, params: object, body: unknown = {}) =>
    call(bankRoutes, { ...room.deps, sealer }, operation, { caller, params, body });
  const of = (partnerId: string) => ({ partnerId });
  return {
    ...room,
    sealer,
    choose: (caller: Principal, body: object, partnerId = 'nordwind') =>
      ask('PUT /partners/{partnerId}/payee', caller, of(partnerId), body),
    read: (caller: Principal, partnerId = 'nordwind') => ask('GET /partners/{partnerId}/payee', caller, of(partnerId)),
    confirm: (caller: Principal, revision: number) =>
      ask('POST /partners/{partnerId}/payee/confirmation', caller, of('nordwind'), { revision }),
    decline: (caller: Principal, revision: number) =>
      ask('POST /partners/{partnerId}/payee/decline', caller, of('nordwind'), { revision }),
    givePayer: (caller: Principal, currency: string, bankDetails: object) =>
      ask('PUT /payer-accounts/{currency}', caller, { currency }, { bankDetails }),
    listPayers: (caller: Principal) => ask('GET /payer-accounts', caller, {}),
    decidePayer: (how: 'confirmation' | 'decline', caller: Principal, currency: string, revision: number) =>
      ask(`POST /payer-accounts/{currency}/${how}`, caller, { currency }, { revision }),
    /** Everything the table holds, as text. */
    stored: async () =>
      JSON.stringify((await room.table.client.send(new ScanCommand({ TableName: room.table.name }))).Items),
    close: async () => {
      kms.destroy();
      await room.drop();
    },
  };
}
