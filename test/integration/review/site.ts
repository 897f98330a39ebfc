import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { answerPage } from '../../../functions/approval/page/answer.ts';
import { answerPicture, type PictureDeps } from '../../../functions/approval/picture/answer.ts';
import { pictureHandler } from '../../../functions/approval/picture/handler.ts';
import { pageHandler } from '../../../functions/platform/page/handler.ts';
import type { World } from '../approval/world.ts';

/** The page and its pictures as the gateway serves them, on a port of its own. */
export async function serveSite(world: World, evidence: PictureDeps['evidence']) {
  const page = pageHandler((request) => answerPage(request, world.deps));
  const picture = pictureHandler((asked) => answerPicture(asked, { ...world.deps, evidence }));
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://site');
    const [, , link, folder, slotId, number] = pathname.split('/');
    const event = {
      routeKey: `${request.method} /approvals/{link}`,
      headers: request.headers,
      pathParameters: { link, slotId, page: number },
      queryStringParameters: Object.fromEntries(searchParams),
      requestContext: { http: { method: request.method } },
      body: Buffer.concat(chunks).toString('utf8'),
    } as unknown as APIGatewayProxyEventV2;
    const context = {} as Context;
    const reply = (await (folder === 'evidence'
      ? picture(event, context)
      : page(event, context))) as APIGatewayProxyStructuredResultV2;
    response.writeHead(reply.statusCode ?? 200, reply.headers as Record<string, string>);
    response.end(Buffer.from(reply.body ?? '', reply.isBase64Encoded ? 'base64' : 'utf8'));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: (link: string) => `http://127.0.0.1:${port}/approvals/${link}`,
    close: () => new Promise((done) => server.close(done)),
  };
}
