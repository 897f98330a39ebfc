import { type MessageHeader, type SESv2Client, SESv2ServiceException, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Contact } from '../../domain/identity/role.ts';
import { subjectLine } from './inert-text.ts';
import type { Letter } from './letter.ts';
import { renderHtml } from './letter-html.tsx';
import { renderText } from './letter-text.ts';

/** Sends one mail to one person. */
export type SendLetter = (to: Pick<Contact, 'email'>, letter: Letter) => Promise<void>;

/** Who writes, and the configuration set under which Amazon SES tells what came back. */
export type Sender = { readonly address: string; readonly configurationSet: string };

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

/**
 * Sends through SES as HTML and text. Neither opens nor clicks are tracked: an approval link must not travel through
 * anybody else's redirect. The mails of one item share a thread.
 */
export const sesSender =
  (client: Pick<SESv2Client, 'send'>, { address, configurationSet }: Sender): SendLetter =>
  async (to, letter) => {
    await withoutAddress(() =>
      client.send(
        new SendEmailCommand({
          FromEmailAddress: `Fundgate <${address}>`,
          ConfigurationSetName: configurationSet,
          // A tag takes fewer letters than a header; what comes back names the item by it.
          EmailTags: [{ Name: 'itemId', Value: plainId(letter) }],
          Destination: { ToAddresses: [to.email] },
          Content: {
            Simple: {
              Subject: utf8(subjectLine(letter.subject)),
              Body: { Html: utf8(renderHtml(letter)), Text: utf8(renderText(letter)) },
              Headers: headersOf(letter, address),
            },
          },
        }),
      ),
    );
  };

const plainId = ({ itemId }: Letter): string => itemId.replace(/[^A-Za-z0-9_-]/g, '-');

/**
 * Amazon SES gives every mail a Message-ID of its own, so the mails of an item name one that was never sent: programs put
 * together what answers the same mail. No answering machine is to answer, and none of these mails answers another.
 */
function headersOf(letter: Letter, address: string): MessageHeader[] {
  const domain = address.slice(address.indexOf('@') + 1);
  const thread = `<${plainId(letter)}@${domain}>`;
  return [
    ...(letter.list ? [{ Name: 'List-Id', Value: `Fundgate <${letter.list}.${domain}>` }] : []),
    { Name: 'References', Value: thread },
    { Name: 'In-Reply-To', Value: thread },
    { Name: 'Auto-Submitted', Value: 'auto-generated' },
    { Name: 'X-Auto-Response-Suppress', Value: 'All' },
  ];
}

/**
 * Amazon SES names the address that it refuses, and addresses stand in no log: the fault keeps its name, which the
 * workflow's retries match, and the id under which AWS knows the call. docs/decisions/logging.md
 */
async function withoutAddress<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (thrown) {
    if (!(thrown instanceof SESv2ServiceException)) throw thrown;
    const fault = new Error(`the mail was not sent: call ${thrown.$metadata.requestId}`);
    fault.name = thrown.name;
    throw fault;
  }
}
