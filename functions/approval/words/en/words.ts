import { formatsOf } from '../../../platform/mail/formats.ts';
import { answers } from './answers.ts';
import { digest } from './digest.ts';
import { dossier } from './dossier.ts';
import { findings } from './findings.ts';
import { letter } from './letter.ts';
import { messages } from './messages.ts';
import { page } from './page.ts';
import { questions } from './questions.ts';

/** English, in which the records are kept, too. */
export const en = { ...formatsOf('en'), questions, answers, page, messages, dossier, findings, letter, digest };

/** What mails and pages about approvals say. English is the measure: a sentence that another language lacks is a type error. */
export type Words = typeof en;
