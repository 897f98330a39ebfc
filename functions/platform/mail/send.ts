import { type SESv2Client, SESv2ServiceException, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Contact } from '../../domain/identity/role.ts';
import { singleLine } from './inert-text.ts';
import type { Letter } from './letter.ts';
import { renderHtml } from './letter-html.tsx';
import { renderText } from './letter-text.ts';

/** Sends one mail to one person. */
export type SendLetter = (to: Pick<Contact, 'email'>, letter: Letter) => Promise<void>;

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

/**
 * Sends through SES as HTML and text. Neither opens nor clicks are tracked: an approval link must not travel through
 * anybody else's redirect. The mails of one item share a thread.
 */
export const sesSender =
  (client: Pick<SESv2Client, 'send'>, sender: string): SendLetter =>
  async (to, letter) => {
    const thread = `<${letter.itemId}@${sender.slice(sender.indexOf('@') + 1)}>`;
    await withoutAddress(() =>
      client.send(
        new SendEmailCommand({
          FromEmailAddress: `Fundgate <${sender}>`,
          Destination: { ToAddresses: [to.email] },
          Content: {
            Simple: {
              Subject: utf8(singleLine(letter.subject).slice(0, 180)),
              Body: { Html: utf8(renderHtml(letter)), Text: utf8(renderText(letter)) },
              Headers: [
                { Name: 'References', Value: thread },
                { Name: 'In-Reply-To', Value: thread },
                { Name: 'Auto-Submitted', Value: 'auto-generated' },
              ],
            },
          },
        }),
      ),
    );
  };

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
