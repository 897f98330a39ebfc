import type { Outputs } from './outputs.ts';

/** The tokens, to be printed before the summary: they are long. */
export const tokensOf = ({ users }: Outputs): string =>
  ['\n  Tokens of the sample people', ...users.map(({ name, token }) => `  ${name}\n  ${token}`)].join('\n');

/** Where everything is and who can sign in, for the person at the keyboard. */
export function summary({ apiUrl, inboxUrl, endpoint, users }: Outputs, dir: string): string {
  const people = users.map(({ name, role, email, partnerId }) => {
    const partner = partnerId === undefined ? '' : ` (${partnerId})`;
    return `    ${name.padEnd(15)} ${role.padEnd(26)} ${email}${partner}`;
  });
  return [
    '',
    `  API        ${apiUrl}`,
    `  Inbox      ${inboxUrl}`,
    `  Approvals  ${apiUrl}/approvals/…  (each link is in its mail)`,
    `  Endpoint   ${endpoint}`,
    `  People     also in ${dir}/outputs.json, with their tokens, and passwords for the sign-in page`,
    ...people,
  ].join('\n');
}
