import { createHash } from 'node:crypto';
import { decidedMatterOf } from '../casefile/assemble.ts';
import { type Shelved, textsNeeded } from '../casefile/decisions/anchor.ts';
import type { Clocks, Decision } from '../casefile/decisions/decision.ts';
import { orphanedOf } from '../casefile/decisions/orphans.ts';
import {
  anchorsOf,
  decisionsIn,
  knownOnly,
  type PlacedDecisions,
  placeDecisions,
} from '../casefile/decisions/placed.ts';
import type { Reached } from '../casefile/decisions/regroup.ts';
import type { Matter, Orphaned } from '../casefile/schema.ts';
import type { Disk } from '../document/disk.ts';
import type { Document } from '../document/document.ts';
import { samePrints } from '../document/duplicates.ts';
import { type Problem, problemLine } from '../document/problem.ts';
import { type LinkedMatter, linkMatter } from '../linking/link.ts';
import { groupMatters } from '../linking/matters.ts';
import type { Piece } from '../linking/parties.ts';
import type { Reading } from '../reading/reading.ts';
import type { DocumentNote, Store } from '../store/store.ts';
import { readInThreads } from './crew/crew.ts';
import { type EntryNow, entriesNow } from './history.ts';
import { pack, unpack } from './packing.ts';
import { type Outline, type PreparedSheet, prepareSheet, preparingThread, type ToPrepare } from './prepared.ts';
import type { ProgramVersion } from './program-version.ts';
import { Recent } from './recent.ts';
import type { Overview, Progress } from './workbench.ts';

/** A matter as it stands now; the matter itself is in the cache, under `key`. */
export interface BuiltMatter {
  readonly id: string;
  /** Of all that it was made of: documents, copies among them, decisions, program. */
  readonly key: string;
  /** The same without the decisions: what linking depends on. */
  readonly linkKey: string;
  /** Ids of its documents, oldest first. */
  readonly documents: readonly string[];
  readonly summary: Overview['matters'][number];
  /** Ids of all its entries, those told in passing and the rejected among them. */
  readonly entries: ReadonlySet<string>;
  /** By decision, where what it is about is now. */
  readonly decided: ReadonlyMap<string, EntryNow>;
}

/** The case file as it stands, without what is heavy. Never changed, only replaced. */
export interface Standing {
  readonly revision: number;
  /** All that are kept, by path. */
  readonly documents: readonly DocumentNote[];
  /** Document id to the id of the document it repeats, of those that are in the case file. */
  readonly sameSource: ReadonlyMap<string, string>;
  readonly matters: readonly BuiltMatter[];
  readonly decisions: readonly Decision[];
  readonly placed: PlacedDecisions;
  readonly orphaned: readonly Orphaned[];
}

/** What was asked for has just been replaced: ask again by the newest standing. */
export class Outdated extends Error {
  override name = 'Outdated';
}

export interface Builder {
  /** After documents were added: groups them anew; only what is another matter now is linked. */
  regroup(told: Told): Promise<Standing>;
  /** After a decision: the groups stay. */
  redecide(standing: Standing, told: Told): Promise<Standing>;
  matter(built: BuiltMatter): Promise<Matter>;
  /** As it was with the clocks turned back. */
  matterAt(standing: Standing, built: BuiltMatter, clocks: Clocks): Promise<Matter>;
}

export interface Told {
  readonly progress: (step: Progress) => void;
  /** A line for the user. */
  readonly problem: (line: string) => void;
}

export interface BuilderOptions {
  readonly store: Store;
  readonly program: ProgramVersion;
  readonly disk: Disk;
  readonly jobs: number;
}

/** Documents whose links are held in memory, so that a decision on a matter just seen need not link it anew. */
const heldLinks = 400;
/** Matters of so many entries are held ready to be shown. */
const heldEntries = 20_000;
/** Documents that are read again in one go. */
const readAtOnce = 64;
/** Below so many code units worker threads would only have started when it is done. */
const smallWork = 400_000;

/** What is kept of a matter beside itself, so that an overview opens none. */
interface About {
  readonly summary: BuiltMatter['summary'];
  readonly entries: ReadonlySet<string>;
  /** What became of the decisions it heard. */
  readonly reached: ReadonlyMap<string, Reached>;
  readonly decided: ReadonlyMap<string, EntryNow>;
}

interface Group {
  readonly documents: readonly string[];
  readonly linkKey: string;
}

/** What makes the case file of what is kept, doing only what was not done before. */
export function builderOf({ store, program, disk, jobs }: BuilderOptions): Builder {
  const links = new Recent<LinkedMatter>(heldLinks);
  const shown = new Recent<Matter>(heldEntries);

  /** Reads what has not been read by this program. */
  const outlines = async (
    ids: readonly string[],
    { progress, problem }: Told,
  ): Promise<ReadonlyMap<string, Outline>> => {
    const found = new Map<string, Outline>();
    const missing: string[] = [];
    const packed = await store.cached(
      'profile',
      ids.map((id) => outlineKey(id, program)),
    );
    for (const id of ids) {
      const bytes = packed.get(outlineKey(id, program));
      if (bytes) found.set(id, unpack(bytes));
      else missing.push(id);
    }
    for (let from = 0; from < missing.length; from += readAtOnce * jobs) {
      const documents = await store.readDocuments(missing.slice(from, from + readAtOnce * jobs));
      const sheets = documents.map((document): ToPrepare => ({ from: 'kept', path: document.path, document }));
      const size = documents.reduce((sum, { text }) => sum + text.length, 0);
      const kept: { id: string; prepared: NonNullable<PreparedSheet['prepared']> }[] = [];
      let done = from;
      for await (const result of preparedOf(sheets, disk, size < smallWork ? 1 : jobs)) {
        progress({ done: ++done, of: missing.length, doing: 'reading' });
        if ('problem' in result) problem(problemLine(result.problem));
        else if (result.document && result.prepared) {
          kept.push({ id: result.document.id, prepared: result.prepared });
          found.set(result.document.id, unpack(result.prepared.outline));
        } else for (const one of result.problems) problem(problemLine(one));
      }
      await keepPrepared(store, program, kept);
    }
    return found;
  };

  const piecesOf = async (ids: readonly string[]): Promise<readonly Piece[]> => {
    const documents = new Map((await store.readDocuments(ids)).map((document) => [document.id, document]));
    const packed = await store.cached(
      'reading',
      ids.map((id) => readingKey(id, program)),
    );
    const pieces: Piece[] = [];
    for (const id of ids) {
      const document = documents.get(id);
      const bytes = packed.get(readingKey(id, program)) ?? (document && (await readAnew(document)));
      if (document && bytes) pieces.push({ document, reading: unpack<Reading>(bytes) });
    }
    return pieces;
  };

  /** A reading that was forgotten while its outline was not: a process was killed between the two. */
  const readAnew = async (document: Document): Promise<Uint8Array | undefined> =>
    (await prepareSheet(disk, { from: 'kept', path: document.path, document }, {})).prepared?.reading;

  const linked = async (
    { documents, linkKey }: Group,
    sameSource: ReadonlyMap<string, string>,
  ): Promise<LinkedMatter> => {
    const held = links.get(linkKey);
    if (held) return held;
    const pieces = await piecesOf(documents);
    if (pieces.length < documents.length) throw new Outdated();
    const made = linkMatter(pieces, { sameSource });
    links.set(linkKey, made, documents.length);
    return made;
  };

  /** The documents of the case file, each with its text where the words of a decision have to be looked for in it. */
  const shelved = async (
    decisions: readonly Decision[],
    documents: readonly DocumentNote[],
  ): Promise<readonly Shelved[]> => {
    const notes = documents.filter(({ replacedBy }) => replacedBy === null);
    const needed = textsNeeded(anchorsOf(decisions), notes);
    const texts = new Map((await store.readDocuments([...needed])).map(({ id, text }) => [id, text]));
    return notes.map(({ id, path, url, title }) => {
      const text = texts.get(id);
      return { id, path, url, title, ...(text === undefined ? {} : { text }) };
    });
  };

  /** Builds what is not in the cache, publishes, and forgets what nothing needs any more. */
  const build = async (
    documents: readonly DocumentNote[],
    groups: readonly Group[],
    sameSource: ReadonlyMap<string, string>,
    { progress }: Told,
  ): Promise<Standing> => {
    const decisions = await store.decisions();
    const placed = placeDecisions(decisions, decisions.length === 0 ? [] : await shelved(decisions, documents));
    const plans = groups.map((group) => {
      const own = decisionsIn(placed.list, new Set(group.documents));
      return { group, own, key: own.length === 0 ? group.linkKey : hashOf([group.linkKey, own]) };
    });
    const cached = await store.cached(
      'matter',
      plans.map(({ key }) => aboutKey(key)),
    );
    const matters: BuiltMatter[] = [];
    const reached: ReadonlyMap<string, Reached>[] = [];
    const fresh = new Map<string, Uint8Array>();
    for (const [at, { group, own, key }] of plans.entries()) {
      const bytes = cached.get(aboutKey(key));
      let about = bytes ? unpack<About>(bytes) : null;
      if (!about) {
        progress({ done: at, of: groups.length, doing: 'linking' });
        const made = decidedMatterOf(await linked(group, sameSource), {}, own);
        about = aboutOf(made.matter, made.reached, group.documents);
        const packed = pack(made.matter);
        fresh.set(key, packed);
        await store.cache(
          'matter',
          new Map([
            [key, packed],
            [aboutKey(key), pack(about)],
          ]),
        );
        await breath();
      }
      const { summary, entries, decided } = about;
      reached.push(about.reached);
      const { documents: ids, linkKey } = group;
      matters.push({ id: summary.id, key, linkKey, documents: ids, summary, entries, decided });
    }
    const orphaned = orphanedOf(
      placed,
      reached,
      new Set(documents.flatMap((one) => (one.replacedBy === null ? one.id : []))),
    );
    const stored = await store.cached(
      'matter',
      matters.map(({ key }) => key).filter((key) => !fresh.has(key)),
    );
    const revision = await store.publish({
      matters: matters.map(({ id, key, documents: ids }) => ({
        id,
        key,
        documents: ids,
        matter: () => unpack<Matter>((fresh.get(key) ?? stored.get(key))!),
      })),
      orphaned,
    });
    await store.prune(
      'matter',
      matters.flatMap(({ key }) => [key, aboutKey(key)]),
    );
    return { revision, documents, sameSource, matters, decisions, placed, orphaned };
  };

  return {
    regroup: async (told) => {
      const documents = await store.documents();
      const current = documents.filter(({ replacedBy }) => replacedBy === null);
      const found = await outlines(
        current.map(({ id }) => id),
        told,
      );
      // By path, as a pile on the disk is compared.
      const sameSource = samePrints(current.flatMap(({ id, path }) => printsAt(found.get(id), path)));
      // By day and id, as a case file is built.
      const inOrder = current.flatMap(({ id }) => found.get(id)?.profile ?? []).sort(byDay);
      const groups = groupMatters(inOrder).map((group): Group => {
        const ids = group.map((index) => inOrder[index]!.document);
        return { documents: ids, linkKey: hashOf([program.caseFile, ...ids.map((id) => [id, sameSource.get(id)])]) };
      });
      const standing = await build(documents, groups, sameSource, told);
      const kept = current.map(({ id }) => id);
      await store.prune(
        'profile',
        kept.map((id) => outlineKey(id, program)),
      );
      await store.prune(
        'reading',
        kept.map((id) => readingKey(id, program)),
      );
      return standing;
    },
    redecide: ({ documents, matters, sameSource }, told) => build(documents, matters, sameSource, told),
    matter: async ({ key }) => {
      const held = shown.get(key);
      if (held) return held;
      const bytes = (await store.cached('matter', [key])).get(key);
      if (!bytes) throw new Outdated();
      const matter = unpack<Matter>(bytes);
      shown.set(key, matter, matter.events.length + matter.passing.length);
      return matter;
    },
    matterAt: async ({ sameSource, documents, placed }, built, { asOf, knownBy }) => {
      const published = new Map(documents.map((note) => [note.id, note.published]));
      const known = built.documents.filter((id) => {
        const day = published.get(id) ?? null;
        return knownBy === null || (day !== null && day <= knownBy);
      });
      if (known.length === 0) return nothingOf(built);
      const linkKey = known.length === built.documents.length ? built.linkKey : hashOf([built.linkKey, ...known]);
      const heard = decisionsIn(knownOnly(placed.list, new Set(known)), new Set(known));
      const link = await linked({ documents: known, linkKey }, sameSource);
      const { matter } = decidedMatterOf(link, { asOf: asOf ?? undefined }, heard);
      return { ...matter, id: built.id };
    },
  };
}

/** The crew's work, or this thread's where a crew would be slower. */
export async function* preparedOf(
  sheets: Iterable<ToPrepare | Problem>,
  disk: Disk,
  jobs: number,
): AsyncGenerator<PreparedSheet | { readonly problem: Problem }> {
  if (jobs > 1) {
    yield* readInThreads<ToPrepare, PreparedSheet>(sheets, {}, jobs, preparingThread);
    return;
  }
  for (const sheet of sheets) {
    yield 'what' in sheet ? { problem: sheet } : await prepareSheet(disk, sheet, {});
    await breath();
  }
}

export async function keepPrepared(
  store: Store,
  program: ProgramVersion,
  list: readonly { readonly id: string; readonly prepared: NonNullable<PreparedSheet['prepared']> }[],
): Promise<void> {
  await store.cache('reading', new Map(list.map(({ id, prepared }) => [readingKey(id, program), prepared.reading])));
  await store.cache('profile', new Map(list.map(({ id, prepared }) => [outlineKey(id, program), prepared.outline])));
}

const readingKey = (id: string, program: ProgramVersion) => `${id} ${program.reading}`;
const outlineKey = (id: string, program: ProgramVersion) => `${id} ${program.caseFile}`;
const aboutKey = (key: string) => `${key} about`;

const hashOf = (parts: readonly unknown[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);

/** Lets whoever waits (a request, a key) have a turn. */
const breath = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A document may have got another path since it was read. */
const printsAt = (outline: Outline | undefined, path: string) => (outline ? [{ ...outline.print, path }] : []);

type Dated = { readonly published: string | null; readonly document: string };
const byDay = (a: Dated, b: Dated) =>
  compare(a.published ?? '9999', b.published ?? '9999') || compare(a.document, b.document);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function aboutOf(matter: Matter, reached: About['reached'], documents: readonly string[]): About {
  const { id, title, events, passing, rejected } = matter;
  return {
    summary: {
      id,
      title,
      events: events.length,
      documents: documents.length,
      unreviewed: events.filter(({ review }) => review === 'unreviewed').length,
    },
    entries: new Set([...events, ...passing, ...rejected].map((one) => one.id)),
    reached,
    decided: entriesNow(matter, reached),
  };
}

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
