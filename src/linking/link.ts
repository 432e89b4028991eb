import type { Day } from '../words/calendar.ts';
import { byCodeUnits } from '../words/code-unit-order.ts';
import { withValues } from './event-values.ts';
import { linkEvents } from './events.ts';
import type { LinkedEvent } from './linked-event.ts';
import { linkedReports } from './linked-report.ts';
import { groupMatters, profileOf } from './matters.ts';
import { linkParties, type Parties } from './parties.ts';
import { type PartyProfile, partyProfiles } from './party-profile.ts';
import { type LinkedProceeding, linkProceedings } from './proceedings.ts';
import type { ReadDocument } from './read-document.ts';
import { salienceOf } from './salience.ts';
import { followSchedule } from './schedule.ts';
import { partySides } from './sides.ts';
import { type LinkedDocument, withSources } from './sources.ts';
import { surroundingsOf } from './surroundings.ts';
import { linksTold, type ToldLinks } from './told-links.ts';

/** One dispute with everything that linking found in its documents. */
export interface LinkedMatter<D extends ReadDocument = ReadDocument> {
  /** Its documents, by publication day and id. */
  readonly documents: readonly LinkedDocument<D>[];
  readonly parties: Parties;
  /** What all reports tell of each party, by its place. */
  readonly profiles: readonly PartyProfile[];
  /** Judges, courts and juries among the parties. */
  readonly bench: ReadonlySet<number>;
  readonly proceedings: readonly LinkedProceeding[];
  readonly events: readonly LinkedEvent[];
  /** How sure it is that a chronology must have the event that a report tells, 0 to 1, by `LinkedReport.index`. */
  readonly salience: ReadonlyMap<number, number>;
}

export interface LinkOptions {
  /** Document id to the id of the document it repeats. */
  readonly sameSource: ReadonlyMap<string, string>;
  /** What a language model says of the matter's reports. */
  readonly told?: ToldLinks | null | undefined;
}

/** From what each document says to what all say together, one matter after the other. */
export function linkPile<D extends ReadDocument>(pile: readonly D[], options: LinkOptions): readonly LinkedMatter<D>[] {
  return groupMatters(pile.map((one) => ({ ...profileOf(one), one }))).map((group) =>
    linkMatter(
      group.map(({ one }) => one),
      options,
    ),
  );
}

/** The order of work on one matter. */
export function linkMatter<D extends ReadDocument>(
  read: readonly D[],
  { sameSource, told: links }: LinkOptions,
): LinkedMatter<D> {
  const documents = withSources(read, sameSource);
  const parties = linkParties(documents);
  const sides = partySides(documents, parties);
  const reports = linkedReports(documents, parties, sides);
  const heard = links == null ? null : linksTold(links, documents);
  const told = linkEvents(reports, surroundingsOf(documents, reports, heard));
  const profiles = partyProfiles(told, parties);
  const { events, proceedings } = linkProceedings(documents, parties, profiles, sides, told, heard);
  const valued = withValues(documents, followSchedule(events), lastPublished(documents));
  return {
    documents,
    parties,
    profiles,
    bench: benchOf(parties),
    proceedings,
    events: valued,
    salience: salienceOf(valued),
  };
}

/** The day of the last document: what is set for an earlier one has passed. */
export function lastPublished(documents: readonly ReadDocument[]): Day | null {
  const days = documents.flatMap(({ document }) => document.published ?? []);
  return days.sort(byCodeUnits).at(-1) ?? null;
}

/** Courts and juries, and whom their documents call judge more than anything else. */
function benchOf(parties: Parties): ReadonlySet<number> {
  return new Set(
    parties.list
      .filter(({ kind, entities }) => {
        const roles = entities.flatMap(({ entity }) => entity.designations.map((one) => one.role));
        const judge = roles.filter((role) => role === 'judge').length;
        return kind === 'court' || kind === 'jury' || (judge > 0 && 2 * judge >= roles.length);
      })
      .map((one) => one.index),
  );
}
