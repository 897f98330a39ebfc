import type { BatchFormat } from '../domain/payment/batch.ts';
import type { BatchIn } from '../domain/payment/batching.ts';
import type { Payment } from '../domain/payment/payment.ts';
import { sha256 } from '../platform/hash.ts';
import type { FileType } from '../platform/http/file.ts';
import { creditNoteDocument, transferDocument } from './batch-documents.ts';
import type { PaymentDeps } from './deps.ts';
import { creditNotesCsv } from './files/credit-notes-csv.ts';
import { creditNotesPdf } from './files/credit-notes-pdf.ts';
import { pain001 } from './files/pain-001.ts';
import { paymentsCsv } from './files/payments-csv.ts';

type Made = {
  readonly format: BatchFormat;
  readonly name: string;
  readonly type: FileType;
  readonly bytes: Uint8Array;
};

/**
 * Makes the files of a batch and keeps them. Each lies under its own hash, so that a file is never replaced: where a
 * partner's details changed between two tries, the issued batch names the files of one of them and no mixture.
 * docs/handbook.md § Payments
 */
export async function keepFiles(batch: BatchIn<'gathering'>, taken: readonly Payment[], deps: PaymentDeps) {
  const made = batch.method === 'credit-transfer' ? transferFiles : creditNoteFiles;
  const kept: BatchIn<'issued'>['files'] = [];
  for (const { format, name, type, bytes } of await made(batch, taken, deps)) {
    const hash = sha256(bytes);
    const objectKey = `payments/${batch.batchId}/${hash.slice(0, 16)}/${name}`;
    await deps.files.put(objectKey, bytes, type);
    kept.push({ format, objectKey, sha256: hash, bytes: bytes.byteLength });
  }
  return kept;
}

type Make = (batch: BatchIn<'gathering'>, taken: readonly Payment[], deps: PaymentDeps) => Promise<Made[]>;

const transferFiles: Make = async (batch, taken, deps) => {
  const document = await transferDocument(batch, taken, deps);
  const { batchId } = batch;
  return [
    { format: 'pain.001', name: `${batchId}.pain.001.xml`, type: 'application/xml', bytes: utf8(pain001(document)) },
    { format: 'csv', name: `${batchId}.csv`, type: 'text/csv', bytes: utf8(paymentsCsv(document)) },
  ];
};

const creditNoteFiles: Make = async (batch, taken, deps) => {
  const document = await creditNoteDocument(batch, taken, deps);
  const { batchId } = batch;
  const notes = await creditNotesPdf(document);
  return [
    { format: 'credit-notes', name: `${batchId}.credit-notes.pdf`, type: 'application/pdf', bytes: notes },
    { format: 'csv', name: `${batchId}.csv`, type: 'text/csv', bytes: utf8(creditNotesCsv(document)) },
  ];
};

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
