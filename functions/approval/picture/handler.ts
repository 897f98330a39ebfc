import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { logger } from '../../platform/logger.ts';
import type { PictureAsked } from './answer.ts';

/** A picture shows and does nothing else: not kept, not framed by others, not taken for anything but what it is. */
const pictureHeaders = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
} as const;

/** The picture bundle: the path holds a secret, so neither it nor the event is ever logged. */
export function pictureHandler(answer: (asked: PictureAsked) => Promise<Buffer | undefined>) {
  return async (event: APIGatewayProxyEventV2, context: Context): Promise<APIGatewayProxyStructuredResultV2> => {
    logger.addContext(context);
    logger.info('PICTURE_STARTED', { route: event.routeKey });
    try {
      const picture = await answer(event.pathParameters ?? {});
      logger.info('PICTURE_COMPLETED', { route: event.routeKey, bytes: picture?.length ?? 0 });
      return picture ? shown(picture) : said(404, 'There is no such picture.');
    } catch (thrown) {
      logger.error('PICTURE_FAILED', { route: event.routeKey, error: thrown instanceof Error ? thrown : new Error() });
      return said(500, 'The picture could not be drawn.');
    }
  };
}

const shown = (picture: Buffer): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 200,
  headers: { ...pictureHeaders, 'content-type': 'image/png' },
  body: picture.toString('base64'),
  isBase64Encoded: true,
});

const said = (statusCode: number, body: string): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: { ...pictureHeaders, 'content-type': 'text/plain; charset=utf-8' },
  body,
});
