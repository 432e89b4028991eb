import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';

const scale = 150 / 72;

/** A page with these words as a scanner makes it: letter size, 150 elements an inch, as JPEG. */
export function scanOf(text: string, { ink = '#111', paper = '#fff' } = {}): Uint8Array {
  const fonts = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts');
  GlobalFonts.registerFromPath(join(fonts, 'LiberationSans-Regular.ttf'), 'Scanned');
  const canvas = createCanvas(612 * scale, 792 * scale);
  const context = canvas.getContext('2d');
  context.fillStyle = paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = ink;
  context.font = `${12 * scale}px Scanned`;
  const lines = text.split('\n').flatMap((line) => wrapped(line, (words) => context.measureText(words).width));
  for (const [at, line] of lines.entries()) context.fillText(line, 72 * scale, (72 + 15 * at) * scale);
  return canvas.toBuffer('image/jpeg', 90);
}

function wrapped(line: string, widthOf: (words: string) => number): string[] {
  const lines: string[] = [];
  let open = '';
  for (const word of line.split(' ')) {
    const longer = open === '' ? word : `${open} ${word}`;
    if (open !== '' && widthOf(longer) > 468 * scale) {
      lines.push(open);
      open = word;
    } else open = longer;
  }
  return [...lines, open];
}

/** A PDF with one page that is nothing but this JPEG. */
export function pdfOfScan(jpeg: Uint8Array): Uint8Array {
  const paint = 'q 612 0 0 792 0 0 cm /I Do Q';
  const size = `/Width ${612 * scale}/Height ${792 * scale}`;
  const objects: readonly (readonly (string | Uint8Array)[])[] = [
    ['<</Type/Catalog/Pages 2 0 R>>'],
    ['<</Type/Pages/Count 1/Kids[3 0 R]>>'],
    ['<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R>>'],
    [
      `<</Type/XObject/Subtype/Image${size}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>\nstream\n`,
      jpeg,
      '\nendstream',
    ],
    [`<</Length ${paint.length}>>\nstream\n${paint}\nendstream`],
  ];
  const parts: Uint8Array[] = [];
  const places: number[] = [];
  let length = 0;
  const put = (part: string | Uint8Array) => {
    const bytes = typeof part === 'string' ? Uint8Array.from(part, (one) => one.charCodeAt(0)) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  put('%PDF-1.4\n');
  for (const [at, object] of objects.entries()) {
    places.push(length);
    put(`${at + 1} 0 obj\n`);
    for (const part of object) put(part);
    put('\nendobj\n');
  }
  const start = length;
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  put(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`,
  );
  return Buffer.concat(parts);
}
