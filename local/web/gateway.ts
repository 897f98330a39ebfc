import { createServer, type RequestListener, type Server } from 'node:http';
import { found, onward } from './sites.ts';

const methods: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** A gateway is asked with the whole address; http and https alike, because it would speak to the host itself. */
const addressIn = (target: string | undefined): URL | undefined => {
  const url = URL.parse(target ?? '');
  return url && ['http:', 'https:'].includes(url.protocol) ? url : undefined;
};

/** Answers for the sample hosts; exported for its tests. */
export const answerFor: RequestListener = (request, response) => {
  const plain = (status: number, body: string, headers = {}) =>
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(body);
  const url = addressIn(request.url);
  if (!url) return void plain(400, 'A forward gateway: ask for a whole address.');
  if (!methods.has(request.method ?? '')) return void plain(405, 'Only for reading.');
  const answer = found(url);
  // So do gateways: a host that cannot be looked up is a bad gateway.
  if (answer === undefined) return void plain(502, `${url.hostname} is not known.`);
  if (answer === null) return void plain(404, 'There is no such page.');
  if ('movedTo' in answer) return void plain(301, 'Moved.', { location: onward(answer.movedTo, url) });
  const body = `<!doctype html><title>${answer.title}</title><h1>${answer.title}</h1>`;
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
};

/**
 * The web of this machine: an HTTP forward gateway behind which the sample hosts are, and nothing else. It never
 * connects anywhere, so that no link reaches what else runs here.
 */
export function startWeb(port: number): Promise<Server> {
  const server = createServer(answerFor);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
