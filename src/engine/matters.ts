import type { Clocks } from '../casefile/decisions/decision.ts';
import type { PlacedDecision } from '../casefile/decisions/placed.ts';
import type { Matter, Withheld } from '../casefile/schema.ts';
import type { ModelAnswer } from '../reading/model/answer.ts';
import type { Cache } from './cache.ts';
import type { MadeMatter } from './make-matter.ts';
import { unpack } from './packing.ts';
import type { Readings } from './readings.ts';
import { Recent } from './recent.ts';
import type { Threads } from './threads.ts';
import { silently, type Told } from './told.ts';

/** All that a matter depends on. */
export interface Plan {
  /** Ids of its documents, oldest first. */
  readonly documents: readonly string[];
  /** What its id is made of (`DecidedGroup.seed`). */
  readonly seed: string;
  /** The decision that started it without documents (`DecidedGroup.startedBy`). */
  readonly startedBy?: string;
  /** Of its documents, the copies among them and the program: what linking depends on. */
  readonly linkKey: string;
  /** The same with the decisions on it: it is cached under this key. */
  readonly key: string;
  /** Document id to the id of the document it repeats. */
  readonly sameSource: ReadonlyMap<string, string>;
  /** Those that it has to hear of. */
  readonly decisions: readonly PlacedDecision[];
  readonly asOf: Clocks['asOf'];
  /** Entries marked so are left out as if nobody had read them. */
  readonly withheld?: readonly Withheld[];
  /** What models said of the reports of matters. */
  readonly linkAnswers: readonly ModelAnswer[];
}

/** What was asked for has just been replaced: ask again by the newest that was built. */
export class Outdated extends Error {
  override name = 'Outdated';
}

/** Matters by their plans: from the cache, and made in threads where they are not there. */
export interface Matters {
  /** Packed `About` of those that are cached, by key of the plan. */
  abouts(plans: readonly Plan[]): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Not cached. @throws Outdated where not all of its documents are held */
  made(plan: Plan, told: Told): Promise<MadeMatter>;
  /** The same, and cached. */
  remade(plan: Plan, told: Told): Promise<MadeMatter>;
  packed(plan: Plan): Promise<Uint8Array>;
  matter(plan: Plan): Promise<Matter>;
  /** Forgets all others. */
  prune(plans: readonly Plan[]): Promise<void>;
}

/** Matters of so many entries are held ready to be shown. */
const heldEntries = 20_000;

export function mattersOf(cache: Cache, threads: Threads, readings: Pick<Readings, 'packed'>): Matters {
  const shown = new Recent<Matter>(heldEntries);
  /** Link keys of matters that a thread may hold. */
  const linkedBefore = new Recent<true>(1000);

  const aboutKey = (key: string) => `${key} about`;

  /** Links and assembles in a thread: the one that did it before, which may hold the links still. */
  const made = async (plan: Plan, told: Told): Promise<MadeMatter> => {
    const { documents: ids, linkKey, seed, startedBy, sameSource, decisions, asOf, withheld = [], linkAnswers } = plan;
    const wanted = {
      linkKey,
      seed,
      ...(startedBy === undefined ? {} : { startedBy }),
      sameSource,
      decisions,
      asOf,
      withheld,
      linkAnswers,
    };
    const again = linkedBefore.get(linkKey)
      ? await threads.run('matter', { ...wanted, documents: null }, { size: 0, key: linkKey })
      : null;
    if (again) return again;
    const documents = await readings.packed(ids, told);
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

  /** What is lost of the cache is made again. */
  const packed = async (one: Plan): Promise<Uint8Array> =>
    (await cache.cached('matter', [one.key])).get(one.key) ?? (await remade(one, silently)).matter;

  const matter = async (one: Plan): Promise<Matter> => {
    const held = shown.get(one.key);
    if (held) return held;
    const found = unpack<Matter>(await packed(one));
    shown.set(one.key, found, found.events.length + found.passing.length);
    return found;
  };

  return {
    abouts: async (plans) => {
      const cached = await cache.cached(
        'matter',
        plans.map(({ key }) => aboutKey(key)),
      );
      return new Map(
        plans.flatMap(({ key }) => {
          const bytes = cached.get(aboutKey(key));
          return bytes ? [[key, bytes] as const] : [];
        }),
      );
    },
    made,
    remade,
    packed,
    matter,
    prune: (plans) =>
      cache.prune(
        'matter',
        plans.flatMap(({ key }) => [key, aboutKey(key)]),
      ),
  };
}
