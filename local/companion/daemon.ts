import { parseArgs } from 'node:util';
import * as z from 'zod';
import { startInbox } from '../inbox/server.ts';
import { startTextractServer } from '../textract/server.ts';
import { startWeb } from '../web/gateway.ts';

const Arguments = z.object({
  endpoint: z.url(),
  region: z.string(),
  inbox: z.coerce.number().int(),
  textract: z.coerce.number().int(),
  web: z.coerce.number().int(),
});

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { endpoint: text, region: text, inbox: text, textract: text, web: text } });
const given = Arguments.parse(values);

const inbox = await startInbox(given.inbox, given.endpoint);
const textract = await startTextractServer({ port: given.textract, endpoint: given.endpoint, region: given.region });
const web = await startWeb(given.web);
console.log(`Inbox on port ${given.inbox}, Textract at ${textract.url}, the web behind port ${given.web}`);

process.once('SIGTERM', async () => {
  for (const server of [inbox, web]) {
    server.closeAllConnections();
    server.close();
  }
  await textract.close();
  process.exit(0);
});
