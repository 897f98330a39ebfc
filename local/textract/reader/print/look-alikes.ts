// Signs that readers take for one another, as their eye for letters leads them.
const groups = ['1Il|!i', '0OoQD', '5Ss', '8B', '2Zz', '6Gb', '9gq'] as const;
const strokes = 'Il|i!';
// Letters whose capital differs from the small one by its size alone.
const twins = 'cosvwxz';

/** Does a reader easily take one sign for the other? */
export const areAlike = (one: string, other: string): boolean =>
  groups.some((group) => group.includes(one) && group.includes(other));

/** Is there a sign that a reader easily takes this one for? */
export const hasLookAlike = (sign: string): boolean => groups.some((group) => group.includes(sign));

/** Is it a stroke, or nearly, in most faces: a capital or small i, a small L, a rule? */
export const isStroke = (sign: string): boolean => strokes.includes(sign);

/** Do two signs look the same but for their size, or to the letter? */
export const isSameShape = (one: string, other: string): boolean =>
  one === other ||
  (isStroke(one) && isStroke(other)) ||
  (one.toLowerCase() === other.toLowerCase() && twins.includes(one.toLowerCase()));

/** Where one of two neighbours may be too many: readers see a sign between two look-alikes as both of them. */
export const doubled = (signs: readonly string[]): number[] =>
  signs.flatMap((sign, at) => {
    const before = signs[at - 1];
    return before !== undefined && before !== sign && areAlike(before, sign) ? [at - 1, at] : [];
  });
