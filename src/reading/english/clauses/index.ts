import type { Document, Span } from '../../../document/document.ts';
import type { Analysis } from '../../../language/index.ts';
import type { Clause } from '../../clause.ts';
import type { Entity, Mention } from '../../entity.ts';
import type { TimeExpression } from '../../time-expression.ts';
import { clauseOf } from './find.ts';

/** From this on a pronoun is taken for whom it is tied to, and a name may stand in its place. */
const sure = 0.9;

/** Finds the clause of a document's sentence that tells the event of a trigger. */
export function clausesOf(
  { text, blocks }: Pick<Document, 'text' | 'blocks'>,
  cast: readonly Entity[],
  times: readonly TimeExpression[],
): (analysis: Analysis, trigger: Span) => Clause {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const mentions = cast
    .flatMap(({ id, mentions }) => mentions.map((one) => ({ ...one, entity: id })))
    .sort((a, b) => a.start - b.start);
  const days = times.filter(
    ({ derivation }) => derivation.anchor?.kind === 'published' || derivation.anchor?.kind === 'post',
  );
  const nameOf = (entity: number) => cast[entity]?.name ?? null;
  return (analysis, trigger) => {
    const { sentence } = analysis;
    const here = inside(mentions, sentence);
    return clauseOf(analysis, trigger, {
      text,
      heading: headings.some(({ start, end }) => start <= sentence.start && sentence.end <= end),
      pronouns: here
        .filter((one) => isSure(one, cast, mentions) && !isNamedAfter(one, here))
        .flatMap(({ start, end, entity }) => {
          const tag = analysis.words.find((word) => word.start === start && !word.text.endsWith('self'))?.xpos;
          return tag === 'PRP' || tag === 'PRP$' ? [{ start, end, entity, possessive: tag === 'PRP$' }] : [];
        }),
      names: here.filter(({ form }) => form === 'name' || form === 'title'),
      times: inside(times, sentence),
      days: inside(days, sentence),
      nameOf,
    });
  };
}

interface Placed extends Mention {
  readonly entity: number;
}

/** How far before a pronoun the name must stand, in UTF-16 units. */
const near = 400;

/**
 * Sure by what was learned, and by what a careful reader asks: the name stands near before it, its gender is known, and nobody else whom
 * the pronoun could mean is named between.
 */
function isSure(one: Placed, cast: readonly Entity[], mentions: readonly Placed[]): boolean {
  if (one.form !== 'pronoun' || (one.confidence ?? 0) < sure) return false;
  const { gender, kind } = cast[one.entity]!;
  if (kind !== 'person' || gender === null) return false;
  const before = inside(mentions, { start: one.start - near, end: one.start }).filter(
    ({ form }) => form === 'name' || form === 'title',
  );
  return (
    before.some(({ entity }) => entity === one.entity) &&
    before.every(({ entity }) => {
      const other = cast[entity]!;
      return entity === one.entity || other.kind !== 'person' || (other.gender !== null && other.gender !== gender);
    })
  );
}

/** Whoever is named behind a pronoun in its sentence is seldom whom it means: "he knew that Oak had paid". */
const isNamedAfter = (one: Placed, here: readonly Placed[]): boolean =>
  here.some(
    ({ start, entity, form }) => start > one.start && entity === one.entity && (form === 'name' || form === 'title'),
  );

/** Those of a list in order of place that lie within a span. */
function inside<T extends Span>(list: readonly T[], { start, end }: Span): readonly T[] {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (; low < list.length && list[low]!.start < end; low++) if (list[low]!.end <= end) found.push(list[low]!);
  return found;
}
