import { AuthorizationResponseError, ResponseBodyError } from 'oauth4webapi';

/** Codes of the protocol are short words; whatever else stands there may be anybody's text. */
const plainCode = /^[a-z_]{3,40}$/;

/**
 * Why signing in failed, in codes: neither what the issuer wrote for people, nor a code or token, nor an address is part
 * of it, so that it can be logged. docs/decisions/logging.md
 */
export function reasonOf(thrown: unknown): string {
  if (thrown instanceof AuthorizationResponseError || thrown instanceof ResponseBodyError) {
    return `${thrown.code} ${plainCode.test(thrown.error) ? thrown.error : 'unknown'}`;
  }
  if (!(thrown instanceof Error)) return 'unknown';
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined;
  return code ?? thrown.name;
}
