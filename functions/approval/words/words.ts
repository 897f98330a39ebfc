import type { Language } from '../../domain/identity/role.ts';
import { de } from './de/words.ts';
import { en } from './en/words.ts';

/** What mails and pages about approvals say. English is the measure: a sentence that another language lacks is a type error. */
export type Words = typeof en;

const catalogue: Record<Language, Words> = { en, de };

export const wordsIn = (language: Language): Words => catalogue[language];
