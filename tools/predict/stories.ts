import type { Predictor } from './index.ts';
import { groupStories, headStem } from './story-groups.ts';

/** A line of the measure; what is gold in it (`topic`, `story`, `cluster`) is not read. */
interface Line {
  readonly id: string;
  readonly text: string;
  /** Number, start, end. */
  readonly sentences: readonly (readonly [number, number, number])[];
  readonly mentions: readonly {
    readonly type: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
}

/** Which articles tell the same story, and which of the given mentions are of one event in it. */
export const stories: Predictor = {
  name: 'stories',
  predict: (records) => {
    const lines = records as readonly Line[];
    const story = groupStories(
      lines.map(({ text, sentences }) => ({ text, sentences: sentences.map(([, start, end]) => ({ start, end })) })),
    );
    return lines.map(({ id, mentions }, index) => ({
      id,
      story: `s${story[index]}`,
      mentions: mentions.map(({ type, start, end, text }) => ({
        start,
        end,
        cluster: `s${story[index]} ${type.startsWith('ACTION') ? 'event' : 'other'} ${headStem(text)}`,
      })),
    }));
  },
};
