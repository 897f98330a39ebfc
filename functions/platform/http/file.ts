import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** The kinds of file that an operation may hand out. */
export type FileType =
  | 'text/csv'
  | 'text/html'
  | 'application/xml'
  | 'application/pdf'
  | 'application/zip'
  | 'image/svg+xml';

/** A file to keep: its text, or its bytes in base64. */
export type FileContent = { readonly contentType: FileType; readonly name: string } & (
  | { readonly text: string }
  | { readonly base64: string }
);

/** A header line has no room for what could end it, and a disk none for folders. */
const plainName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,149}$/;

/**
 * A file as a reply that a browser saves and never shows, and nobody may keep on the way.
 * @throws Error for a name that does not fit into a header.
 */
export function fileReply(status: number, file: FileContent, headers = {}): APIGatewayProxyStructuredResultV2 {
  if (!plainName.test(file.name)) throw new Error(`"${file.name}" is no name for a file`);
  const isText = 'text' in file;
  return {
    statusCode: status,
    headers: {
      'content-type': isText ? `${file.contentType}; charset=utf-8` : file.contentType,
      'content-disposition': `attachment; filename="${file.name}"`,
      'cache-control': 'no-store',
      ...headers,
    },
    isBase64Encoded: !isText,
    body: isText ? file.text : file.base64,
  };
}
