import { type CompanionDate, companionDates } from './dates-from-companions.ts';
import { type EventGroup, linkEvents } from './events.ts';
import { type Rarity, rarityOf } from './likeness.ts';
import { groupMatters, profileOf } from './matters.ts';
import { linkParties, type Parties, type Piece } from './parties.ts';
import { linkProceedings, type Proceedings } from './proceedings.ts';
import { relativeDays } from './relative-days.ts';
import { followSchedule } from './schedule.ts';
import { partySides } from './sides.ts';
import { type SourceOf, sourcesOf } from './sources.ts';
import { type Telling, tellingsOf } from './telling.ts';

/** One dispute with everything that linking found in its documents. */
export interface LinkedMatter {
  /** Its documents, by publication day and id. */
  readonly pieces: readonly Piece[];
  readonly sourceOf: SourceOf;
  readonly parties: Parties;
  /** Judges, courts and juries among the parties. */
  readonly bench: ReadonlySet<number>;
  readonly tellings: readonly Telling[];
  readonly rarity: Rarity;
  readonly events: readonly EventGroup[];
  readonly proceedings: Proceedings;
  /** For each event, the day it has from what was decided with it, where no report states one. */
  readonly companions: readonly (CompanionDate | null)[];
}

export interface LinkOptions {
  /** Document id to the id of the document it repeats. */
  readonly sameSource: ReadonlyMap<string, string>;
}

/** From what each document says to what all say together, one matter after the other. */
export function linkPile(pile: readonly Piece[], options: LinkOptions): readonly LinkedMatter[] {
  return groupMatters(pile.map(profileOf)).map((group) =>
    linkMatter(
      group.map((index) => pile[index]!),
      options,
    ),
  );
}

/** The order of work on one matter. */
export function linkMatter(pieces: readonly Piece[], options: LinkOptions): LinkedMatter {
  const sourceOf = sourcesOf(pieces, options.sameSource);
  const parties = linkParties(pieces);
  const sides = partySides(pieces, parties);
  const tellings = tellingsOf(pieces, parties, sides);
  const rarity = rarityOf(tellings);
  const told = linkEvents(tellings, rarity);
  const { events, proceedings } = followSchedule(told, linkProceedings(pieces, parties, sides, told));
  return {
    pieces,
    sourceOf,
    parties,
    bench: benchOf(parties),
    tellings,
    rarity,
    events,
    proceedings,
    companions: daysFromOthers(pieces, events),
  };
}

/** For each event that no report gives a day: counted from another event, else the day of what was decided with it. */
export function daysFromOthers(
  pieces: readonly Piece[],
  events: readonly EventGroup[],
): readonly (CompanionDate | null)[] {
  const relative = relativeDays(pieces, events);
  return companionDates(events).map((companion, at) => relative[at] ?? companion);
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
