import type { Block, Span } from '../../../document/document.ts';
import type { Sentence } from '../../../language/sentence.ts';
import type { Day } from '../../../words/calendar.ts';
import { edtfPrecision } from '../../../words/edtf.ts';
import type { Circumstances } from '../../circumstances.ts';
import type { Entity, Mention } from '../../entity.ts';
import type { TimeExpression } from '../../time-expression.ts';
import type { StoryDay } from '../times/story-day.ts';
import { addresseeOf } from './addressee.ts';
import type { Attribution } from './attribution.ts';
import { statedTime, storyTime } from './day.ts';
import { mediaIn, paperKind } from './medium.ts';
import { distance, farthest, type OwnWords, ownWords } from './own-words.ts';
import { placeOf, within } from './place.ts';

export const unknownCircumstances: Circumstances = {
  medium: null,
  place: null,
  addressee: null,
  time: null,
  carried: false,
};

/** What was read of the document before its quotations. */
export interface CircumstancesContext {
  readonly text: string;
  readonly published: Day | null;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  readonly times: readonly TimeExpression[];
  /** The story's day at each sentence. */
  readonly days: readonly StoryDay[];
}

/** The circumstances of each attribution. `speakers` are those that are known. */
export function circumstancesOf(
  context: CircumstancesContext,
  attributions: readonly Attribution[],
  speakers: ReadonlyMap<Attribution, number>,
): Map<Attribution, Circumstances> {
  const { text, sentences, entities, blocks } = context;
  const ordered = attributions.toSorted((a, b) => anchorOf(a) - anchorOf(b));
  const mentions = entities
    .flatMap((entity, id) => entity.mentions.map((mention) => ({ ...mention, id, kind: entity.kind })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const places = mentions.filter(({ kind, form }) => kind === 'place' && form === 'name');
  const times = context.times.map((expression, index) => ({ ...expression, index }));
  const found = new Map<Attribution, Circumstances>();
  const last = new Map<number, { readonly said: Circumstances; readonly block: number }>();
  let block = 0;
  for (const [at, one] of ordered.entries()) {
    const own = ownWords(text, sentences, ordered, at);
    if (own === null) continue;
    while (block + 1 < blocks.length && blocks[block + 1]!.start <= own.anchor.start) block++;
    const medium = mediumOf(text, own);
    const place = placeOf(own, places);
    const to = addresseeOf(text, own, medium);
    const stated = statedTime(own, within(times, own), context.days[own.sentence]?.written ?? context.published);
    const speaker = speakers.get(one);
    const before = speaker === undefined ? undefined : last.get(speaker);
    let said: Circumstances = {
      medium,
      place,
      addressee: to === null ? null : { ...to, entity: meant(to, within(mentions, to)) },
      time: stated,
      carried: false,
    };
    if (before && block - before.block <= 1 && goesOnWith(said) && tellsMore(before.said)) {
      const { time } = before.said;
      said = {
        medium: before.said.medium,
        place: place ?? before.said.place,
        addressee: said.addressee ?? before.said.addressee,
        // A year is no occasion that the next words could be of.
        time: time?.expression == null || edtfPrecision(time.edtf) !== 'day' ? null : time,
        carried: true,
      };
    }
    if (speaker !== undefined) last.set(speaker, { said, block });
    found.set(one, said.time === null ? { ...said, time: storyTime(own, context.days[own.sentence]) } : said);
  }
  return found;
}

const anchorOf = (one: Attribution) => one.cue?.start ?? one.source?.start ?? one.content[0]?.start ?? 0;

/** Nothing of its own says that it was another occasion. */
const goesOnWith = ({ medium, time, place }: Circumstances) => medium === null && time === null && place === null;
const tellsMore = ({ medium, time, place }: Circumstances) =>
  medium !== null || place !== null || (time !== null && time.expression !== null);

function mediumOf(text: string, own: OwnWords): Circumstances['medium'] {
  let best: { readonly medium: NonNullable<Circumstances['medium']>; readonly cost: number } | null = null;
  for (const { start, end, kind } of mediaIn(own.words)) {
    const medium = { start: own.start + start, end: own.start + end, kind };
    const cost = distance(own, medium);
    if (cost <= farthest && (best === null || cost < best.cost)) best = { medium, cost };
  }
  if (best !== null) return (best as { readonly medium: NonNullable<Circumstances['medium']> }).medium;
  const kind = own.source === null ? null : paperKind(text.slice(own.source.start, own.source.end));
  return kind === null || own.source === null ? null : { start: own.source.start, end: own.source.end, kind };
}

/** The one entity that the words name by their head; two that are named side by side are neither. */
function meant(words: Span, mentions: readonly (Mention & { readonly id: number })[]): number | null {
  const whole = mentions.filter((one) => one.end >= words.end - 1);
  const ids = new Set((whole.length > 0 ? whole : mentions).map((one) => one.id));
  return ids.size === 1 ? [...ids][0]! : null;
}
