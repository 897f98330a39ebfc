import { parseArgs } from 'node:util';
import * as z from 'zod';
import { startInbox } from '../inbox/server.ts';
import { startTextractServer } from '../textract/server.ts';

const Arguments = z.object({
  endpoint: z.url(),
  region: z.string(),
  inbox: z.coerce.number().int(),
  textract: z.coerce.number().int(),
});

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { endpoint: text, region: text, inbox: text, textract: text } });
const given = Arguments.parse(values);

const inbox = await startInbox(given.inbox, given.endpoint);
const textract = await startTextractServer({ port: given.textract, endpoint: given.endpoint, region: given.region });
console.log(`Inbox on port ${given.inbox}, Textract at ${textract.url}`);

process.once('SIGTERM', async () => {
  inbox.closeAllConnections();
  inbox.close();
  await textract.close();
  process.exit(0);
});
