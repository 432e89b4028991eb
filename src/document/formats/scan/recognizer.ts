import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Worker as Thread } from 'node:worker_threads';
import type { Line } from 'tesseract.js';
import { plainCharacters } from '../../plain-characters.ts';
import type { Fragment } from '../printed/page.ts';
import type { Picture } from './picture.ts';

/** A run of words read off a picture of a page, and how sure they are. */
export type WordsOnPicture = readonly (Fragment & { readonly confidence: number })[];

/**
 * The words on a picture of a page, by Tesseract in a worker of its own. Its weights lie beside this file: nothing is fetched, nothing is
 * kept on the disk. Each page is read by itself, so that the result is the same whatever was read before. The worker is kept for the next
 * picture, as starting it takes as long as a fifth of a page; it ends after a while without any, and with its thread, which it keeps from
 * ending only while it reads.
 */
export function wordsOnPicture(picture: Picture): Promise<WordsOnPicture> {
  const words = last.then(() => readBy(picture));
  last = words.then(
    () => {},
    () => {},
  );
  return words;
}

/** One picture at a time: what is set for a page must not be set for another. */
let last: Promise<void> = Promise.resolve();
let kept: Promise<Engine> | null = null;
let release: NodeJS.Timeout | undefined;

const language = 'eng';
/** The engine looks for the weights of a language in a folder, by this name. */
const weights = new URL('./weights/eng.traineddata.gz', import.meta.url);

/** Milliseconds after which the worker ends that is given nothing to read. */
const idle = 20_000;

/** Tesseract with the thread it runs in. */
interface Engine {
  readonly engine: import('tesseract.js').Worker;
  readonly thread: Thread;
  /** Rejects when the thread ends by itself. */
  readonly ended: Promise<never>;
}

async function readBy(picture: Picture): Promise<WordsOnPicture> {
  clearTimeout(release);
  kept ??= started();
  try {
    const { engine, thread, ended } = await kept;
    thread.ref();
    const found = await Promise.race([recognized(engine, picture), ended]);
    thread.unref();
    release = setTimeout(letGo, idle).unref();
    return found;
  } catch (error) {
    letGo();
    throw error;
  }
}

/** Ends the worker. */
function letGo(): void {
  kept?.then(
    ({ thread }) => thread.terminate(),
    () => {},
  );
  kept = null;
}

async function recognized(engine: Engine['engine'], picture: Picture): Promise<WordsOnPicture> {
  await engine.setParameters({
    user_defined_dpi: String(Math.round(picture.scale * 72)),
    // What is ink is judged for the whole of a page; on a pale one, of uneven paper, place by place.
    ...({ thresholding_method: picture.pale ? '2' : '0' } as Partial<import('tesseract.js').WorkerParams>),
  });
  const { data } = await engine.recognize(Buffer.from(picture.bytes), {}, { text: false, blocks: true });
  return (data.blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))
    .flatMap((line) => wordsOf(line, picture.scale));
}

async function started(): Promise<Engine> {
  const { createWorker, OEM } = (await import('tesseract.js')).default;
  const engine = await createWorker(language, OEM.LSTM_ONLY, {
    langPath: dirname(fileURLToPath(weights)),
    gzip: true,
    cacheMethod: 'none',
    errorHandler: () => {},
    // It goes to `new Worker` as it is, which takes addresses too.
    workerPath: silentWorker() as unknown as string,
  });
  const { worker: thread } = engine as unknown as { readonly worker: Thread };
  const ended = new Promise<never>((_, reject) => {
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('the reader of pictures ended')));
  });
  ended.catch(() => {});
  return { engine, thread, ended };
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

function wordsOf(line: Line, scale: number): WordsOnPicture {
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
