/** How much is measured. */
export type Plan = {
  readonly requests: number;
  readonly partners: number;
  readonly concurrency: number;
  /** Times that every way is raced; the middle one by speed is reported. */
  readonly rounds: number;
  /** Operations over which the units of partition keys are added up. */
  readonly operations: number;
  /** Numbers of entries at which cost and memory are looked at. */
  readonly sizes: readonly number[];
  /** Runs of every operation at each size. */
  readonly samples: number;
};

export const full: Plan = {
  requests: 2_000,
  partners: 20,
  concurrency: 20,
  rounds: 3,
  operations: 20_000,
  sizes: [1_000, 10_000, 100_000],
  samples: 200,
};

/** Enough to see that the command works. */
export const quick: Plan = {
  requests: 200,
  partners: 5,
  concurrency: 20,
  rounds: 1,
  operations: 1_000,
  sizes: [500, 1_000],
  samples: 10,
};
