import type { Span } from '../../document/document.ts';
import { writtenName } from '../english/names/written-name.ts';
import type { Entity, EntityKind } from '../entity.ts';

const canAct: ReadonlySet<EntityKind> = new Set(['person', 'organization', 'government', 'court', 'jury']);

/** Whom of a document a model means by a name. */
export interface NamesOfCast {
  /** `Entity.id`; `none` where the document has nobody of that name, `several` where it has more than one. */
  idOf(name: string, near: Span): number | 'none' | 'several';
}

/** By the names that a document has for its cast, as they are compared everywhere. */
export function namesOfCast(text: string, cast: readonly Entity[]): NamesOfCast {
  const acting = cast.filter(({ kind }) => canAct.has(kind));
  const byFolded = grouped(acting, ({ name, aliases }) => [name, ...aliases].map((one) => writtenName(one).folded));
  const byBody = grouped(
    acting.filter(({ kind }) => kind !== 'person'),
    ({ name, aliases }) => [name, ...aliases].map((one) => writtenName(one).body),
  );
  const byMention = grouped(acting, ({ mentions }) =>
    mentions.flatMap(({ start, end, form }) => (form === 'pronoun' ? [] : writtenName(text.slice(start, end)).folded)),
  );
  const bySurname = grouped(
    acting.filter(({ kind }) => kind === 'person'),
    ({ name }) => [writtenName(name).surname],
  );
  /** People of that surname whose given names are not others. */
  const people = (name: string): ReadonlySet<number> => {
    const { surname, given } = writtenName(name);
    const initial = (one: string | undefined) => one?.slice(0, 1);
    return new Set(
      [...(bySurname.get(surname) ?? [])].filter((id) => {
        const own = writtenName(cast[id]!.name).given;
        return (
          given.length === 0 ||
          own.length === 0 ||
          given[0] === own[0] ||
          ((isInitial(given[0]) || isInitial(own[0])) && initial(given[0]) === initial(own[0]))
        );
      }),
    );
  };
  return {
    idOf: (name, near) => {
      const { folded, body } = writtenName(name);
      const found = [byFolded.get(folded), people(name), byBody.get(body), byMention.get(folded)].find(
        (one) => one !== undefined && one.size > 0,
      );
      if (found === undefined) return 'none';
      if (found.size === 1) return [...found][0]!;
      const here = [...found].filter((id) => isMentioned(cast[id]!, near));
      return here.length === 1 ? here[0]! : 'several';
    },
  };
}

const isInitial = (given: string | undefined): boolean => given?.length === 1;

/** Whether somebody is mentioned within a stretch. */
export const isMentioned = ({ mentions }: Entity, { start, end }: Span): boolean =>
  mentions.some((one) => one.start >= start && one.end <= end);

function grouped(
  cast: readonly Entity[],
  keysOf: (entity: Entity) => readonly string[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const groups = new Map<string, Set<number>>();
  for (const entity of cast)
    for (const key of keysOf(entity)) {
      if (key === '') continue;
      const group = groups.get(key) ?? new Set();
      groups.set(key, group.add(entity.id));
    }
  return groups;
}
