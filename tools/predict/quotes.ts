import type { Block, Span } from '../../src/document/document.ts';
import { sentencesOf } from '../../src/language/index.ts';
import { findAttributions } from '../../src/reading/english/quotations/index.ts';
import type { Predictor } from './index.ts';

/** Who said which words: `{ id, text }` in, attributions with their spans out. Every line of the text is a paragraph. */
export const quotes: Predictor = {
  name: 'quotes',
  predict: (records) =>
    (records as readonly { id: string; text: string }[]).map(({ id, text }) => {
      const blocks: Block[] = [...text.matchAll(/[^\n]+/g)].map((line) => ({
        start: line.index,
        end: line.index + line[0].length,
        kind: 'paragraph',
      }));
      const pair = ({ start, end }: Span) => [start, end];
      return {
        id,
        attributions: findAttributions(text, blocks, sentencesOf(text, blocks))
          .filter((one) => !one.nested)
          .map((one) => ({
            content: one.content.map(pair),
            source: one.source ? [pair(one.source)] : [],
            cue: one.cue ? [pair(one.cue)] : [],
            rule: one.rule,
          })),
      };
    }),
};
