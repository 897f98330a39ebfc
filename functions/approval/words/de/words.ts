import { formatsOf } from '../../../platform/mail/formats.ts';
import type { Words } from '../en/words.ts';
import { answers } from './answers.ts';
import { digest } from './digest.ts';
import { dossier } from './dossier.ts';
import { findings } from './findings.ts';
import { letter } from './letter.ts';
import { messages } from './messages.ts';
import { page } from './page.ts';
import { questions } from './questions.ts';

export const de: Words = { ...formatsOf('de'), questions, answers, page, messages, dossier, findings, letter, digest };
