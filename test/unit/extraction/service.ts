import type { TextractClient } from '@aws-sdk/client-textract';

/** A reading service that answers or throws in turn; what it was asked is kept. */
export function service(...turns: unknown[]) {
  const asked: unknown[] = [];
  const send = (command: unknown) => {
    const turn = turns[asked.push(command) - 1];
    return turn instanceof Error ? Promise.reject(turn) : Promise.resolve(turn);
  };
  return { client: { send } as unknown as TextractClient, asked };
}
