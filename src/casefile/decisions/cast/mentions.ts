import type { Span } from '../../../document/document.ts';
import type { Entity, EntityKind, Mention } from '../../../reading/entity.ts';
import type { Reading } from '../../../reading/reading.ts';
import type { ReadReport } from '../../../reading/report.ts';
import type { DocumentSpan } from '../../schema.ts';
import { type FoundMention, mentionAt, overlap } from './find-party.ts';
import type { OpenCast, OpenReading } from './open-cast.ts';

/** The words mean this party from now on, `null` for nobody; words that the program took for no name become a mention. */
export function giveMentions(cast: OpenCast, places: readonly DocumentSpan[], to: number | null): void {
  const taken = new Map<Entity, FoundMention[]>();
  const unread: DocumentSpan[] = [];
  for (const place of places) {
    const found = mentionAt(cast, place);
    if (found === null) unread.push(place);
    else taken.set(found.entity, [...(taken.get(found.entity) ?? []), found]);
  }
  for (const [entity, found] of taken) {
    const open = cast.readings[found[0]!.inDocument]!;
    const moved = new Set(found.map(({ mention }) => mention));
    const whole = entity.mentions.every((one) => moved.has(one));
    open.holder.set(whole ? entity.id : splitOff(open, entity, moved), to);
  }
  if (to === null) return;
  for (const { document, start, end } of unread) {
    const open = cast.readings[cast.places.get(document) ?? -1];
    if (open !== undefined) open.holder.set(join(open, cast.parties[to]!, [{ start, end, form: 'name' }]), to);
  }
}

/** An entity of the document that means the party; one without mentions where it names them nowhere. */
export function entityFor({ readings, parties }: OpenCast, inDocument: number, party: number): number {
  const open = readings[inDocument]!;
  const known = open.reading.cast.find(({ id }) => open.holder.get(id) === party);
  if (known !== undefined) return known.id;
  const id = join(open, parties[party]!, []);
  open.holder.set(id, party);
  return id;
}

/** Puts a further entity into a reading; returns its id. */
function join(
  open: OpenReading,
  { name, kind }: { readonly name: string; readonly kind: EntityKind },
  mentions: readonly Mention[],
): number {
  const id = open.reading.cast.length;
  const entity: Entity = { id, kind, name, aliases: [], gender: null, mentions, designations: [] };
  open.reading = { ...open.reading, cast: [...open.reading.cast, entity] };
  return id;
}

/** Some mentions of an entity become one of their own, and what was said and done by these words goes with them. */
function splitOff(open: OpenReading, entity: Entity, moved: ReadonlySet<Mention>): number {
  const id = join(open, entity, [...moved]);
  const left = { ...entity, mentions: entity.mentions.filter((one) => !moved.has(one)) };
  const cast = open.reading.cast.map((one) => (one.id === entity.id ? left : one));
  /** Whom a stretch means, of those of the entity named in it. */
  const meant = (span: Span | null, of: number | null): number | null => {
    if (span === null || of !== entity.id) return of;
    const named = entity.mentions.filter((one) => overlap(one, span) > 0);
    return named.length > 0 && named.every((one) => moved.has(one)) ? id : of;
  };
  const repoint = (report: ReadReport): ReadReport => ({
    ...report,
    participants: report.participants.map((one) => ({ ...one, entity: meant(report, one.entity) ?? one.entity })),
    source: meant(report, report.source),
    court: meant(report, report.court),
    clause: {
      ...report.clause,
      standIns: report.clause.standIns.map((one) => ({ ...one, entity: meant(one, one.entity) ?? one.entity })),
    },
  });
  open.repoint.push(repoint);
  open.reading = {
    ...open.reading,
    cast,
    ...wordsSaid(open.reading, meant),
    reports: open.reading.reports.map(repoint),
  };
  return id;
}

/** Quotations and sayings by those whom their own words mean now. */
function wordsSaid(
  { quotations, sayings }: Reading,
  meant: (span: Span | null, of: number | null) => number | null,
): Pick<Reading, 'quotations' | 'sayings'> {
  const heard = <C extends Reading['quotations'][number]['circumstances']>(circumstances: C): C => ({
    ...circumstances,
    addressee: circumstances.addressee && {
      ...circumstances.addressee,
      entity: meant(circumstances.addressee, circumstances.addressee.entity),
    },
  });
  return {
    quotations: quotations.map((one) => ({
      ...one,
      speaker: { ...one.speaker, entity: meant(one.speaker.span, one.speaker.entity) },
      circumstances: heard(one.circumstances),
    })),
    sayings: sayings.map((one) => ({
      ...one,
      speaker: { ...one.speaker, entity: meant(one.speaker.span, one.speaker.entity) ?? one.speaker.entity },
      circumstances: heard(one.circumstances),
    })),
  };
}
