import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas';
import { sizeOfImage } from './size-of-image.ts';

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

/** A page of grain, on which a reader of letters sees hundreds, and a person none. */
export function grainOf(): Uint8Array {
  const canvas = createCanvas(306, 396);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#222';
  // Numbers that look as drawn by lot, the same each time.
  let state = 7;
  const next = (most: number) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return (state / 0x7fffffff) * most;
  };
  for (let count = 0; count < 250; count += 1)
    context.fillRect(next(canvas.width), next(canvas.height), 1 + next(2), 1 + next(2));
  return canvas.toBuffer('image/jpeg', 90);
}

/** A page in this picture as a telephone takes it: a shadow over half of it. */
export async function inShadow(jpeg: Uint8Array): Promise<Uint8Array> {
  const image = await loadImage(Buffer.from(jpeg));
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  context.globalCompositeOperation = 'multiply';
  const shade = context.createLinearGradient(0, 0, image.width, 0);
  shade.addColorStop(0, '#fff');
  shade.addColorStop(1, '#444');
  context.fillStyle = shade;
  context.fillRect(0, 0, image.width, image.height);
  return canvas.toBuffer('image/jpeg', 90);
}

/** A PDF with one page that is nothing but this JPEG, and the stamp of a filing system in its text layer. */
export function pdfOfScan(jpeg: Uint8Array, stamp = ''): Uint8Array {
  const words = stamp === '' ? '' : ` BT /F 9 Tf 72 770 Td (${stamp}) Tj ET`;
  const paint = `q 612 0 0 792 0 0 cm /I Do Q${words}`;
  const { width, height } = sizeOfImage(jpeg)!;
  const size = `/Width ${width}/Height ${height}`;
  const objects: readonly (readonly (string | Uint8Array)[])[] = [
    ['<</Type/Catalog/Pages 2 0 R>>'],
    ['<</Type/Pages/Count 1/Kids[3 0 R]>>'],
    [
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</XObject<</I 4 0 R>>/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>/Contents 5 0 R>>',
    ],
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
