import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import {
  type CreateDocumentOptions,
  createDocument,
  type ZodOpenApiObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import { approvalPagePaths } from './approval-page.ts';
import { nameSchemas } from './components.ts';
import { operationOf } from './operation.ts';
import { rooms } from './rooms.ts';

const Package = z.object({ version: z.string(), description: z.string() });

/** The OpenAPI 3.1 document, from the contracts that the functions check their input and output with. */
export function openApiDocument(root: string): ReturnType<typeof createDocument> {
  const { version, description } = Package.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  nameSchemas();
  const document: ZodOpenApiObject = {
    openapi: '3.1.1',
    info: {
      title: 'Fundgate',
      version,
      description: `${description}.\n\nSums are whole numbers of minor units (cents for USD, yen for JPY); days are inclusive, instants in UTC. Unknown fields are refused.`,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [
      {
        url: '{apiUrl}',
        description: 'The ApiUrl output of the deployment.',
        variables: { apiUrl: { default: 'https://example.execute-api.eu-central-1.amazonaws.com' } },
      },
    ],
    security: [{ token: [] }],
    tags: [
      ...rooms.map(({ tag, description: text }) => ({ name: tag, description: text })),
      { name: 'Approval page', description: 'The page behind an approval link: the link is the key.' },
    ],
    paths: { ...pathsOfRooms(), ...approvalPagePaths },
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            'An identity token of the user pool or of the issuer in the settings; roles and partner are its claims.',
        },
      },
    },
  };
  return createDocument(document, { override: tidied });
}

/** A format says what its pattern would, and every whole number of JSON is a safe one: both are left out as noise. */
const tidied: CreateDocumentOptions['override'] = ({ jsonSchema }) => {
  if (jsonSchema.format === 'date' || jsonSchema.format === 'date-time') delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
};

function pathsOfRooms(): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const { tag, contracts } of rooms) {
    for (const contract of contracts) {
      const method = contract.method.toLowerCase();
      paths[contract.path] = { ...paths[contract.path], [method]: operationOf(contract, tag) };
    }
  }
  return paths;
}
