import { XMLParser, XMLValidator } from 'fast-xml-parser';
import * as z from 'zod';
import { type FieldProblem, Refusal } from '../../domain/errors.ts';
import { StatusReportDocument } from './pain-002-document.ts';
import { type PaymentStatusReport, reportOf } from './pain-002-report.ts';

/** A report on 500 payments, with everything a bank repeats of them, takes under one million. */
const longest = 4_000_000;
/** A report on 500 payments has a group or several, and for each payment a reason or several. */
const mostParts = 5_000;
const part = /<(?:[\w.-]+:)?(?:OrgnlPmtInfAndSts|TxInfAndSts|StsRsnInf)\b/g;

const repeated = new Set(['OrgnlPmtInfAndSts', 'TxInfAndSts', 'StsRsnInf']);
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  transformTagName: (name) => name.replace(/^.*:/, ''),
  isArray: (name) => repeated.has(name),
});

/**
 * What a bank's `pain.002` says of the payments of a batch, versions 3 to 15. Nothing of it is booked here. A document that
 * declares a type or entities is refused unread, since no bank sends one and attackers do. docs/handbook.md § Payments
 * @throws Refusal `invalid` naming every problem.
 */
export function readPain002(xml: string): PaymentStatusReport {
  if (xml.length > longest) throw refused('is longer than 4,000,000 characters');
  if (/<!\s*(?:DOCTYPE|ENTITY)/i.test(xml)) throw refused('declares a document type or entities, which no bank does');
  if ((xml.match(part)?.length ?? 0) > mostParts) throw refused('says more than there is to say of 500 payments');
  const document = StatusReportDocument.safeParse(rootOf(xml));
  if (!document.success) {
    throw new Refusal(
      'invalid',
      'The report cannot be taken as it is; nothing was booked.',
      document.error.issues.map(({ path, message }) => ({ field: at(path), problem: message })),
    );
  }
  const report = reportOf(document.data);
  const problems = problemsOf(report);
  if (problems.length === 0) return report;
  throw new Refusal('invalid', 'The report cannot be taken as it is; nothing was booked.', problems);
}

const Parsed = z.looseObject({ Document: z.record(z.string(), z.unknown()) });

/** The root of a `pain.002`, whatever prefix its names have. */
function rootOf(xml: string): Record<string, unknown> {
  const wellFormed = XMLValidator.validate(xml);
  if (wellFormed !== true) throw refused(`is not well-formed XML (line ${wellFormed.err.line})`);
  const { Document: root } = Parsed.safeParse(parsed(xml)).data ?? {};
  const namespaces = Object.entries(root ?? {}).filter(([name]) => /^@xmlns(?::|$)/.test(name));
  if (root && namespaces.some(([, namespace]) => isPain002(String(namespace)))) return root;
  throw refused('is no pain.002 of a version from 3 to 15');
}

function parsed(xml: string): unknown {
  try {
    return parser.parse(xml);
  } catch {
    throw refused('cannot be read as XML');
  }
}

function isPain002(namespace: string): boolean {
  const version = Number(/^urn:iso:std:iso:20022:tech:xsd:pain\.002\.001\.(\d{2})$/.exec(namespace)?.[1]);
  return version >= 3 && version <= 15;
}

function problemsOf({ payments, others }: PaymentStatusReport): FieldProblem[] {
  const field = at(['CstmrPmtStsRpt']);
  if (payments.length === 0 && !others) return [{ field, problem: 'says nothing of any payment' }];
  const ids = payments.map(({ paymentId }) => paymentId);
  const twice = new Set(ids.filter((id, n) => ids.indexOf(id) !== n));
  return [...twice].map((id) => ({ field, problem: `names the payment ${id} twice` }));
}

const at = (path: readonly PropertyKey[]): string => `/${['Document', ...path].map(String).join('/')}`;

const refused = (problem: string): Refusal =>
  new Refusal('invalid', 'The report cannot be read; nothing was booked.', [{ field: '/', problem }]);
