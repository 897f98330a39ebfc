const list = (words: string): string[] => words.split(',').map((word) => word.trim());

/** The words of one category in English, German and French, written as comma-separated lists. */
export const known = (en: string, de: string, fr: string) => ({ en: list(en), de: list(de), fr: list(fr) });
