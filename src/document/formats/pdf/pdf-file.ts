import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Canvas } from '@napi-rs/canvas';
import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Turn } from '../../original.ts';
import { plainCharacters } from '../../plain-characters.ts';
import type { Fragment, PrintedPage } from '../printed/page.ts';
import { drawing, type Picture, pictureOf, scaleFor } from '../scan/picture.ts';
import { isOverlarge, largestStream } from './overlarge.ts';
import { paintedOn } from './painted.ts';
import { type Hiding, isPicture, seenOn } from './seen.ts';

/** A page with what it hides: letters that cannot be seen on it, by reason. */
export interface PdfPage extends PrintedPage {
  readonly hidden: ReadonlyMap<Hiding, number>;
  /** What it says is in its picture. */
  readonly isPicture: boolean;
}

/** A PDF that is open. Its pages are read one by one, and none is kept. */
export interface PdfFile {
  readonly pages: number;
  /** It is a form of the kind that only one program draws (XFA): its pages may be nothing but a line that asks to wait. */
  readonly isXfa: boolean;
  readonly page: (number: number) => Promise<PdfPage>;
  /** A page as a reader sees it. */
  readonly picture: (number: number, turn: Turn) => Promise<Picture>;
  /** The same in colour, as a PNG of so many picture elements to a point. */
  readonly drawn: (number: number, scale: number, turn: Turn) => Promise<Uint8Array>;
  /** Files that it carries: those of a portfolio, or attached to it. */
  readonly attached: () => Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]>;
  readonly close: () => Promise<void>;
}

/** Why a PDF cannot be opened, in words for its owner. */
export class UnreadablePdf extends Error {
  override name = 'UnreadablePdf';
}

let library: Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> | undefined;

/** PDF.js, loaded when the first PDF comes. */
const pdfJs = () => (library ??= import('pdfjs-dist/legacy/build/pdf.mjs'));

/** Folders of PDF.js with what its files may refer to without holding it: maps of characters, the fourteen standard fonts. */
const ofLibrary = (folder: string): string =>
  join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), folder, '/');

/**
 * Opens a PDF. Nothing in it is run, nothing that it refers to is fetched.
 *
 * @throws UnreadablePdf
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  if (isOverlarge(bytes))
    throw new UnreadablePdf(
      `a PDF that unpacks to more than is read at once (a page of over ${largestStream / 1e6} MB)`,
    );
  let loading = await load(bytes);
  let pdf: PDFDocumentProxy;
  try {
    pdf = await loading.promise;
  } catch (error) {
    await loading.destroy();
    throw new UnreadablePdf(reasonOf(error));
  }
  const labels = await pdf.getPageLabels().catch(() => null);
  let steps = 0;
  /** What PDF.js keeps of each page is let go of from time to time, so that a file of any length needs no more than so many pages do. */
  const current = async () => {
    steps += 1;
    if (steps % pagesAtOnce === 0) {
      await loading.destroy();
      loading = await load(bytes);
      pdf = await loading.promise;
    }
    return pdf;
  };
  return {
    pages: pdf.numPages,
    isXfa: await isXfa(pdf),
    page: async (number) => readPage(await current(), number, labels?.[number - 1]?.trim() || null),
    picture: async (number, turn) => pictureOfPage(await current(), number, turn),
    drawn: async (number, scale, turn) => (await drawPage(pdf, { number, turn }, () => scale)).canvas.encode('png'),
    attached: () => attachedTo(pdf),
    close: () => loading.destroy(),
  };
}

/** After so many pages and pictures the file is opened anew. */
const pagesAtOnce = 200;

async function load(bytes: Uint8Array): Promise<PDFDocumentLoadingTask> {
  const { getDocument } = await pdfJs();
  return getDocument({
    // It takes the bytes away from whoever gave them.
    data: new Uint8Array(bytes),
    cMapUrl: ofLibrary('cmaps'),
    standardFontDataUrl: ofLibrary('standard_fonts'),
    wasmUrl: ofLibrary('wasm'),
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    // A larger picture is left out: it was made to fill a memory.
    maxImageSize: 100_000_000,
    verbosity: 0,
  });
}

async function isXfa(pdf: PDFDocumentProxy): Promise<boolean> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  return (info as { readonly IsXFAPresent?: boolean }).IsXFAPresent === true;
}

function reasonOf(error: unknown): string {
  const { name = '', message = '' } = (error ?? {}) as Partial<Error>;
  if (name === 'PasswordException') return 'a PDF that is locked with a password; save a copy without one';
  if (name === 'InvalidPDFException') return 'a damaged PDF: its pages are not found';
  return `a PDF that cannot be opened (${message.split('\n')[0]!.slice(0, 120) || 'unknown error'})`;
}

async function readPage(pdf: PDFDocumentProxy, number: number, label: string | null): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  try {
    const view = page.getViewport({ scale: 1 });
    const all = await printed(page, view);
    const { width, height } = view;
    const painted = await paintedOn(page, (await pdfJs()).OPS);
    const seen = seenOn(painted, width, height);
    const fragments = [...(seen?.fragments ?? all), ...(await filledIn(page, view))];
    const hidden = seen?.hidden ?? new Map<Hiding, number>();
    return { number, label, width, height, fragments, hidden, isPicture: isPicture(painted, width, height) };
  } finally {
    page.cleanup();
  }
}

async function pictureOfPage(pdf: PDFDocumentProxy, number: number, turn: Turn): Promise<Picture> {
  const { canvas, scale } = await drawPage(pdf, { number, turn }, scaleFor);
  return pictureOf(canvas, scale);
}

async function drawPage(
  pdf: PDFDocumentProxy,
  { number, turn }: { readonly number: number; readonly turn: Turn },
  scaleOf: (width: number, height: number) => number,
): Promise<{ readonly canvas: Canvas; readonly scale: number }> {
  const { createCanvas } = await drawing();
  const page = await pdf.getPage(number);
  try {
    const rotation = (page.rotate + turn) % 360;
    const { width, height } = page.getViewport({ scale: 1, rotation });
    const scale = Math.min(scaleOf(width, height), scaleFor(width, height));
    const viewport = page.getViewport({ scale, rotation });
    const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
    type Render = Parameters<PDFPageProxy['render']>[0];
    const canvasContext = canvas.getContext('2d') as unknown as Render['canvasContext'];
    await page.render({ canvas: null, canvasContext, viewport } as Render).promise;
    return { canvas, scale };
  } finally {
    page.cleanup();
  }
}

type View = ReturnType<PDFPageProxy['getViewport']>;

/** Letters of a page at most, and runs of them: a full page of a newspaper has about a tenth of it, set letter by letter a third. */
export const mostOnPage = { letters: 500_000, runs: 50_000 } as const;

/** A page of more text than any page has: it was made to keep a reader busy. */
export class OverfullPage extends Error {
  override name = 'OverfullPage';
}

/** The runs of letters of a page, as they come. @throws OverfullPage as soon as there are too many */
async function runsOf(page: PDFPageProxy): Promise<readonly TextItem[]> {
  const reader = page.streamTextContent().getReader();
  const found: TextItem[] = [];
  let letters = 0;
  for (;;) {
    const { done, value } = (await reader.read()) as { done: boolean; value?: { items: readonly TextItem[] } };
    if (done || value === undefined) return found;
    for (const item of value.items) {
      found.push(item);
      if ('str' in item) letters += item.str.length;
    }
    if (found.length > mostOnPage.runs || letters > mostOnPage.letters) {
      await reader.cancel(new OverfullPage());
      throw new OverfullPage();
    }
  }
}

type TextItem = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number];

/** The runs of letters on a page that stand upright; what is printed sideways along its border is not of the text. */
async function printed(page: PDFPageProxy, view: View): Promise<readonly Fragment[]> {
  return (await runsOf(page)).flatMap((item): Fragment[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a, b, , , x, y] = item.transform as [number, number, number, number, number, number];
    const [left, baseline] = view.convertToViewportPoint(x, y) as [number, number];
    const [ahead, aside] = view.convertToViewportPoint(x + a, y + b) as [number, number];
    const length = Math.hypot(a, b) || 1;
    if (Math.abs(aside - baseline) > 0.2 * length || ahead < left) return [];
    const words = plainCharacters(item.str).replace(/[\t\n]/g, ' ');
    return [{ words, left, right: left + item.width, baseline, size: item.height || length }];
  });
}

/** What was typed into the fields of a form. */
async function filledIn(page: PDFPageProxy, view: View): Promise<readonly Fragment[]> {
  const annotations = (await page.getAnnotations().catch(() => [])) as readonly {
    readonly subtype?: string;
    readonly fieldType?: string;
    readonly fieldValue?: unknown;
    readonly hidden?: boolean;
    readonly rect?: readonly [number, number, number, number];
  }[];
  return annotations.flatMap(({ subtype, fieldType, fieldValue, hidden, rect }): Fragment[] => {
    const isTyped = subtype === 'Widget' && (fieldType === 'Tx' || fieldType === 'Ch') && !hidden && rect !== undefined;
    if (!isTyped) return [];
    const value = Array.isArray(fieldValue) ? fieldValue.join(', ') : fieldValue;
    const [left, low] = view.convertToViewportPoint(rect[0], rect[1]) as [number, number];
    const [right, high] = view.convertToViewportPoint(rect[2], rect[3]) as [number, number];
    const lines = typeof value === 'string' ? plainCharacters(value).split('\n') : [];
    const size = Math.min(11, Math.abs(low - high));
    return lines
      .map((words, at) => ({
        words,
        left,
        right,
        baseline: Math.max(low, high) - 0.25 * size - (lines.length - 1 - at) * size,
        size,
      }))
      .filter(({ words }) => words.trim() !== '');
  });
}

async function attachedTo(pdf: PDFDocumentProxy): Promise<readonly { name: string; bytes: Uint8Array }[]> {
  const found: { name: string; bytes: Uint8Array }[] = [];
  for (const [key, { filename }] of (await pdf.getAttachments().catch(() => null)) ?? []) {
    const content: Uint8Array | null | undefined = await pdf.getAttachmentContent(key).catch(() => null);
    if (content) found.push({ name: filename || key, bytes: content });
  }
  return found;
}
