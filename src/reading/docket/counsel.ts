import type { Span } from '../../document/document.ts';
import type { Entity } from '../entity.ts';

/** A lawyer whom a docket lists under a party. */
export interface Counsel extends Span {
  readonly name: string;
  /** The party that the lawyer stands for, as the docket writes it. */
  readonly of: string;
}

const line = /^Counsel for (.{2,120}?): (.{3,80})$/;

/** The lawyers that the lines above a docket's list name: "Counsel for Ann Oak: Leo Elm". */
export function counselIn(text: string, above: readonly Span[]): readonly Counsel[] {
  return above.flatMap(({ start, end }) => {
    const match = line.exec(text.slice(start, end));
    return match ? [{ of: match[1]!, name: match[2]!, start: end - match[2]!.length, end }] : [];
  });
}

/** The cast in which each lawyer is designated as counsel of the party. */
export function withCounsel(cast: readonly Entity[], counsel: readonly Counsel[]): readonly Entity[] {
  if (counsel.length === 0) return cast;
  const called = (name: string) =>
    cast.find((one) => [one.name, ...one.aliases].some((own) => own.toLowerCase() === name.toLowerCase())) ?? null;
  const standing = counsel.flatMap((one) => {
    const entity = cast.find(({ mentions }) => mentions.some(({ start }) => start === one.start)) ?? called(one.name);
    return entity ? [{ one, entity: entity.id, of: called(one.of)?.id ?? null }] : [];
  });
  return cast.map((entity) => {
    const own = standing.filter((stand) => stand.entity === entity.id);
    if (own.length === 0) return entity;
    const added = own.map(({ one, of }) => ({
      role: 'counsel' as const,
      span: { start: one.start, end: one.end },
      of,
      rule: 'docket-counsel',
    }));
    return {
      ...entity,
      designations: [...entity.designations, ...added].sort((a, b) => a.span.start - b.span.start),
    };
  });
}
