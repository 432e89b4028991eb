import { arcScorerOf } from './arc-scorer.ts';
import { createKernel } from './kernel.ts';
import { loadWeights } from './loaded-weights.ts';
import { recurrentLayersOf } from './recurrent-layers.ts';
import { situationsOf } from './situation.ts';
import { LONGEST_PARSED, STRETCH } from './stretch.ts';
import { type Tags, taggerOf } from './tagger.ts';
import type { Weights } from './weights.ts';
import { windowLayerOf } from './window-layer.ts';
import type { WordVectors } from './word-vectors.ts';

export interface Model {
  /** Indices into `header.xpos` and `header.upos`, one for each word. */
  tag(words: readonly string[]): Tags;
  /** Heads as token positions, -1 for the root, and indices into `header.labels`. At most `LONGEST_PARSED` words. */
  parse(words: readonly string[]): { readonly heads: Int32Array; readonly labels: Uint8Array };
}

/** The trained network at work. Layers as in tools/training/language/network.ts, without gradients; see ../README.md. */
export function createModel(weights: Weights, vectors: WordVectors): Model {
  const kernel = createKernel();
  const { tagLayer, layers } = weights.header.sizes;
  const loaded = loadWeights(kernel, weights);
  const window = windowLayerOf(kernel, weights, loaded, vectors);
  const recurrent = recurrentLayersOf(kernel, weights.header.sizes, loaded);
  const tagStretch = taggerOf(kernel, weights, loaded);
  const arcs = arcScorerOf(kernel, weights, loaded);
  /** Words whose lower layers are still in memory: those tagged last. */
  let tagged: readonly string[] | undefined;
  return {
    tag: (words) => {
      tagged = words;
      const tags = { xpos: new Uint8Array(words.length), upos: new Uint8Array(words.length) };
      const situations = situationsOf(words);
      for (let from = 0; from < words.length; from += STRETCH) {
        const to = Math.min(words.length, from + STRETCH);
        window.run(words, situations, from, to);
        tagStretch(recurrent.run(0, tagLayer, window.output, to - from), to - from, tags, from);
      }
      return tags;
    },
    parse: (words) => {
      const n = words.length;
      if (n > LONGEST_PARSED) throw new RangeError(`${n} words, at most ${LONGEST_PARSED} are parsed in one go`);
      const ready = words === tagged && n <= STRETCH;
      tagged = undefined;
      if (!ready) window.run(words, situationsOf(words), 0, n);
      const below = ready && tagLayer > 0 ? recurrent.output(tagLayer - 1) : window.output;
      const heads = arcs.heads(recurrent.run(ready ? tagLayer : 0, layers, below, n), n);
      return { heads, labels: arcs.labels(heads, n) };
    },
  };
}
