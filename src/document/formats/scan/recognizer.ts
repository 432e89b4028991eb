import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Line } from 'tesseract.js';
import { plainCharacters } from '../../plain-characters.ts';
import type { Fragment } from '../printed/page.ts';
import type { Picture } from './picture.ts';

/** Reads the words off pictures of pages; its models are loaded with the first. */
export interface Recognizer {
  readonly read: (picture: Picture) => Promise<readonly (Fragment & { readonly confidence: number })[]>;
  readonly close: () => Promise<void>;
}

/**
 * Tesseract in a worker of its own. Its data come from a package: nothing is fetched, nothing is kept on the disk. Each page is read by
 * itself, so that the result is the same whatever was read before.
 */
export function recognizer(): Recognizer {
  let worker: Promise<import('tesseract.js').Worker> | null = null;
  return {
    read: async (picture) => {
      worker ??= started();
      const { recognize, setParameters } = await worker;
      await setParameters({
        user_defined_dpi: String(Math.round(picture.scale * 72)),
        // What is ink is judged for the whole of a page; on a pale one, of uneven paper, place by place.
        ...({ thresholding_method: picture.pale ? '2' : '0' } as Partial<import('tesseract.js').WorkerParams>),
      });
      const { data } = await recognize(Buffer.from(picture.bytes), {}, { text: false, blocks: true });
      return (data.blocks ?? [])
        .flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))
        .flatMap((line) => wordsOf(line, picture.scale));
    },
    close: async () => {
      await (await worker)?.terminate();
      worker = null;
    },
  };
}

async function started(): Promise<import('tesseract.js').Worker> {
  const { createWorker, OEM } = (await import('tesseract.js')).default;
  const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json'));
  return createWorker('eng', OEM.LSTM_ONLY, {
    langPath: join(data, '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
    errorHandler: () => {},
    // It goes to `new Worker` as it is, which takes addresses too.
    workerPath: silentWorker() as unknown as string,
  });
}

/** The engine's own worker, whose remarks on the pixels of a page ("Line cannot be recognized!!") do not go to the terminal. */
function silentWorker(): URL {
  const { resolve } = createRequire(import.meta.url);
  const own = JSON.stringify(join(dirname(resolve('tesseract.js/package.json')), 'src/worker-script/node/index.js'));
  const program = `import { createRequire } from 'node:module';
console.error = console.warn = console.log = () => {};
createRequire(${own})(${own});`;
  return new URL(`data:text/javascript,${encodeURIComponent(program)}`);
}

/** Marks that are taken for letters: specks and rules. */
const speck = /^[^\p{L}\p{N}]+$/u;
const unlikely = 0.5;

function wordsOf(line: Line, scale: number): readonly (Fragment & { readonly confidence: number })[] {
  const { baseline, rowAttributes, bbox } = line;
  const height = rowAttributes?.rowHeight || bbox.y1 - bbox.y0;
  return line.words.flatMap(({ text, confidence, bbox: box }) => {
    const words = plainCharacters(text).replace(/\s+/g, ' ').trim();
    const sure = Math.round(confidence) / 100;
    if (words === '' || (speck.test(words) && sure < unlikely)) return [];
    return [
      {
        words,
        left: box.x0 / scale,
        right: box.x1 / scale,
        baseline: (baseline.y0 + baseline.y1) / 2 / scale,
        // The row of a line is higher than its letters.
        size: (0.75 * height) / scale,
        confidence: sure,
      },
    ];
  });
}
