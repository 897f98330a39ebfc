/** A mail that was sent, whatever sent it. */
export interface Mail {
  readonly id: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly sentAt: string;
  /** What its sender set of them; absent where the endpoint does not show them. */
  readonly headers?: Readonly<Record<string, string>>;
}
