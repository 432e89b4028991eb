import { lastPublished, linkMatter } from '../linking/link.ts';
import { groupMatters, profileOf } from '../linking/matters.ts';
import type { Day } from '../words/calendar.ts';
import { byCodeUnits } from '../words/code-unit-order.ts';
import { hourOf, inOrderOfDate, isListed } from './chronology.ts';
import { asOf, knownBy } from './clocks.ts';
import { decideCases } from './decisions/cases/replay.ts';
import { decideCast } from './decisions/cast/replay.ts';
import type { Decision } from './decisions/decision.ts';
import { type DecidedGroup, groupsAsDecided } from './decisions/documents/groups.ts';
import { asRuled, decideDocuments, type Placement } from './decisions/documents/replay.ts';
import { orphanedOf } from './decisions/orphans.ts';
import {
  decisionsIn,
  knownOnly,
  type PlacedDecision,
  placeDecisions,
  sentHome,
  sourcedOnly,
} from './decisions/placed.ts';
import type { Reached } from './decisions/reached.ts';
import { disagreementsOf } from './disagreements.ts';
import { caseFileDocument } from './documents.ts';
import { entriesOf, isWithheld } from './entries.ts';
import { caseEventOf, type Entry } from './entry.ts';
import { withFatesByHand } from './fates-by-hand.ts';
import { contentId, type Ids, idsOfShown } from './identity.ts';
import { withInitials } from './initials.ts';
import { withKeptHeadlines } from './kept-headlines.ts';
import { withLaterFates } from './later-fates.ts';
import { withLaterSteps } from './later-steps.ts';
import { partiesOf } from './parties.ts';
import { proceedingsOf } from './proceedings.ts';
import { saidIn } from './quotes.ts';
import { withListedOnly } from './readers.ts';
import { upheld } from './rested.ts';
import type { CaseEvent, CaseFile, Matter, Withheld } from './schema.ts';
import { setAsideIn } from './set-aside.ts';
import { asSettled, misspeltIn } from './spellings.ts';
import { titleNow, titleOf } from './title.ts';
import { hardlyTold, outsideOf } from './told-cases.ts';
import { undoingsIn } from './undoings.ts';
import { withUnproven } from './unproven.ts';
import { placesOfMatter, type WholeDocument, type WholeMatter } from './whole-document.ts';

export interface BuildOptions {
  /** The clock of the world: what happened after the day has not. */
  readonly asOf?: Day | undefined;
  /** The clock of knowledge: only documents published by the day. */
  readonly knownBy?: Day | undefined;
  /** Document id to the id of the document it repeats; both count as one source. */
  readonly sameSource: ReadonlyMap<string, string>;
  /** What persons decided; replayed in order of number. */
  readonly decisions?: readonly Decision[] | undefined;
  /** Entries marked so are left out, as if nobody had read them. */
  readonly withheld?: readonly Withheld[] | undefined;
}

/**
 * Links and assembles what was read of a pile, at once and without threads: for tests and measurements, which make readings by hand,
 * or want each stage by itself; the program's own doors go through the engine, which reads, and waits for threads. Both make a matter
 * by `linkMatter` and `decidedMatterOf`; a test holds that they make the same case file. The order of the pile does not matter. Throws
 * nothing.
 */
export function buildCaseFile(pile: readonly WholeDocument[], options: BuildOptions): CaseFile {
  const decisions = options.decisions ?? [];
  const ruled = decideDocuments(
    decisions,
    pile.map(({ document }) => document),
  );
  const set = pile.map((one) => ({ ...one, document: asRuled(one.document, ruled.rulings.get(one.document.id)) }));
  const known = knownBy(set, options.knownBy);
  const isKnown = new Set(known.map(({ document }) => document.id));
  const placed = placeDecisions(
    decisions,
    set.map(({ document }) => document),
  );
  const { groups, orphaned } = groupsOf(known, ruled.placements);
  const list = sentHome(
    placed.list,
    groups.map(({ documents, ...group }) => ({ ...group, documents: documents.map(({ document }) => document.id) })),
  );
  const heard = knownOnly(
    options.knownBy === undefined ? list : sourcedOnly(list),
    new Set([...isKnown, ...groups.flatMap(({ startedBy }) => startedBy ?? [])]),
  );
  const built = groups.flatMap(({ documents, ...group }) => {
    // What no document tells was known by no day.
    if (documents.length === 0 && options.knownBy !== undefined) return [];
    const linked = linkMatter(documents, options);
    return [
      decidedMatterOf(linked, { ...options, ...group }, decisionsIn(heard, placesOfMatter(linked, group.startedBy))),
    ];
  });
  const lost = orphanedOf(
    { ...placed, list },
    built.map(({ reached }) => reached),
    isKnown,
  );
  return {
    version: 1,
    documents: known.map(({ document }) =>
      caseFileDocument(document, options.sameSource, ruled.rulings.get(document.id)),
    ),
    matters: built.map(({ matter }) => matter),
    orphaned: [...lost, ...ruled.orphaned, ...orphaned],
  };
}

/** The documents of each matter, as persons put them together. */
function groupsOf(known: readonly WholeDocument[], placements: readonly Placement[]) {
  const byId = new Map(known.map((one) => [one.document.id, one]));
  const day = (id: string) => byId.get(id)?.document.published ?? '9999';
  const { groups, orphaned } = groupsAsDecided(
    groupMatters(known.map(profileOf)).map((group) => group.map(({ document }) => document)),
    placements,
    new Set(byId.keys()),
    (a, b) => byCodeUnits(day(a), day(b)) || byCodeUnits(a, b),
  );
  return {
    groups: groups.map(({ documents, ...group }) => ({
      ...group,
      documents: documents.flatMap((id) => byId.get(id) ?? []),
    })),
    orphaned,
  };
}

/** A matter, and what became of the decisions on its entries. */
export interface DecidedMatter {
  readonly matter: Matter;
  readonly reached: ReadonlyMap<string, Reached>;
}

/** How a matter is made: its clocks, what is left out, what its id is made of, where that is not its first document, and what started it. */
export type MatterOptions = Pick<BuildOptions, 'asOf' | 'withheld'> & Partial<Pick<DecidedGroup, 'seed' | 'startedBy'>>;

/** One matter with what was decided on it, step by step. It depends on no decisions but those whose words stand in its documents (`decisionsIn`). */
export function decidedMatterOf(
  read: WholeMatter,
  options: MatterOptions,
  decisions: readonly PlacedDecision[],
): DecidedMatter {
  const lastKnown = options.asOf ?? lastPublished(read.documents);
  const here = placesOfMatter(read, options.startedBy);
  const cases = decideCases(read, decisions, here);
  const cast = decideCast(cases.matter, decisions, cases, here);
  const ruled = entriesOf(cast.matter, decisions, lastKnown, { ...cast, here }, options.withheld);
  const stands = upheld({ ...cast.matter, events: ruled.entries }, ruled.rejected, cases.rulings);
  const isInChronology = (entry: Entry) => isListed(entry, read.salience);
  const bare = hardlyTold(stands.matter.proceedings, ruled.entries.filter(isInChronology), cases.rulings);
  const [entries, rejected] = [outsideOf(bare, ruled.entries), outsideOf(bare, ruled.rejected)];
  const misspelt = misspeltIn(cast.matter, entries);
  const linked = asSettled({ ...stands.matter, events: entries }, misspelt);
  const isShown = (proceeding: number) =>
    !stands.gone.has(proceeding) && !bare.has(proceeding) && cases.rulings[proceeding]?.gone !== true;
  const ids: Ids = {
    party: idsOfShown(
      cast.matter.parties.list.map((one) => one.name),
      (party) => cast.rulings[party]?.gone !== true,
    ),
    proceeding: idsOfShown(
      linked.proceedings.map((one) => one.label),
      isShown,
    ),
  };
  const published = new Map(linked.documents.map(({ document }) => [document.id, document.published]));
  const write = (list: typeof entries) =>
    inOrderOfDate(
      asOf(
        withKeptHeadlines(
          list.map((one) => caseEventOf(one, linked, ids)),
          cast.renamed,
        ),
        options.asOf,
        published,
      ),
      new Map(list.map((one) => [one.id, hourOf(one, linked.documents)])),
    );
  const byId = new Map(entries.map((one) => [one.id, one]));
  const followed = withLaterSteps(withFatesByHand(write(entries)), lastKnown, (id) => published.get(id) ?? null);
  const written = withUnproven(
    withLaterFates(
      followed,
      ({ id }) => (byId.get(id)?.reports ?? []).flatMap(({ named }) => named.map(ids.party)),
      undoingsIn(entries, ids),
    ),
  );
  const inPassing = new Set(entries.flatMap((entry) => (isInChronology(entry) ? [] : entry.id)));
  const chronology = written.filter(({ id }) => !inPassing.has(id));
  const passing = written.filter(({ id }) => inPassing.has(id));
  const shown = { ...linked, proceedings: linked.proceedings.filter(({ index }) => isShown(index)) };
  const said = saidIn(shown, ids, cast.saidBy);
  const parties = partiesOf(shown, said, ids, cast.rulings);
  const matter: Matter = {
    id: contentId('matter', options.seed ?? linked.documents[0]?.document.id ?? ''),
    ...titleNow(titleOf(shown, chronology, ids), cases.title),
    parties,
    proceedings: proceedingsOf(shown, chronology, ({ id }) => byId.get(id), ids, cases.rulings, parties, lastKnown),
    events: withListedOnly(chronology, parties),
    passing: withListedOnly(passing, parties),
    setAside: setAsideIn(linked.documents),
    rejected: withListedOnly(
      write(rejected.filter(({ rulings }) => !isWithheld(rulings, options.withheld))),
      parties,
    ).map((one) => ({ ...one, ...wentWith(one, stands.went.get(one.id) ?? []) })),
    ...said,
    disagreements: disagreementsOf(cast.matter, entries, misspelt, new Set(chronology.map(({ id }) => id))),
  };
  function wentWith({ participants }: CaseEvent, lines: readonly string[]): Pick<CaseEvent, 'went'> {
    const there = new Set(parties.map(({ id }) => id));
    const alone = linked.parties.list.filter(({ index }) => {
      const id = ids.party(index);
      return !there.has(id) && participants.some(({ party }) => party === id);
    });
    const went = [...lines, ...alone.map(({ name }) => `${name} among the people`)];
    return went.length === 0 ? {} : { went };
  }
  return {
    matter: withInitials(matter, cast.rulings),
    reached: new Map([...cases.reached, ...cast.reached, ...ruled.reached]),
  };
}
