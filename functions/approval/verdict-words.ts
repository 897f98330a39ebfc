/** The records are kept in English, whatever language a question was answered in. */
export { answers as verdictWords } from './words/en/answers.ts';
