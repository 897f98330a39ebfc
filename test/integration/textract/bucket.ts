import { createServer } from 'node:http';

/** What was asked of the stand-in for a bucket and a topic. */
export type Bucket = { url: string; published: URLSearchParams[]; close: () => void };

/** Serves objects over the S3 API (`GET /bucket/key`) and takes SNS notices, on a free port. */
export const startBucket = async (objects: ReadonlyMap<string, Buffer>): Promise<Bucket> => {
  const published: URLSearchParams[] = [];
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
      published.push(new URLSearchParams(Buffer.concat(chunks).toString()));
      response.setHeader('content-type', 'text/xml');
      response.end('<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>');
      return;
    }
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bucket');
    const version = searchParams.get('versionId');
    const object = objects.get(version === null ? pathname : `${pathname}@${version}`);
    if (object === undefined) {
      response.writeHead(404, { 'content-type': 'application/xml' });
      response.end('<Error><Code>NoSuchKey</Code><Message>There is no such key.</Message></Error>');
    } else response.end(object);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, published, close: () => void server.close() };
};
