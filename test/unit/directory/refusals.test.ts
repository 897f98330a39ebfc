import { expect, test } from 'vitest';
import { bankRoutes } from '../../../functions/bank/routes.ts';
import { budgetRoutes } from '../../../functions/budget/routes.ts';
import { correctionRoutes } from '../../../functions/correction/routes.ts';
import { currencyRoutes } from '../../../functions/currency/routes.ts';
import { directoryRoutes } from '../../../functions/directory/routes.ts';
import { Role } from '../../../functions/domain/identity/role.ts';
import { leverRoutes } from '../../../functions/lever/routes.ts';
import { operationsRoutes } from '../../../functions/operations/routes.ts';
import { outcomeRoutes } from '../../../functions/outcome/routes.ts';
import { partnerRoutes } from '../../../functions/partner/routes.ts';
import { paymentRoutes } from '../../../functions/payment/routes.ts';
import type { RawInput, Route } from '../../../functions/platform/http/route.ts';
import { programRoutes } from '../../../functions/program/routes.ts';
import { statementRoutes } from '../../../functions/statement/routes.ts';
import { trailRoutes } from '../../../functions/trail/routes.ts';
import { examples } from '../../../scripts/openapi/examples.ts';

const rooms: readonly (readonly Route<never>[])[] = [
  partnerRoutes,
  budgetRoutes,
  bankRoutes,
  correctionRoutes,
  currencyRoutes,
  paymentRoutes,
  statementRoutes,
  operationsRoutes,
  trailRoutes,
  programRoutes,
  outcomeRoutes,
  leverRoutes,
  directoryRoutes,
];
const routes = rooms.flat().map((route) => [route.contract.operationId, route] as const);

/** Whatever is touched of the dependencies is a failure of the test: a refusal comes before anything is read. */
const untouchable = new Proxy({}, { get: () => expect.fail('a dependency was touched') }) as never;

const input = (roles: Role[], over: Partial<RawInput> = {}): RawInput => ({
  caller: { userId: 'user-1', name: 'Nora', email: 'nora@northwind.example', roles },
  params: {},
  query: {},
  body: {},
  idempotencyKey: 'key-of-the-test',
  ...over,
});
const refusal = (route: Route<never>, raw: RawInput) => route.run(raw, untouchable).catch((thrown) => thrown);

test.each(routes)('%s is refused to every role that may not', async (_, route) => {
  for (const role of Role.options.filter((each) => !route.contract.roles.includes(each))) {
    expect(await refusal(route, input([role]))).toMatchObject({ kind: 'forbidden' });
  }
});

const creates = routes.filter(([, { contract }]) => contract.idempotent);
test.each(creates)('%s without a usable Idempotency-Key is refused, beside every other problem', async (id, route) => {
  for (const idempotencyKey of [undefined, '', 'short', 'with a space in it']) {
    const isText = route.contract.consumes !== undefined;
    const body = isText ? '' : { ...examples[id], surprise: 1 };
    const raw = input([...route.contract.roles], { body, idempotencyKey });
    const { kind, problems } = await refusal(route, raw);
    expect(kind).toBe('invalid');
    const fields = problems.map(({ field }: { field: string }) => field);
    expect(fields).toContain('/header/Idempotency-Key');
    expect(fields).toContain(isText ? '/' : '/surprise');
  }
});

const betweenTwo = [
  'choosePayee',
  'confirmPayee',
  'givePayerAccount',
  'confirmPayerAccount',
  'proposeCorrection',
  'confirmCorrection',
  'putPerson',
  'confirmPerson',
  'importPeople',
  'changePolicy',
  'confirmPolicy',
  'changeRaci',
  'importRaci',
  'confirmRaci',
];
const nobody = (email: string) => ({ userId: 'user-2', name: '', email });

test('whoever proposes or confirms where a second person counts is told by the token who they are', () => {
  const flagged = routes.filter(([, { contract }]) => contract.oneOfTwo).map(([id]) => id);
  expect(flagged.sort()).toEqual([...betweenTwo].sort());
});

test.each(routes.filter(([id]) => betweenTwo.includes(id)))(
  '%s is refused with a token that names no e-mail address, before anything is read',
  async (_, route) => {
    for (const email of ['', '  ', 'unknown']) {
      const raw = input([...route.contract.roles], {
        caller: { ...nobody(email), roles: [...route.contract.roles] },
      });
      expect(await refusal(route, raw)).toMatchObject({
        kind: 'forbidden',
        message: expect.stringContaining('names no e-mail address'),
      });
    }
  },
);

test('reading and declining need no address', async () => {
  for (const [id, route] of routes.filter(([, { contract }]) => !contract.oneOfTwo)) {
    const raw = input([...route.contract.roles], { caller: { ...nobody(''), roles: [...route.contract.roles] } });
    expect(String(await refusal(route, raw)), id).not.toContain('e-mail address');
  }
});
