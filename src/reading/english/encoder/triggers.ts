import type { EventKindName } from '../../../field/kinds/index.ts';
import { type Encoded, leastPiece } from './encoded.ts';
import type { Labels } from './model.ts';

/** Pieces that tell an event of a kind. */
export interface ReadTrigger {
  /** First and last piece. */
  readonly first: number;
  readonly last: number;
  readonly kind: EventKindName;
  /** Place of the kind among the labels. */
  readonly label: number;
  /** The highest among its pieces, 0 to 1, as the tags have it. */
  readonly probability: number;
  /** A wording of its kind stands there, too. */
  readonly worded: boolean;
  /** One of these wordings tells it by itself. */
  readonly sure: boolean;
}

/** Pieces that a wording of a kind was found at. */
export type WordedPieces = Pick<ReadTrigger, 'first' | 'last' | 'kind' | 'sure'>;

/** Words of one kind in a sentence that stand no further apart, in UTF-16 code units, tell one event: out of fold, mentions F1 54.2 without, 59.0 with it. */
const together = 80;

/** Pieces of one kind that follow one another, where the kind is the likeliest and at least so likely; as `tools/training/reader/read.py`. */
function runsIn({ windows, kinds, probabilities, goesOn }: Encoded, labels: Labels): ReadTrigger[] {
  const triggers: ReadTrigger[] = [];
  for (const { start, end } of windows)
    for (let piece = start; piece < end; ) {
      const label = kinds[piece]!;
      let last = piece;
      let probability = probabilities[piece]!;
      if (probability >= leastPiece)
        for (let next = piece + 1; next < end; next++) {
          if (kinds[next] !== label || probabilities[next]! < leastPiece || !goesOn[next]) break;
          [last, probability] = [next, Math.max(probability, probabilities[next]!)];
        }
      const kind = labels.kinds[label];
      if (probability >= leastPiece && kind)
        triggers.push({ first: piece, last, kind, label, probability, worded: false, sure: false });
      piece = last + 1;
    }
  return triggers;
}

/**
 * The words that tell an event, in order of place. Of several of one kind in a sentence that stand near each other the surest are
 * taken, surer for the others: half of what the best of them leaves open, by the other's probability.
 *
 * @param sentenceOf - by piece, the place of its sentence
 * @param wordings - found in the same text, in order of place
 */
export function triggersIn(
  encoded: Encoded,
  labels: Labels,
  sentenceOf: Int32Array,
  wordings: readonly WordedPieces[],
): ReadTrigger[] {
  const { starts, ends } = encoded.tokens;
  const groups: { surest: ReadTrigger; last: number; probability: number }[] = [];
  const open = new Map<number, { surest: ReadTrigger; last: number; probability: number }>();
  for (const run of runsIn(encoded, labels)) {
    const group = open.get(run.label);
    const near =
      group !== undefined &&
      sentenceOf[group.last] === sentenceOf[run.first] &&
      starts[run.first]! - ends[group.last]! <= together;
    if (!near) {
      const made = { surest: run, last: run.last, probability: run.probability };
      groups.push(made);
      open.set(run.label, made);
      continue;
    }
    const [more, less] = [Math.max(group.probability, run.probability), Math.min(group.probability, run.probability)];
    group.probability = more + 0.5 * (1 - more) * less;
    group.last = run.last;
    if (run.probability > group.surest.probability) group.surest = run;
  }
  const triggers = groups.map(({ surest, probability }): ReadTrigger => ({ ...surest, probability }));
  const near = (one: WordedPieces, other: WordedPieces) =>
    one.kind === other.kind &&
    sentenceOf[one.first] === sentenceOf[other.first] &&
    starts[one.first]! - ends[other.last]! <= together &&
    starts[other.first]! - ends[one.last]! <= together;
  for (const wording of wordings) {
    const at = triggers.findIndex((one) => near(one, wording));
    if (at >= 0) triggers[at] = { ...triggers[at]!, worded: true, sure: triggers[at]!.sure || wording.sure };
    else {
      const label = labels.kinds.indexOf(wording.kind);
      if (label < 0) continue;
      const { first, last, kind, sure } = wording;
      triggers.push({
        first,
        last,
        kind,
        label,
        probability: likeliest(encoded, label, first, last),
        worded: true,
        sure,
      });
    }
  }
  return triggers.sort((a, b) => a.first - b.first || a.last - b.last || a.label - b.label);
}

/** The highest probability of a kind among pieces. */
function likeliest({ seen, probabilityOf }: Encoded, label: number, first: number, last: number): number {
  let best = 0;
  for (let piece = first; piece <= last; piece++) if (seen[piece]) best = Math.max(best, probabilityOf(piece, label));
  return best;
}
