/** Minutes for which a sign-in may take, and for which it then confirms decisions. docs/handbook.md § Approval by e-mail link */
export const signInMinutes = 10;

/** What the browser keeps of a sign-in under way, and of one that was made. */
export type CookieName = '__Host-signing-in' | '__Host-signed-in';

/** Only this host gets it back, over TLS, and no script reads it; `Lax` because the issuer sends the browser back from elsewhere. */
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';

export const cookieOf = (name: CookieName, value: string): string =>
  `${name}=${value}; Max-Age=${signInMinutes * 60}; ${attributes}`;

export const noCookie = (name: CookieName): string => `${name}=; Max-Age=0; ${attributes}`;

/** Longer than anything that is sealed here: it need not be opened to be refused. */
const longest = 4_000;

/** The value of a cookie as the browser sent it; undefined for none, and for what was never one of ours. */
export function cookieIn(cookies: readonly string[], name: CookieName): string | undefined {
  const value = cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1);
  return value && value.length <= longest ? value : undefined;
}
