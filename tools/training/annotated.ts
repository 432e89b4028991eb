import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { nodeDisk } from '../../src/document/disk.ts';
import type { Document } from '../../src/document/document.ts';
import { documentsOf as opened } from '../../src/document/pile.ts';
import type { EventKindName } from '../../src/field/kinds/index.ts';
import { byCodeUnits } from '../../src/words/code-unit-order.ts';

/** An annotated pile as its `gold.json` holds it: what happened, and where it is told. */
export interface Gold {
  readonly events: readonly {
    readonly id: string;
    readonly kind: EventKindName;
    readonly core: boolean;
    /** EDTF. */
    readonly date?: string | null;
    /** Who acts, and whom it befalls. */
    readonly who?: string | readonly string[] | null;
    readonly whom?: string | readonly string[] | null;
  }[];
  readonly mentions: readonly {
    /** File name of the document. */
    readonly doc: string;
    /** The words that tell it. */
    readonly anchor: string;
    /** A longer stretch that holds them and stands once in the document. */
    readonly context: string;
    readonly event: string;
  }[];
}

/** An annotated place: the words that tell an event of a kind. */
export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly kind: EventKindName;
  /** A chronology must have it. */
  readonly core: boolean;
  /** The event of the pile that it tells. */
  readonly event: string;
}

/** Names of an annotation, which the oldest piles give as one string; none where it says nothing of them. */
export const namesOf = (value: string | readonly string[] | null | undefined): readonly string[] =>
  (typeof value === 'string' ? [value] : (value ?? []))
    .flatMap((one) => one.split(/;|,? and (?=[A-Z])/))
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== '-');

export const goldOf = (file: string): Gold => JSON.parse(readFileSync(file, 'utf8')) as Gold;

/** The documents of a folder, in order of path. */
export async function documentsOf(folder: string): Promise<Document[]> {
  return (await opened(nodeDisk, [folder])).sort((a, b) => byCodeUnits(a.path, b.path));
}

/** The mentions of a document, each at its place in the text; one whose words are not found is left out. */
export function placedMentions({ events, mentions }: Gold, { path, text }: Document): GoldMention[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  return mentions.flatMap(({ doc, anchor, context, event }) => {
    const place = doc === basename(path) ? locate(text, context) : null;
    const inside = place && locate(text.slice(place.start, place.end), anchor);
    const { kind, core } = byId.get(event)!;
    return inside ? [{ start: place.start + inside.start, end: place.start + inside.end, kind, core, event }] : [];
  });
}

/** Where words stand in a text, whatever its white space. */
function locate(text: string, words: string): { start: number; end: number } | null {
  const pattern = words
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  const match = new RegExp(pattern).exec(text);
  return match && { start: match.index, end: match.index + match[0].length };
}

/** A report as far as it is matched to mentions of its document. */
interface Placed {
  readonly kind: EventKindName;
  readonly start: number;
  readonly end: number;
  readonly trigger: { readonly start: number; readonly end: number };
}

/**
 * Ties mentions and reports of one document one to one, as chronologies are scored: of one kind, words that overlap first, then any place in
 * the report's sentence.
 */
export function matchMentions<M extends GoldMention, R extends Placed>(
  mentions: readonly M[],
  reports: readonly R[],
): ReadonlyMap<M, R> {
  const pairs = mentions.flatMap((mention) =>
    reports.flatMap((report) => {
      if (report.kind !== mention.kind) return [];
      const overlap = Math.min(mention.end, report.trigger.end) - Math.max(mention.start, report.trigger.start);
      const inside = mention.start >= report.start && mention.end <= report.end;
      return overlap > 0
        ? [{ mention, report, near: 1e6 + overlap }]
        : inside
          ? [{ mention, report, near: overlap }]
          : [];
    }),
  );
  pairs.sort((a, b) => b.near - a.near || a.report.trigger.start - b.report.trigger.start);
  const reportOf = new Map<M, R>();
  const taken = new Set<R>();
  for (const { mention, report } of pairs) {
    if (reportOf.has(mention) || taken.has(report)) continue;
    reportOf.set(mention, report);
    taken.add(report);
  }
  return reportOf;
}
