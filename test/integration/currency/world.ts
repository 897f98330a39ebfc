import { currencyRoutes } from '../../../functions/currency/routes.ts';
import { call, createRoom, staff } from '../../support/rooms.ts';

/** A rate of the day before the rooms' own day. */
export const yenRate = { from: 'JPY', to: 'USD', rate: '0.0067', source: 'ECB', on: '2026-11-20' };

type Room = Awaited<ReturnType<typeof createRoom>>;

/** Records rates as finance does. */
export const recordRates = ({ deps }: Pick<Room, 'deps'>, ...rates: object[]) =>
  call(currencyRoutes, deps, 'POST /exchange-rates', { caller: staff('finance'), body: { rates } });

/** A table with ways to record rates and to read them. */
export async function createCurrencyRoom() {
  const room = await createRoom();
  return {
    ...room,
    record: (...rates: object[]) => recordRates(room, ...rates),
    list: (query: object) =>
      call(currencyRoutes, room.deps, 'GET /exchange-rates', {
        caller: staff('partner-marketing-manager'),
        query: { limit: '20', ...query },
      }),
  };
}
