import { documentClient } from '../support/table.ts';
import { eachTwice, inCrowd } from './crowd.ts';
import { reserveFor } from './reservations.ts';

/** A process that runs the race for reservations and says a word after each answer: endpoint, table, requests. */
const [endpoint = '', name = '', requests = '0'] = process.argv.slice(2);
const table = { client: documentClient(endpoint), name };
const order = eachTwice(Array.from({ length: Number(requests) }, (_, n) => n));
await inCrowd(
  order.map((n) => async () => {
    const answer = await reserveFor(table, n);
    process.stdout.write(`${answer}\n`);
  }),
);
table.client.destroy();
