import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** Actions that make a reader run or send something. */
const runningActions = new Set([
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'Rendition',
  'GoToE',
  'GoTo3DView',
]);
const runningKeys = ['JS', 'JavaScript', 'XFA', 'RichMediaContent'];
/** The readable page of an electronic invoice carries the same invoice as data, under one of these names. */
const invoiceData = new Set(['factur-x.xml', 'zugferd-invoice.xml', 'xrechnung.xml', 'order-x.xml']);
const deepest = 40;

/** Whether a document would run something, or carries other files than the data of an electronic invoice. */
export function activeContent(context: PDFContext): 'active' | 'attachment' | undefined {
  let found: 'active' | 'attachment' | undefined;
  for (const [, object] of context.enumerateIndirectObjects()) {
    found = worse(found, lookAt(object, context, 0));
    if (found === 'active') return found;
  }
  return found;
}

type Found = 'active' | 'attachment' | undefined;

const worse = (left: Found, right: Found): Found => (left === 'active' ? left : (right ?? left));

function lookAt(object: PDFObject, context: PDFContext, depth: number): Found {
  if (depth > deepest) return undefined;
  if (object instanceof PDFStream) return lookAt(object.dict, context, depth + 1);
  if (object instanceof PDFArray) return lookThrough(object.asArray(), context, depth);
  if (!(object instanceof PDFDict)) return undefined;
  const action = context.lookup(object.get(PDFName.of('S')));
  if (action instanceof PDFName && runningActions.has(action.decodeText())) return 'active';
  if (runningKeys.some((key) => object.has(PDFName.of(key)))) return 'active';
  return worse(attachmentIn(object, context), lookThrough(object.values(), context, depth));
}

function lookThrough(values: readonly PDFObject[], context: PDFContext, depth: number): Found {
  let found: Found;
  for (const value of values) {
    found = worse(found, lookAt(value, context, depth + 1));
    if (found === 'active') return found;
  }
  return found;
}

/** A file is carried where a specification of one has its content beside its name. */
function attachmentIn(dictionary: PDFDict, context: PDFContext): 'attachment' | undefined {
  if (!dictionary.has(PDFName.of('EF'))) return undefined;
  const names = ['F', 'UF'].flatMap((key) => {
    const name = context.lookup(dictionary.get(PDFName.of(key)));
    return name instanceof PDFString || name instanceof PDFHexString ? [name.decodeText().toLowerCase()] : [];
  });
  return names.length > 0 && names.every((name) => invoiceData.has(name)) ? undefined : 'attachment';
}
