import { PDFiumModule } from '@hyzyla/pdfium';
import * as z from 'zod';

const call = z.custom<(...values: readonly number[]) => number>((value) => typeof value === 'function');

/** The calls of the renderer that its wrapper does not offer, by the names that PDFium gives them. */
const Calls = z.object({
  _FPDF_LoadPage: call,
  _FPDF_ClosePage: call,
  _FPDF_GetPageWidthF: call,
  _FPDF_GetPageHeightF: call,
  _FPDF_PageToDevice: call,
  _FPDF_RenderPageBitmap: call,
  _FPDFBitmap_CreateEx: call,
  _FPDFBitmap_Destroy: call,
  _FPDFBitmap_FillRect: call,
  _FPDFPage_CountObjects: call,
  _FPDFPage_GetObject: call,
  _FPDFPageObj_GetType: call,
  _FPDFPageObj_SetIsActive: call,
  _FPDFFormObj_CountObjects: call,
  _FPDFFormObj_GetObject: call,
  _FPDFText_LoadPage: call,
  _FPDFText_ClosePage: call,
  _FPDFText_CountChars: call,
  _FPDFText_GetUnicode: call,
  _FPDFText_GetCharBox: call,
  _FPDFText_GetFillColor: call,
  _FPDFText_GetFontSize: call,
  _FPDFText_GetMatrix: call,
});

/** The renderer's calls, and its memory as it stands after the last of them. */
export type Renderer = {
  readonly calls: z.infer<typeof Calls>;
  readonly memory: () => Uint8Array;
  /** Lends so many bytes of that memory, by their address. @throws Error when there are none left */
  readonly lend: <T>(bytes: number, use: (at: number) => T) => T;
};

type Module = Awaited<ReturnType<typeof PDFiumModule>>;

/**
 * Opens a PDF and lends it with its number of pages, in a renderer of its own: what one document leaves behind in the
 * renderer's memory, or breaks there, no other one meets. @throws Error when the PDF cannot be opened
 */
export async function withPdf<T>(
  pdf: Uint8Array,
  use: (renderer: Renderer, document: number, pages: number) => T,
): Promise<T> {
  const module = await PDFiumModule({});
  module._FPDF_InitLibraryWithConfig({});
  const renderer = rendererOf(module);
  return renderer.lend(pdf.length, (at) => {
    renderer.memory().set(pdf, at);
    const document = module._FPDF_LoadMemDocument(at, pdf.length, 0);
    if (document === 0) throw new Error(`the renderer could not open the PDF: ${module._FPDF_GetLastError()}`);
    return use(renderer, document, module._FPDF_GetPageCount(document));
  });
}

function rendererOf(module: Module): Renderer {
  const lend = <T>(bytes: number, use: (at: number) => T): T => {
    const at = module.wasmExports.malloc(bytes);
    if (at === 0) throw new Error('the renderer has no memory left');
    try {
      return use(at);
    } finally {
      module.wasmExports.free(at);
    }
  };
  return { calls: Calls.parse(module), memory: () => module.HEAPU8, lend };
}
