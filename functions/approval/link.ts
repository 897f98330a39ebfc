import { randomBytes } from 'node:crypto';
import { sha256 } from '../platform/hash.ts';

/** 32 random bytes: a link can only be known, not guessed. */
export const newLink = (): string => randomBytes(32).toString('base64url');

const shape = /^[A-Za-z0-9_-]{43}$/;

/** What is stored of a link and looked up by; undefined for text that was never a link. */
export const hashOfLink = (link: string): string | undefined => (shape.test(link) ? sha256(link) : undefined);

/** Each secret opens for its own approval and use only. */
export const linkContext = ({ approvalId }: { approvalId: string }) => ({ approvalId, secret: 'link' });
/** The context that the workflow's resumption opens the token with. */
export const tokenContext = ({ approvalId }: { approvalId: string }) => ({ approvalId });
