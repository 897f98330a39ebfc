import { readFile } from 'node:fs/promises';
import { validateXML, type XMLValidationError } from 'xmllint-wasm';

type Schema = 'pain.001.001.09' | 'pain.002.001.03' | 'pain.002.001.12';

/** What libxml2 says against the published schema; empty when every document is valid. */
export async function schemaErrors(
  schema: Schema,
  ...documents: string[]
): Promise<XMLValidationError['rawMessage'][]> {
  const xsd = await readFile(new URL(`../fixtures/iso20022/${schema}.xsd`, import.meta.url), 'utf8');
  const { errors } = await validateXML({
    xml: documents.map((contents, n) => ({ fileName: `document-${n}.xml`, contents })),
    schema: { fileName: `${schema}.xsd`, contents: xsd },
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
