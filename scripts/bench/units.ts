/** What DynamoDB charges, by its own rules; docs/decisions/ledger-partitions.md names them. */

const kilobyte = 1024;

/** Write units of an item: one per started kilobyte, and twice that inside a transaction, which prepares and commits. */
export const tableWriteUnits = (bytes: number, { transactional }: { transactional: boolean }): number =>
  Math.ceil(bytes / kilobyte) * (transactional ? 2 : 1);

/** Write units of an item's copy in an index, which is made afterwards: one per started kilobyte, transaction or not. */
export const indexWriteUnits = (bytes: number): number => Math.ceil(bytes / kilobyte);

/** Read units of one read: one per started 4 KB, at least one, and half of that when it need not be consistent. */
export const readUnits = (bytes: number, { consistent }: { consistent: boolean }): number =>
  Math.max(1, Math.ceil(bytes / (4 * kilobyte))) * (consistent ? 1 : 0.5);

/** What one partition takes in a second, of a table or of an index. */
export const partitionWritesPerSecond = 1_000;
/** What a table on demand takes in a second unless AWS has raised it for the account. */
export const tableWritesPerSecond = 40_000;

/** Operations a second when each costs the hottest key so many units; without end when it costs none. */
export const ceilingPerSecond = (unitsOnHottestKey: number, limit: number = partitionWritesPerSecond): number =>
  unitsOnHottestKey === 0 ? Number.POSITIVE_INFINITY : limit / unitsOnHottestKey;

/**
 * How likely an operation meets another on its row when so many are under way, evenly over the rows. DynamoDB lets one transaction
 * at a time hold a row: the other is cancelled and made again.
 */
export const chanceOfMeeting = (rows: number, concurrency: number): number => 1 - (1 - 1 / rows) ** (concurrency - 1);
