import { createHash } from 'node:crypto';
import type { CoverageRead } from '../casefile/coverage.ts';
import { type Shelved, textsNeeded } from '../casefile/decisions/anchor.ts';
import type { Clocks, Decision } from '../casefile/decisions/decision.ts';
import { type DecidedGroup, groupsAsDecided, placesOfGroup } from '../casefile/decisions/documents/groups.ts';
import {
  asRuled,
  type DecidedDocuments,
  type DocumentRulings,
  decideDocuments,
} from '../casefile/decisions/documents/replay.ts';
import { orphanedOf } from '../casefile/decisions/orphans.ts';
import {
  anchorsOf,
  decisionsIn,
  knownOnly,
  type PlacedDecisions,
  sentHome,
  sourcedOnly,
} from '../casefile/decisions/placed.ts';
import { caseFileDocument } from '../casefile/documents.ts';
import type { CaseFile, CaseFileDocument, Matter, Orphaned, Withheld } from '../casefile/schema.ts';
import { type Disk, nodeDisk } from '../document/disk.ts';
import type { Document, Span } from '../document/document.ts';
import { noted, type Problem } from '../document/problem.ts';
import { type ModelAnswer, wordOfAnswers } from '../reading/model/answer.ts';
import type { ModelRequest } from '../reading/model/request.ts';
import { byCodeUnits } from '../words/code-unit-order.ts';
import type { About, EntryNow, MatterSummary } from './about.ts';
import type { Cache } from './cache.ts';
import type { Grouped } from './group.ts';
import type { HeldNote, Holding } from './holding.ts';
import { mattersOf, type Plan } from './matters.ts';
import { type PackedCaseFile, unpackCaseFile } from './packed-case-file.ts';
import { unpack } from './packing.ts';
import type { ProgramVersion } from './program-version.ts';
import type { Prepared } from './read-sheet.ts';
import { readAtOnce, readingsOf } from './readings.ts';
import { ThreadLost, type Threads } from './threads.ts';
import { silently, type Told } from './told.ts';
import { linkAnswersIn } from './told-links.ts';
import { leftOutOf, planWithout } from './withheld.ts';

/** A matter as it stands now, without what is heavy. */
export interface BuiltMatter extends Plan {
  readonly id: string;
  readonly summary: MatterSummary;
  /** Ids of all its entries, those told in passing and the rejected among them. */
  readonly entries: ReadonlySet<string>;
  /** By decision (`PlacedDecision.key`), where what it is about is now. */
  readonly decided: ReadonlyMap<string, EntryNow>;
}

/** The case file as it stands, without what is heavy. Never changed, only replaced. */
export interface Built<Note extends HeldNote = HeldNote> {
  /** All that are kept, by path, as persons corrected them. */
  readonly documents: readonly Note[];
  /** What persons set on documents, by id. */
  readonly rulings: ReadonlyMap<string, DocumentRulings>;
  /** Of the documents about which language models answered, what tells these answers from others, by id. */
  readonly answered: ReadonlyMap<string, string>;
  /** Document id to the id of the document it repeats, of those that are in the case file. */
  readonly sameSource: ReadonlyMap<string, string>;
  readonly matters: readonly BuiltMatter[];
  readonly decisions: readonly Decision[];
  readonly placed: PlacedDecisions;
  /** Decisions on documents as a whole that found no place. */
  readonly unplaced: readonly Orphaned[];
  /** All decisions that found no place, in order of number. */
  readonly orphaned: readonly Orphaned[];
}

/** Makes the case file of what is held, doing only what was not done before. A batch is one with an empty cache. */
export interface Builder<Note extends HeldNote = HeldNote> {
  /** Keeps what reading a document gave. */
  keep(list: readonly { readonly id: string; readonly prepared: Prepared }[]): Promise<void>;
  /** By ids, as persons corrected them; one that is not held is left out. */
  documents(ids: readonly string[]): Promise<readonly Document[]>;
  /** After documents were added, or decided on as a whole: groups them anew; only what is another matter now is linked. */
  regroup(told: Told): Promise<Built<Note>>;
  /** After a decision: the groups stay. */
  redecide(built: Built<Note>, told: Told): Promise<Built<Note>>;
  matter(one: BuiltMatter): Promise<Matter>;
  /** The same, packed. */
  packed(one: BuiltMatter): Promise<Uint8Array>;
  /** As it was with the clocks turned back. */
  matterAt(built: Built<Note>, one: BuiltMatter, clocks: Clocks): Promise<Matter>;
  /**
   * Sentences of a document that may tell what no entry covers, and the days that it names; `null` where it cannot be read.
   *
   * @param told - the words of all entries in it
   */
  coverage(id: string, told: readonly Span[]): Promise<CoverageRead | null>;
  /**
   * As it goes to others: without documents and entries that are withheld, and what rests on them alone.
   *
   * @param named - what is handed over all the same
   */
  caseFile(built: Built<Note>, named?: readonly Withheld[]): Promise<CaseFile>;
  /** The same, on its way to a thread. */
  packedCaseFile(built: Built<Note>, named?: readonly Withheld[]): Promise<PackedCaseFile>;
  /** What a model can be asked about the reports of each matter, with its title. */
  linkRequests(built: Built<Note>, named?: readonly Withheld[]): Promise<readonly MatterAsked[]>;
  /** Forgets what is cached and not of this case file. */
  prune(built: Built<Note>): Promise<void>;
}

/** A matter whose reports a model can link. */
export interface MatterAsked {
  readonly title: string;
  readonly requests: readonly ModelRequest[];
}

export interface BuilderOptions<Note extends HeldNote = HeldNote> {
  readonly holding: Holding<Note>;
  readonly cache: Cache;
  readonly program: ProgramVersion;
  readonly threads: Threads;
  /** Of the whole case file: it is built as it was then. */
  readonly clocks?: Clocks;
  readonly disk?: Disk;
}

interface Group extends DecidedGroup {
  readonly linkKey: string;
}

export function builderOf<Note extends HeldNote>(options: BuilderOptions<Note>): Builder<Note> {
  const { holding, cache, program, threads, clocks = { asOf: null, knownBy: null }, disk = nodeDisk } = options;
  /** As of the last grouping. */
  let ruled: DecidedDocuments = { rulings: new Map(), placements: [], orphaned: [] };
  const readDocuments = async (ids: readonly string[]) =>
    (await holding.readDocuments(ids)).map((document) => asRuled(document, ruled.rulings.get(document.id)));
  let answered: ReadonlyMap<string, { readonly answers: readonly ModelAnswer[]; readonly word: string }> = new Map();
  let linkAnswers: readonly ModelAnswer[] = [];
  /** What of a document is not as its file gives it, as a word; empty for nothing. */
  const otherwise = (id: string, fields: readonly Settable[]) => {
    const word = answered.get(id)?.word;
    return `${wordOf(ruled.rulings.get(id), fields)}${word === undefined ? '' : `${word} `}`;
  };
  const readings = readingsOf({
    holding: { ...holding, readDocuments },
    cache,
    program,
    threads,
    disk,
    otherwise: (id) => otherwise(id, readFields),
    answers: (id) => answered.get(id)?.answers ?? [],
  });
  const made = mattersOf(cache, threads, readings);

  /** Where the words of all decisions stand now. */
  const placed = async (decisions: readonly Decision[], documents: readonly HeldNote[]) => {
    const notes = documents.filter(({ replacedBy }) => replacedBy === null);
    const needed = textsNeeded(anchorsOf(decisions), notes);
    const texts = new Map((await readDocuments([...needed])).map(({ id, text }) => [id, text]));
    const shelved = notes.map(({ id, path, url, title }): Shelved => {
      const text = texts.get(id);
      return { id, path, url, title, ...(text === undefined ? {} : { text }) };
    });
    const size = [...texts.values()].reduce((sum, text) => sum + text.length, 0);
    return await threads.run('place', { decisions, documents: shelved }, { size });
  };

  /** Builds what is not in the cache. A matter that cannot be built is named and left out. */
  const build = async (
    documents: readonly Note[],
    groups: readonly Group[],
    sameSource: ReadonlyMap<string, string>,
    unplaced: readonly Orphaned[],
    told: Told,
  ): Promise<Built<Note>> => {
    const decisions = await holding.decisions();
    const { rulings } = ruled;
    const found = decisions.length === 0 ? { list: [], ofNothing: [] } : await placed(decisions, documents);
    const places = { ...found, list: sentHome(found.list, groups) };
    const heard =
      clocks.knownBy === null
        ? places.list
        : knownOnly(sourcedOnly(places.list), new Set(groups.flatMap(placesOfGroup)));
    const { asOf } = clocks;
    const plans = groups.map((group): Plan => {
      const { seed, documents: ids, linkKey, startedBy } = group;
      const own = decisionsIn(heard, new Set(placesOfGroup(group)));
      const parts = [
        linkKey,
        ...(seed === ids[0] ? [] : [seed]),
        ...(asOf === null ? [] : [asOf]),
        ...(own.length === 0 ? [] : [own]),
      ];
      const key = parts.length === 1 ? linkKey : hashOf(parts);
      return {
        seed,
        documents: ids,
        linkKey,
        key,
        sameSource: copiesAmong(ids, sameSource),
        decisions: own,
        asOf,
        linkAnswers,
        ...(startedBy === undefined ? {} : { startedBy }),
      };
    });
    const cached = await made.abouts(plans);
    let done = 0;
    const aboutOf = async (plan: Plan): Promise<About | null> => {
      const bytes = cached.get(plan.key);
      if (bytes) return unpack<About>(bytes);
      try {
        const { about } = await made.remade(plan, told);
        told.progress({ done: ++done, of: plans.length, doing: 'linking' });
        return unpack<About>(about);
      } catch (error) {
        if (!(error instanceof ThreadLost)) throw error;
        told.problem(unlinked(plan, documents, error));
        return null;
      }
    };
    const abouts = await inTurns(plans, linkedAtOnce, aboutOf);
    const matters = plans.flatMap((plan, at): BuiltMatter[] => {
      const about = abouts[at];
      if (!about) return [];
      const { summary, entries, decided } = about;
      return [{ ...plan, id: summary.id, summary, entries, decided }];
    });
    const lost = orphanedOf(
      places,
      abouts.flatMap((about) => about?.reached ?? []),
      new Set(documents.flatMap((one) => (one.replacedBy === null ? one.id : []))),
    );
    const numbers = new Map(decisions.map(({ id, number }) => [id, number]));
    const orphaned = [...lost, ...unplaced].sort(
      (a, b) => (numbers.get(a.decision) ?? 0) - (numbers.get(b.decision) ?? 0),
    );
    return {
      documents,
      rulings,
      answered: new Map([...answered].map(([id, { word }]) => [id, word])),
      sameSource,
      matters,
      decisions,
      placed: places,
      unplaced,
      orphaned,
    };
  };

  const isKnown = ({ published }: HeldNote): boolean => isOut(published, clocks.knownBy);

  const packedCaseFile = async (built: Built<Note>, named: readonly Withheld[] = []): Promise<PackedCaseFile> => {
    const leftOut = leftOutOf(built, named);
    const inOrder = built.documents
      .filter((note) => note.replacedBy === null && isKnown(note) && !leftOut.documents.has(note.id))
      .sort((a, b) => byCodeUnits(a.published ?? '9999', b.published ?? '9999') || byCodeUnits(a.id, b.id));
    const documents: CaseFileDocument[] = [];
    for (let from = 0; from < inOrder.length; from += readAtOnce) {
      const some = await readDocuments(inOrder.slice(from, from + readAtOnce).map(({ id }) => id));
      const { sameSource, rulings } = built;
      documents.push(...some.map((document) => caseFileDocument(document, sameSource, rulings.get(document.id))));
      await breath();
    }
    const list: Uint8Array[] = [];
    for (const one of built.matters) {
      const plan = planWithout(one, leftOut, built.placed, hashOf);
      if (plan !== null) list.push(plan === one ? await made.packed(one) : (await made.made(plan, silently)).matter);
    }
    const paths = built.documents.filter(({ id }) => leftOut.documents.has(id)).map(({ path }) => path);
    const orphaned = built.orphaned.filter(({ reason }) => !paths.some((path) => reason.includes(path)));
    return { version: 'packed', documents, matters: list, orphaned };
  };

  return {
    keep: readings.keep,
    documents: readDocuments,
    matter: made.matter,
    packed: made.packed,
    regroup: async (told) => {
      const held = await holding.documents();
      answered = new Map(
        [...(await holding.answers())].map(([id, answers]) => [id, { answers, word: wordOfAnswers(answers) }]),
      );
      linkAnswers = linkAnswersIn(await holding.answers());
      const isHeld = ({ replacedBy }: HeldNote) => replacedBy === null;
      ruled = decideDocuments(await holding.decisions(), held.filter(isHeld));
      const documents = held.map((note) => asRuled(note, ruled.rulings.get(note.id)));
      const current = documents.filter(({ replacedBy }) => replacedBy === null);
      const found = await readings.outlines(current, told);
      const outlined = current.flatMap((note) => {
        const outline = found.get(note.id);
        return outline ? [{ path: note.path, outline, known: isKnown(note) }] : [];
      });
      const size = outlined.reduce((sum, { outline }) => sum + outline.length, 0);
      const { groups: read, sameSource }: Grouped = await threads.run('group', outlined, { size });
      const out = new Set(current.flatMap((note) => (isKnown(note) && found.has(note.id) ? [note.id] : [])));
      const { groups, orphaned } = groupsAsDecided(read, ruled.placements, out, inOrderOfDay(current));
      const linkKeyOf = (ids: readonly string[]) =>
        hashOf([
          program.caseFile,
          ...ids.map((id) => [id, sameSource.get(id), ...parts(otherwise(id, linkedFields))]),
          ...parts(wordOfAnswers(linkAnswers)),
        ]);
      return await build(
        documents,
        // What no document tells was known by no day.
        groups
          .filter(({ documents: ids }) => ids.length > 0 || clocks.knownBy === null)
          .map((group) => ({ ...group, linkKey: linkKeyOf(group.documents) })),
        sameSource,
        [...ruled.orphaned, ...orphaned],
        told,
      );
    },
    redecide: ({ documents, matters, sameSource, unplaced }, told) =>
      build(documents, matters, sameSource, unplaced, told),
    matterAt: async ({ sameSource, documents, placed: places }, one, { asOf, knownBy }) => {
      const published = new Map(documents.map((note) => [note.id, note.published]));
      const known = one.documents.filter((id) => isOut(published.get(id) ?? null, knownBy));
      if (known.length === 0 && (knownBy !== null || one.startedBy === undefined)) return nothingOf(one);
      const here = new Set(placesOfGroup({ ...one, documents: known }));
      const linkKey = known.length === one.documents.length ? one.linkKey : hashOf([one.linkKey, ...known]);
      const heard = knownBy === null ? places.list : sourcedOnly(places.list);
      const decisions = decisionsIn(knownOnly(heard, here), here);
      const plan: Plan = {
        ...(one.startedBy === undefined ? {} : { startedBy: one.startedBy }),
        seed: one.seed,
        documents: known,
        linkKey,
        key: linkKey,
        sameSource: copiesAmong(known, sameSource),
        decisions,
        asOf: asOf ?? clocks.asOf,
        linkAnswers,
      };
      const { matter: bytes } = await made.made(plan, silently);
      return { ...unpack<Matter>(bytes), id: one.id };
    },
    coverage: async (id, told) => {
      const [one] = await readings.packed([id], silently);
      if (!one) return null;
      const { reading, document } = one;
      return await threads.run('coverage', { reading, told }, { size: document.text.length });
    },
    linkRequests: async (built, named = []) => {
      const leftOut = leftOutOf(built, named);
      const asked: MatterAsked[] = [];
      for (const matter of built.matters) {
        // An answer is to all reports of a matter: one that has something withheld is not asked about.
        if (planWithout(matter, leftOut, built.placed, hashOf) !== matter) continue;
        const { documents: ids, summary } = matter;
        const documents = await readings.packed(ids, silently);
        const size = documents.reduce((sum, { document }) => sum + document.text.length, 0);
        asked.push({ title: summary.title, requests: await threads.run('link-requests', documents, { size }) });
      }
      return asked;
    },
    caseFile: async (built, named) => unpackCaseFile(await packedCaseFile(built, named)),
    packedCaseFile,
    prune: async ({ documents, matters }) => {
      await readings.prune(documents.flatMap(({ id, replacedBy }) => (replacedBy === null ? [id] : [])));
      await made.prune(matters);
    },
  };
}

/** By day and id, as the documents of a matter are. */
function inOrderOfDay(notes: readonly HeldNote[]): (a: string, b: string) => number {
  const days = new Map(notes.map(({ id, published }) => [id, published ?? '9999']));
  const day = (id: string) => days.get(id) ?? '9999';
  return (a, b) => byCodeUnits(day(a), day(b)) || byCodeUnits(a, b);
}

type Settable = keyof DocumentRulings['instead'];

/** What can be set on a document that its reading depends on. */
const readFields: readonly Settable[] = ['title', 'published', 'kind'];
/** The same of its links: what one paper gives and takes back is no disagreement. */
const linkedFields: readonly Settable[] = [...readFields, 'publisher'];

/** What persons set of these on a document, as a word; empty for nothing. */
function wordOf(rulings: DocumentRulings | undefined, fields: readonly Settable[]): string {
  const set = fields.map((field) => rulings?.instead[field]).map((one) => one ?? (one === null ? [] : false));
  return set.every((one) => one === false) ? '' : `${hashOf(set)} `;
}

const parts = (word: string): readonly string[] => (word === '' ? [] : [word]);

/** Lets whoever waits (a request, a key) have a turn. */
const breath = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Matters that are linked at once: as many as keep the threads busy, and few enough to hold their readings in memory. */
const linkedAtOnce = 8;

/** Acts on the items, so many at a time, and gives the results in their order. */
async function inTurns<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  act: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let next = 0;
  const turn = async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await act(items[at]!);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, turn));
  return results;
}

const copiesAmong = (ids: readonly string[], sameSource: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map(ids.flatMap((id) => (sameSource.has(id) ? [[id, sameSource.get(id)!] as const] : [])));

/** The clock of knowledge: by a day, what has no publication day was not known to be out. */
const isOut = (published: string | null, knownBy: string | null): boolean =>
  knownBy === null || (published !== null && published <= knownBy);

/** The whole matter is left out: its entries would not be those of all its documents. */
function unlinked({ documents: ids }: Plan, notes: readonly HeldNote[], { after, message }: ThreadLost): Problem {
  const path = notes.find(({ id }) => id === ids[0])?.path ?? 'A matter without documents';
  const what =
    after === null ? `could not be put together (${message})` : `could not be put together within ${after} s`;
  const others = ids.length <= 1 ? '' : ` and ${ids.length - 1} more of its dispute`;
  return { ...noted(`${path}${others}`, what, 'left out'), skipped: true };
}

const hashOf = (parts: readonly unknown[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);

/** Before its first document was out, nothing was known of it. */
const nothingOf = ({ id, summary }: BuiltMatter): Matter => ({
  id,
  title: summary.title,
  parties: [],
  proceedings: [],
  events: [],
  passing: [],
  setAside: [],
  rejected: [],
  quotes: [],
  sayings: [],
  statements: [],
  disagreements: [],
});
