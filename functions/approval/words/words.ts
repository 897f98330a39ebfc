import type { Language } from '../../domain/identity/role.ts';
import { de } from './de/words.ts';
import { en, type Words } from './en/words.ts';

export type { Words };

const catalogue: Record<Language, Words> = { en, de };

export const wordsIn = (language: Language): Words => catalogue[language];
