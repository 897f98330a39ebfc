import * as z from 'zod';
import { Failure } from '../failure.ts';
import type { Piece } from './evidence.ts';
import type { Actor } from './world.ts';

const Forms = z.object({
  uploads: z.array(z.object({ slotId: z.string(), url: z.string(), fields: z.record(z.string(), z.string()) })),
});
type Form = z.infer<typeof Forms>['uploads'][number];

/** Sends each document to storage through the signed form of its slot. */
export async function upload(partner: Actor, claimId: string, pieces: readonly Piece[]): Promise<void> {
  const slots = pieces.map(({ slotId, mediaType }) => ({ slotId, mediaType }));
  const { uploads } = await partner.call(`POST /claims/${claimId}/upload-slots`, Forms, { slots });
  await Promise.all(
    pieces.map((piece) =>
      send(
        piece,
        uploads.find(({ slotId }) => slotId === piece.slotId),
      ),
    ),
  );
}

async function send({ slotId, bytes, mediaType }: Piece, form: Form | undefined): Promise<void> {
  if (form === undefined)
    throw new Failure(`There is no upload form for "${slotId}".`, 'The claim offers other slots.');
  const body = new FormData();
  for (const [name, value] of Object.entries(form.fields)) body.set(name, value);
  body.set('file', new Blob([new Uint8Array(bytes)], { type: mediaType }));
  const { status } = await fetch(form.url, { method: 'POST', body });
  if (status !== 204) throw new Failure(`Storage did not take "${slotId}": it answered ${status}.`, form.url);
}
