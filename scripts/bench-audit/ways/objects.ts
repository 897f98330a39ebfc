import { createServer } from 'node:http';

/** Objects of a bucket that a reader can fetch, as `GET /bucket/key`. */
export type Objects = {
  readonly url: string;
  readonly keep: (path: string, bytes: Buffer) => void;
  readonly close: () => Promise<void>;
};

/** Lends what long documents are fetched from: just as much of S3 as the local reader asks for. */
export async function lendObjects(): Promise<Objects> {
  const kept = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const bytes = kept.get((request.url ?? '').split('?')[0] ?? '');
    if (bytes === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    keep: (path, bytes) => void kept.set(path, bytes),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
