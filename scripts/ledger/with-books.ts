import type { Table } from '../../functions/store/table.ts';
import type { Reporter } from '../../local/progress.ts';
import { connect } from './connect.ts';
import type { Where } from './options.ts';

/** Works on the books that are meant: of a table that was named, or of a local environment. @throws Failure */
export async function withBooks<T>(where: Where, reporter: Reporter, work: (table: Table) => Promise<T>): Promise<T> {
  if ('table' in where) return work(connect(where));
  // A deployed table is proven without any of what starts and deploys a local environment.
  const { withLocalBooks } = await import('./local-books.ts');
  return withLocalBooks(where, reporter, work);
}
