import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { commit } from '../../../functions/store/commit.ts';
import { personKey } from '../../../functions/store/keys.ts';
import { putPerson } from '../../../functions/store/people.ts';
import { people } from '../../unit/approval/samples.ts';
import type { World } from './world.ts';

/** Runs with one person in the programme and puts the others back. */
export async function only({ table }: World, personId: string, run: () => Promise<void>): Promise<void> {
  const others = Object.values(people).filter((each) => each.personId !== personId);
  for (const each of others) {
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: personKey(each.personId) }));
  }
  try {
    await run();
  } finally {
    await commit(table, others.map(putPerson));
  }
}
