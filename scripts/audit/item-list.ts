import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { TrailHead } from '../../functions/domain/event/trail.ts';

const Row = z.object({ id: z.string(), number: z.number().nullable(), hash: z.string().nullable() });

export type Listed = { readonly itemId: string; readonly anchor: Pick<TrailHead, 'number' | 'hash'> | undefined };

/** Items that have a trail, each once and in the order of their ids, kept in a file: memory holds none of them. */
export type ItemList = {
  readonly add: (itemId: string) => void;
  /** Adds an item with what was written down of its chain at another time. */
  readonly anchor: (head: TrailHead) => void;
  readonly inOrder: () => Iterable<Listed>;
  readonly close: () => void;
};

// The file is thrown away, so nothing in it has to survive a crash.
const schema = `
  PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -16000;
  CREATE TABLE item (id TEXT PRIMARY KEY, number INTEGER, hash TEXT) STRICT, WITHOUT ROWID;
  BEGIN`;

/** A list among the temporary files of the machine, gone when it is closed. */
export function openItemList(): ItemList {
  const folder = mkdtempSync(join(tmpdir(), 'fundgate-audit-'));
  const database = new DatabaseSync(join(folder, 'items.sqlite'));
  database.exec(schema);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // Where an open file can lose its name it does so now: then even a killed process leaves nothing behind.
  if (process.platform !== 'win32') remove();
  const insert = database.prepare('INSERT OR IGNORE INTO item (id) VALUES (?)');
  const anchor = database.prepare('INSERT OR REPLACE INTO item VALUES (?, ?, ?)');
  return {
    add: (itemId) => insert.run(itemId),
    anchor: ({ itemId, number, hash }) => anchor.run(itemId, number, hash),
    inOrder: () => inOrder(database),
    close: () => {
      database.close();
      remove();
    },
  };
}

function* inOrder(database: DatabaseSync): Generator<Listed> {
  for (const row of database.prepare('SELECT id, number, hash FROM item ORDER BY id').iterate()) {
    const { id, number, hash } = Row.parse(row);
    yield { itemId: id, anchor: number === null || hash === null ? undefined : { number, hash } };
  }
}
