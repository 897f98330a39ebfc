import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { RequestDeps } from '../../../functions/request/deps.ts';

/** The same dependencies, but somebody else acts once, after everything was read and right before the first write. */
export function overtaken<D extends RequestDeps>(deps: D, act: () => Promise<unknown>): D {
  const { client, name } = deps.table;
  let isDone = false;
  const send = async (command: never) => {
    if ((command as unknown) instanceof TransactWriteCommand && !isDone) {
      isDone = true;
      await act();
    }
    return client.send(command);
  };
  return { ...deps, table: { client: { send } as unknown as typeof client, name } };
}
