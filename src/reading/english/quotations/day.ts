import type { Day } from '../../../words/calendar.ts';
import { type EdtfPrecision, edtfInterval, edtfPrecision } from '../../../words/edtf.ts';
import type { ReportedTime } from '../../reported-time.ts';
import type { TimeExpression } from '../../time-expression.ts';
import { type StoryDay, saysEarlier } from '../times/story-day.ts';
import { blank, distance, farthest, type OwnWords } from './own-words.ts';

/** Nothing is said in a decade. */
const coarse = new Set<EdtfPrecision>(['decade', 'century', 'millennium']);
/** Within this the time is the cue's own. */
const beside = 2;

/** The time expression that tells when the words were said: the one nearest to the cue in its sentence, outside what was said. */
export function statedTime(
  own: OwnWords,
  times: readonly (TimeExpression & { readonly index: number })[],
  published: Day | null,
): ReportedTime | null {
  let best: { readonly time: ReportedTime; readonly cost: number } | null = null;
  for (const { start, end, type, edtf, value, derivation, index } of times) {
    if (edtf === null || coarse.has(edtfPrecision(edtf)) || /_REF$/.test(value ?? '')) continue;
    // "4 a.m." by itself says no day.
    if (type !== 'DATE' && (type !== 'TIME' || !derivation.stated.some((part) => part !== 'time'))) continue;
    if (own.words.slice(start - own.start, end - own.start).includes(blank)) continue;
    // Words printed before a day were not said on it.
    const { first } = edtfInterval(edtf);
    if (published !== null && first !== null && first > published) continue;
    const cost = distance(own, { start, end });
    if (cost <= farthest && (best === null || cost < best.cost))
      best = { time: { edtf, expression: index, from: cost <= beside ? 'clause' : 'sentence' }, cost };
  }
  return best === null ? null : (best as { readonly time: ReportedTime }).time;
}

/** The day of the section of a timeline, or the one the story speaks of, unless the writer's words say earlier. */
export function storyTime(own: OwnWords, day: StoryDay | undefined): ReportedTime | null {
  if (day === undefined) return null;
  const words = own.words.replaceAll(blank, '');
  return day.section ?? (saysEarlier(words) || /\bat the time\b/i.test(words) ? null : day.story);
}
