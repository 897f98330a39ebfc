import type { Contact } from '../domain/identity/role.ts';
import type { Letter } from '../platform/mail/letter.ts';

/** A letter and whom it is for. */
export type Addressed = { readonly contact: Contact; readonly letter: Letter };
