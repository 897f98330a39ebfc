/** The ordinary run plays the same histories each time, so that a change is judged by itself; the nightly one plays new ones. */
export const sameEachTime = process.env.FUNDGATE_HISTORIES === undefined ? { seed: 20_261_121 } : {};
