import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { type BalanceLine, countsFrom, type EntryLine } from '../../functions/domain/ledger/history.ts';

/** Lines of many accounts, kept in a file and given back account by account: memory holds none of them. */
export type Scratch = {
  readonly add: (line: EntryLine | BalanceLine) => void;
  /** Every account's balance, then its entries in the order of `countsFrom`. */
  readonly lines: () => Iterable<EntryLine | BalanceLine>;
  readonly close: () => void;
};

// The file is thrown away, so nothing in it has to survive a crash. A balance counts from nowhere and so stands first.
const schema = `
  PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA temp_store = FILE; PRAGMA cache_size = -16000;
  CREATE TABLE line (account TEXT NOT NULL, counts_from INTEGER, amount INTEGER NOT NULL, time INTEGER, fact TEXT) STRICT;
  BEGIN`;
const insertion = 'INSERT INTO line VALUES (?, ?, ?, ?, ?)';
const selection = 'SELECT account, amount, time, fact FROM line ORDER BY account, counts_from, amount DESC, fact';

const Row = z.object({
  account: z.string(),
  amount: z.bigint(),
  time: z.bigint().nullable(),
  fact: z.string().nullable(),
});

/** A scratch file among the temporary files of the machine, gone when it is closed. */
export function openScratch(): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'fundgate-ledger-'));
  const database = new DatabaseSync(join(folder, 'lines.sqlite'));
  database.exec(schema);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // Where an open file can lose its name it does so now: then even a killed process leaves nothing behind.
  if (process.platform !== 'win32') remove();
  const insert = database.prepare(insertion);
  return {
    add: (line) => {
      if ('balance' in line) insert.run(line.account, null, line.balance, null, null);
      else insert.run(line.account, countsFrom(line), line.amount, line.time, line.fact);
    },
    lines: () => ordered(database),
    close: () => {
      database.close();
      remove();
    },
  };
}

function* ordered(database: DatabaseSync): Generator<EntryLine | BalanceLine> {
  database.exec('COMMIT');
  const select = database.prepare(selection);
  select.setReadBigInts(true);
  for (const row of select.iterate()) {
    const { account, amount, time, fact } = Row.parse(row);
    yield time === null ? { account, balance: amount } : { account, amount, time: Number(time), fact: fact ?? '' };
  }
}
