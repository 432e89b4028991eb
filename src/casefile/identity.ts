import { createHash } from 'node:crypto';
import { slug } from '../words/slug.ts';

/** A short id that depends on what the parts say and on nothing else. */
export function contentId(prefix: string, ...parts: readonly (string | number)[]): string {
  return `${prefix}-${createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 10)}`;
}

/** Gives each item a readable id of its own: the slug of its name, numbered from the second on. */
function readableIds(names: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const base = slug(name);
    let id = base;
    for (let number = 2; used.has(id); number += 1) id = `${base}-${number}`;
    used.add(id);
    return id;
  });
}

/**
 * Ids for things known by their place in a list.
 *
 * @returns the id of a place; throws for one outside the list
 */
function idsOf(names: readonly string[]): (place: number) => string {
  const ids = readableIds(names);
  return (place) => {
    const id = ids[place];
    if (id === undefined) throw new RangeError(`nothing has place ${place} of ${ids.length}`);
    return id;
  };
}

/** As `idsOf`; those that are shown nowhere leave the better ids to the others. */
export function idsOfShown(names: readonly string[], isShown: (place: number) => boolean): (place: number) => string {
  const places = names.map((_, place) => place);
  const inOrder = [...places.filter(isShown), ...places.filter((place) => !isShown(place))];
  const turnOf = new Map(inOrder.map((place, turn) => [place, turn]));
  const idOf = idsOf(inOrder.map((place) => names[place]!));
  return (place) => idOf(turnOf.get(place) ?? place);
}

/** Ids of a matter's parties and proceedings, by their place in it. */
export interface Ids {
  readonly party: (place: number) => string;
  readonly proceeding: (place: number) => string;
}
