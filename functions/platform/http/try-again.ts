/** A fault that passes by itself, such as too many writers at once: nothing was written, and the same call is safe a little later. */
export class TryAgain extends Error {
  override readonly name: string = 'TryAgain';
  /** Whole seconds after which a retry has a chance. */
  readonly afterSeconds: number = 1;
}
