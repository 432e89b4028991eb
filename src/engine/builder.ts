import { createHash } from 'node:crypto';
import { type Shelved, textsNeeded } from '../casefile/decisions/anchor.ts';
import type { Clocks, Decision } from '../casefile/decisions/decision.ts';
import { orphanedOf } from '../casefile/decisions/orphans.ts';
import {
  anchorsOf,
  decisionsIn,
  knownOnly,
  type PlacedDecision,
  type PlacedDecisions,
} from '../casefile/decisions/placed.ts';
import { caseFileDocument } from '../casefile/documents.ts';
import type { CaseFile, CaseFileDocument, Matter, Orphaned } from '../casefile/schema.ts';
import { type Disk, nodeDisk } from '../document/disk.ts';
import type { Document } from '../document/document.ts';
import { noted, type Problem } from '../document/problem.ts';
import type { About, EntryNow, MatterSummary } from './about.ts';
import type { Cache } from './cache.ts';
import type { Grouped } from './group.ts';
import type { HeldNote, Holding } from './holding.ts';
import type { MadeMatter, PackedReading } from './make-matter.ts';
import { type PackedCaseFile, unpackCaseFile } from './packed-case-file.ts';
import { unpack } from './packing.ts';
import type { ProgramVersion } from './program-version.ts';
import { readAll } from './read-all.ts';
import type { Prepared } from './read-sheet.ts';
import { Recent } from './recent.ts';
import { ThreadLost, type Threads } from './threads.ts';

/** All that a matter depends on. */
interface Plan {
  /** Ids of its documents, oldest first. */
  readonly documents: readonly string[];
  /** Of its documents, the copies among them and the program: what linking depends on. */
  readonly linkKey: string;
  /** The same with the decisions on it: it is cached under this key. */
  readonly key: string;
  /** Document id to the id of the document it repeats. */
  readonly sameSource: ReadonlyMap<string, string>;
  /** Those that it has to hear of. */
  readonly decisions: readonly PlacedDecision[];
  readonly asOf: Clocks['asOf'];
}

/** A matter as it stands now, without what is heavy. */
export interface BuiltMatter extends Plan {
  readonly id: string;
  readonly summary: MatterSummary;
  /** Ids of all its entries, those told in passing and the rejected among them. */
  readonly entries: ReadonlySet<string>;
  /** By decision, where what it is about is now. */
  readonly decided: ReadonlyMap<string, EntryNow>;
}

/** The case file as it stands, without what is heavy. Never changed, only replaced. */
export interface Built<Note extends HeldNote = HeldNote> {
  /** All that are kept, by path. */
  readonly documents: readonly Note[];
  /** Document id to the id of the document it repeats, of those that are in the case file. */
  readonly sameSource: ReadonlyMap<string, string>;
  readonly matters: readonly BuiltMatter[];
  readonly decisions: readonly Decision[];
  readonly placed: PlacedDecisions;
  readonly orphaned: readonly Orphaned[];
}

/** What was asked for has just been replaced: ask again by the newest that was built. */
export class Outdated extends Error {
  override name = 'Outdated';
}

/** Makes the case file of what is held, doing only what was not done before. A batch is one with an empty cache. */
export interface Builder<Note extends HeldNote = HeldNote> {
  /** Keeps what reading a document gave. */
  keep(list: readonly { readonly id: string; readonly prepared: Prepared }[]): Promise<void>;
  /** After documents were added: groups them anew; only what is another matter now is linked. */
  regroup(told: Told): Promise<Built<Note>>;
  /** After a decision: the groups stay. */
  redecide(built: Built<Note>, told: Told): Promise<Built<Note>>;
  matter(one: BuiltMatter): Promise<Matter>;
  /** The same, packed. */
  packed(one: BuiltMatter): Promise<Uint8Array>;
  /** As it was with the clocks turned back. */
  matterAt(built: Built<Note>, one: BuiltMatter, clocks: Clocks): Promise<Matter>;
  caseFile(built: Built<Note>): Promise<CaseFile>;
  /** The same, on its way to a thread. */
  packedCaseFile(built: Built<Note>): Promise<PackedCaseFile>;
  /** Forgets what is cached and not of this case file. */
  prune(built: Built<Note>): Promise<void>;
}

/** How far a long piece of work is: `done` of `of` documents, or matters. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly doing: 'opening' | 'reading' | 'linking';
}

export interface Told {
  readonly progress: (step: Progress) => void;
  readonly problem: (problem: Problem) => void;
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

/** Matters of so many entries are held ready to be shown. */
const heldEntries = 20_000;

/** Documents that are read again in one go. */
const readAtOnce = 64;

interface Group {
  readonly documents: readonly string[];
  readonly linkKey: string;
}

export function builderOf<Note extends HeldNote>(options: BuilderOptions<Note>): Builder<Note> {
  const { holding, cache, program, threads, clocks = { asOf: null, knownBy: null }, disk = nodeDisk } = options;
  const shown = new Recent<Matter>(heldEntries);
  /** Documents that this program could not read: they are not tried again before it is started anew. */
  const unreadable = new Set<string>();

  const readingKey = (id: string) => `${id} ${program.reading}`;
  const outlineKey = (id: string) => `${id} ${program.caseFile}`;
  const aboutKey = (key: string) => `${key} about`;

  const keep: Builder<Note>['keep'] = async (list) => {
    await cache.cache('reading', new Map(list.map(({ id, prepared }) => [readingKey(id), prepared.reading])));
    await cache.cache('profile', new Map(list.map(({ id, prepared }) => [outlineKey(id), prepared.outline])));
  };

  /** Reads again what is held, keeps what that gave, and gives it. */
  const read = async (documents: readonly Document[], { problem }: Told, step: () => void) => {
    const sheets = documents.map((document) => ({ from: 'kept', path: document.path, document }) as const);
    const done: { id: string; prepared: Prepared }[] = [];
    let at = 0;
    for await (const result of readAll(threads, sheets, disk, {})) {
      const { id } = documents[at++]!;
      step();
      for (const one of result.problems) problem(one);
      const [read] = result.documents;
      if (read) done.push({ id, prepared: read.prepared });
      else unreadable.add(id);
    }
    await keep(done);
    return done;
  };

  /** Reads what has not been read by this program. Packed outlines, by document id. */
  const outlines = async (notes: readonly HeldNote[], told: Told): Promise<ReadonlyMap<string, Uint8Array>> => {
    const cached = await cache.cached(
      'profile',
      notes.map(({ id }) => outlineKey(id)),
    );
    const found = new Map<string, Uint8Array>();
    const missing: HeldNote[] = [];
    for (const note of notes) {
      const bytes = cached.get(outlineKey(note.id));
      if (bytes) found.set(note.id, bytes);
      else if (!unreadable.has(note.id)) missing.push(note);
    }
    threads.expect(missing.reduce((sum, { length }) => sum + length, 0));
    let done = 0;
    const step = () => told.progress({ done: ++done, of: missing.length, doing: 'reading' });
    for (let from = 0; from < missing.length; from += readAtOnce) {
      const documents = await holding.readDocuments(missing.slice(from, from + readAtOnce).map(({ id }) => id));
      for (const { id, prepared } of await read(documents, told, step)) found.set(id, prepared.outline);
    }
    return found;
  };

  /** The documents with their readings; one that was forgotten while its outline was not is read anew. */
  const packedReadings = async (ids: readonly string[], told: Told): Promise<readonly PackedReading[]> => {
    const documents = new Map((await holding.readDocuments(ids)).map((document) => [document.id, document]));
    const readings = new Map(await cache.cached('reading', ids.map(readingKey)));
    const missing = [...documents.values()].filter(({ id }) => !readings.has(readingKey(id)));
    for (const { id, prepared } of await read(missing, told, () => {})) readings.set(readingKey(id), prepared.reading);
    return ids.flatMap((id) => {
      const document = documents.get(id);
      const reading = readings.get(readingKey(id));
      return document && reading ? [{ document, reading }] : [];
    });
  };

  /** Links and assembles in a thread: the one that did it before, which may hold the links still. */
  const made = async (plan: Plan, told: Told): Promise<MadeMatter> => {
    const { documents: ids, linkKey, sameSource, decisions, asOf } = plan;
    const wanted = { linkKey, sameSource, decisions, asOf };
    const again = linkedBefore.get(linkKey)
      ? await threads.run('matter', { ...wanted, documents: null }, { size: 0, key: linkKey })
      : null;
    if (again) return again;
    const documents = await packedReadings(ids, told);
    if (documents.length < ids.length) throw new Outdated();
    const size = documents.reduce((sum, { document }) => sum + document.text.length, 0);
    const result = await threads.run('matter', { ...wanted, documents }, { size, key: linkKey });
    linkedBefore.set(linkKey, true, 1);
    return result!;
  };

  /** Makes and caches. */
  const remade = async (plan: Plan, told: Told): Promise<MadeMatter> => {
    const result = await made(plan, told);
    await cache.cache(
      'matter',
      new Map([
        [plan.key, result.matter],
        [aboutKey(plan.key), result.about],
      ]),
    );
    return result;
  };
  /** Link keys of matters that a thread may hold. */
  const linkedBefore = new Recent<true>(1000);

  /** Where the words of all decisions stand now. */
  const placed = async (decisions: readonly Decision[], documents: readonly HeldNote[]) => {
    const notes = documents.filter(({ replacedBy }) => replacedBy === null);
    const needed = textsNeeded(anchorsOf(decisions), notes);
    const texts = new Map((await holding.readDocuments([...needed])).map(({ id, text }) => [id, text]));
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
    told: Told,
  ): Promise<Built<Note>> => {
    const decisions = await holding.decisions();
    const places = decisions.length === 0 ? { list: [], ofNothing: [] } : await placed(decisions, documents);
    const heard =
      clocks.knownBy === null
        ? places.list
        : knownOnly(places.list, new Set(groups.flatMap(({ documents: ids }) => ids)));
    const { asOf } = clocks;
    const plans = groups.map(({ documents: ids, linkKey }): Plan => {
      const own = decisionsIn(heard, new Set(ids));
      const parts = [linkKey, ...(asOf === null ? [] : [asOf]), ...(own.length === 0 ? [] : [own])];
      const key = parts.length === 1 ? linkKey : hashOf(parts);
      return { documents: ids, linkKey, key, sameSource: copiesAmong(ids, sameSource), decisions: own, asOf };
    });
    const cached = await cache.cached(
      'matter',
      plans.map(({ key }) => aboutKey(key)),
    );
    let done = 0;
    const aboutOf = async (plan: Plan): Promise<About | null> => {
      const bytes = cached.get(aboutKey(plan.key));
      if (bytes) return unpack<About>(bytes);
      try {
        const { about } = await remade(plan, told);
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
    const orphaned = orphanedOf(
      places,
      abouts.flatMap((about) => about?.reached ?? []),
      new Set(documents.flatMap((one) => (one.replacedBy === null ? one.id : []))),
    );
    return { documents, sameSource, matters, decisions, placed: places, orphaned };
  };

  const isKnown = ({ published }: HeldNote): boolean => isOut(published, clocks.knownBy);

  /** What is lost of the cache is made again. */
  const packed = async (one: BuiltMatter): Promise<Uint8Array> =>
    (await cache.cached('matter', [one.key])).get(one.key) ?? (await remade(one, silently)).matter;

  const matter = async (one: BuiltMatter): Promise<Matter> => {
    const held = shown.get(one.key);
    if (held) return held;
    const found = unpack<Matter>(await packed(one));
    shown.set(one.key, found, found.events.length + found.passing.length);
    return found;
  };

  const packedCaseFile = async (built: Built<Note>): Promise<PackedCaseFile> => {
    const inOrder = built.documents
      .filter((note) => note.replacedBy === null && isKnown(note))
      .sort((a, b) => compare(a.published ?? '9999', b.published ?? '9999') || compare(a.id, b.id));
    const documents: CaseFileDocument[] = [];
    for (let from = 0; from < inOrder.length; from += readAtOnce) {
      const some = await holding.readDocuments(inOrder.slice(from, from + readAtOnce).map(({ id }) => id));
      documents.push(...some.map((document) => caseFileDocument(document, built.sameSource)));
      await breath();
    }
    const list: Uint8Array[] = [];
    for (const one of built.matters) list.push(await packed(one));
    return { version: 'packed', documents, matters: list, orphaned: built.orphaned };
  };

  return {
    keep,
    matter,
    packed,
    regroup: async (told) => {
      const documents = await holding.documents();
      const current = documents.filter(({ replacedBy }) => replacedBy === null);
      const found = await outlines(current, told);
      const outlined = current.flatMap((note) => {
        const outline = found.get(note.id);
        return outline ? [{ path: note.path, outline, known: isKnown(note) }] : [];
      });
      const size = outlined.reduce((sum, { outline }) => sum + outline.length, 0);
      const { groups, sameSource }: Grouped = await threads.run('group', outlined, { size });
      const linkKeyOf = (ids: readonly string[]) =>
        hashOf([program.caseFile, ...ids.map((id) => [id, sameSource.get(id)])]);
      return await build(
        documents,
        groups.map((ids) => ({ documents: ids, linkKey: linkKeyOf(ids) })),
        sameSource,
        told,
      );
    },
    redecide: ({ documents, matters, sameSource }, told) => build(documents, matters, sameSource, told),
    matterAt: async ({ sameSource, documents, placed: places }, one, { asOf, knownBy }) => {
      const published = new Map(documents.map((note) => [note.id, note.published]));
      const known = one.documents.filter((id) => isOut(published.get(id) ?? null, knownBy));
      if (known.length === 0) return nothingOf(one);
      const linkKey = known.length === one.documents.length ? one.linkKey : hashOf([one.linkKey, ...known]);
      const decisions = decisionsIn(knownOnly(places.list, new Set(known)), new Set(known));
      const plan: Plan = {
        documents: known,
        linkKey,
        key: linkKey,
        sameSource: copiesAmong(known, sameSource),
        decisions,
        asOf: asOf ?? clocks.asOf,
      };
      const { matter: bytes } = await made(plan, silently);
      return { ...unpack<Matter>(bytes), id: one.id };
    },
    caseFile: async (built) => unpackCaseFile(await packedCaseFile(built)),
    packedCaseFile,
    prune: async ({ documents, matters }) => {
      const kept = documents.flatMap(({ id, replacedBy }) => (replacedBy === null ? [id] : []));
      await cache.prune('profile', kept.map(outlineKey));
      await cache.prune('reading', kept.map(readingKey));
      await cache.prune(
        'matter',
        matters.flatMap(({ key }) => [key, aboutKey(key)]),
      );
    },
  };
}

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
  const path = notes.find(({ id }) => id === ids[0])?.path ?? ids[0]!;
  const what =
    after === null ? `could not be put together (${message})` : `could not be put together within ${after} s`;
  const others = ids.length === 1 ? '' : ` and ${ids.length - 1} more of its dispute`;
  return { ...noted(`${path}${others}`, what, 'left out'), skipped: true };
}

const silently: Told = { progress: () => {}, problem: () => {} };

const hashOf = (parts: readonly unknown[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Before its first document was out, nothing was known of it. */
const nothingOf = ({ id, summary }: BuiltMatter): Matter => ({
  id,
  title: summary.title,
  parties: [],
  proceedings: [],
  events: [],
  passing: [],
  rejected: [],
  quotes: [],
  sayings: [],
  statements: [],
  disagreements: [],
});
