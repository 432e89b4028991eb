import type { EventModel } from './model.ts';
import { marks, piecesWithin, type Tokens, tokensOf } from './tokens.ts';
import { titlePieces, type Window, windowsOf } from './windows.ts';

/** What the encoder gives for each piece of a document that is in a sentence. */
export interface Encoded {
  readonly tokens: Tokens;
  readonly windows: readonly Window[];
  /** Row of a piece in `states` and `tags`; -1 for one that no window holds. */
  readonly rowOf: Int32Array;
  /** Rows by `hidden`. */
  readonly states: Float32Array;
  /** Rows by two for each kind and one: of nothing, then of each kind's first piece and its others; probabilities. */
  readonly tags: Float32Array;
}

/**
 * Runs the encoder over the sentences of a document, a window at a time, so that nothing else that is read changes a bit of it.
 *
 * @param sentences - in order of place
 */
export async function encode(
  model: EventModel,
  text: string,
  title: string | null,
  sentences: readonly { readonly start: number; readonly end: number }[],
): Promise<Encoded> {
  const { hidden } = model.labels;
  const tokens = tokensOf(text);
  const spans = sentences.flatMap(({ start, end }) => {
    const pieces = piecesWithin(tokens, start, end);
    return pieces ? [pieces] : [];
  });
  const windows = windowsOf(spans);
  const rowOf = new Int32Array(tokens.ids.length).fill(-1);
  let rows = 0;
  for (const [n, window] of windows.entries()) {
    for (let piece = leadOf(window, n); piece < window.end; piece++) rowOf[piece] = rows++;
  }
  const { begin, end } = marks();
  const head = [begin, ...tokensOf(title ?? '').ids.slice(0, titlePieces), end];
  const states = new Float32Array(rows * hidden);
  let tags = new Float32Array(0);
  let row = 0;
  for (const [n, window] of windows.entries()) {
    const seen = await see(model, [...head, ...tokens.ids.slice(window.left, window.end), end]);
    const width = seen.tags.length / seen.tokens;
    if (tags.length === 0) tags = new Float32Array(rows * width);
    const from = head.length + leadOf(window, n) - window.left;
    const to = head.length + window.end - window.left;
    states.set(seen.states.subarray(from * hidden, to * hidden), row * hidden);
    tags.set(seen.tags.subarray(from * width, to * width), row * width);
    row += to - from;
  }
  return { tokens, windows, rowOf, states, tags };
}

/** What stands before the first window has its states from there. */
const leadOf = (window: Window, n: number) => (n === 0 ? window.left : window.start);

async function see(
  { encoder, Tensor }: EventModel,
  ids: readonly number[],
): Promise<{ tokens: number; states: Float32Array; tags: Float32Array }> {
  const shape = [1, ids.length];
  const feeds = {
    ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), shape),
    mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
  };
  const { states, tags } = await encoder.run(feeds);
  return { tokens: ids.length, states: states!.data as Float32Array, tags: tags!.data as Float32Array };
}
