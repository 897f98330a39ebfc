import * as z from 'zod';
import { staffRoles } from '../domain/identity/access.ts';
import { Currency } from '../domain/money/money.ts';
import { ExchangeRate } from '../domain/money/rate.ts';
import { PageQuery, pageOf } from '../platform/http/paging.ts';
import { bare } from '../platform/http/route.ts';

/** A commit takes 100 items, and each rate is stored with its event and, at most, a trail of its own. */
const ratesPerCall = 33;

/** Texts here, so that a rate of zero is told beside a day in the future; the rule checks each of them. */
const text = z.string().max(100);

export const recordExchangeRates = {
  ...bare,
  method: 'POST',
  path: '/exchange-rates',
  operationId: 'recordExchangeRates',
  summary: 'Record exchange rates, once per pair, direction and day: all of the list or none',
  roles: ['finance'],
  body: z.strictObject({
    rates: z
      .array(
        z.strictObject({
          from: text.describe('ISO 4217 code.'),
          to: text.describe('ISO 4217 code of another currency.'),
          rate: text.describe(
            'What one unit of `from` is worth in `to`: a decimal above zero, with at most ten places.',
          ),
          source: text.describe('Who publishes the rate, such as ECB.'),
          on: text.describe('The day of the rate, not in the future.'),
        }),
      )
      .min(1)
      .max(ratesPerCall),
  }),
  response: z.strictObject({
    recorded: z.int().describe('How many of them were new; the others were on record with the same figure.'),
    rates: z.array(ExchangeRate).describe('As they are on record, in the order of the list.'),
  }),
} as const;

export const listExchangeRates = {
  ...bare,
  method: 'GET',
  path: '/exchange-rates',
  operationId: 'listExchangeRates',
  summary: 'List the rates of a pair in one direction, the latest day first',
  roles: staffRoles,
  query: PageQuery.extend({ from: Currency, to: Currency }),
  response: pageOf(ExchangeRate),
} as const;
