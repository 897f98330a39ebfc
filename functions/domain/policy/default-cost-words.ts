import { barredWords } from './cost-words/barred.ts';
import { eventWords } from './cost-words/events.ts';
import { fairWords } from './cost-words/fairs.ts';
import { mediaWords } from './cost-words/media.ts';
import { outreachWords } from './cost-words/outreach.ts';
import type { EligibilityPolicy } from './eligibility.ts';

/** By what words each cost category is known. One word may stand for several categories. docs/handbook.md § Evidence */
export const defaultCostWords: EligibilityPolicy['words'] = {
  ...mediaWords,
  ...outreachWords,
  ...eventWords,
  ...fairWords,
  ...barredWords,
};
