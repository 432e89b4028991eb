import type { Builder, Built } from '../engine/builder.ts';
import { Outdated } from '../engine/matters.ts';
import type { Told } from '../engine/told.ts';
import { wordOfAnswers } from '../reading/model/answer.ts';
import type { DocumentNote, Store } from '../store/store.ts';
import type { Notice } from './workbench.ts';

/** The case file as it stands and is published. Never changed, only replaced. */
export interface Standing extends Built<DocumentNote> {
  readonly revision: number;
}

/** The newest case file of a store. What changes it is done one after the other, in the order in which it was asked for. */
export interface Current {
  now(): Standing;
  /** With what another process may have written in between. Nobody who only looks waits for a long addition. */
  fresh(): Promise<Standing>;
  inTurn<T>(act: () => Promise<T>): Promise<T>;
  /** The rest is for who has the turn. It builds anew when another process has added or decided, or the last building failed. */
  refresh(): Promise<void>;
  /** After documents were added. Ids of the matters that are others now. */
  regroup(told: Told, compare?: Compare): Promise<readonly string[]>;
  /** After a decision. Ids of the matters that are others now. */
  redecide(told: Told, compare?: Compare): Promise<readonly string[]>;
}

/** Looks at what was built beside what stands, while matters of both are cached. */
export type Compare = (was: Standing, is: Built<DocumentNote>) => Promise<void>;

export interface CurrentOptions {
  readonly store: Store;
  readonly builder: Builder<DocumentNote>;
  readonly tell: (notice: Notice) => void;
  /** Of what nobody asked for. */
  readonly told: Told;
}

/** @param first - told while the store is opened */
export async function currentOf({ store, builder, tell, told }: CurrentOptions, first: Told): Promise<Current> {
  let last: Promise<unknown> = Promise.resolve();
  let working = 0;
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    working += 1;
    const mine = last.then(act).finally(() => {
      working -= 1;
    });
    last = mine.catch(() => {});
    return mine;
  };

  const published = async (built: Built<DocumentNote>, compare = async () => {}): Promise<Standing> => {
    const revision = await publish(store, builder, built);
    await compare();
    await builder.prune(built);
    return { ...built, revision };
  };
  /** Who only looks is shown what there is, where the store cannot be written: its disk may be full. */
  const lookOn = (error: unknown) => {
    if (!isOfStore(error)) throw error;
  };
  let standing = await published(await builder.regroup(first));
  await store.writtenElsewhere();

  /** Puts a new standing in the place of the old; gives the matters that are others now. */
  const stand = (next: Standing): readonly string[] => {
    const before = new Map(standing.matters.map(({ id, key }) => [id, key]));
    const after = new Map(next.matters.map(({ id, key }) => [id, key]));
    const changed = [
      ...[...after].flatMap(([id, key]) => (before.get(id) === key ? [] : [id])),
      ...[...before.keys()].filter((id) => !after.has(id)),
    ];
    const isNew = next.revision !== standing.revision;
    standing = next;
    if (isNew) tell({ of: 'revision', revision: next.revision, matters: changed });
    return changed;
  };

  /** What was kept has not been built yet: the building failed. */
  let behind = false;
  const built = async (build: () => Promise<Built<DocumentNote>>, compare?: Compare): Promise<readonly string[]> => {
    behind = true;
    const next = await build();
    const changed = stand(await published(next, () => compare?.(standing, next) ?? Promise.resolve()));
    behind = false;
    return changed;
  };
  const regroup = (about: Told, compare?: Compare) => built(() => builder.regroup(about), compare);
  const refresh = async () => {
    if (behind || ((await store.writtenElsewhere()) && (await isOther(store, standing)))) await regroup(told);
  };
  return {
    now: () => standing,
    fresh: async () => {
      if (working === 0) await inTurn(refresh).catch(lookOn);
      return standing;
    },
    inTurn,
    refresh,
    regroup,
    redecide: (about, compare) => built(() => builder.redecide(standing, about), compare),
  };
}

/** Whether an error is the store's own, which the user can do something about: its disk is full, another program has it. */
export const isOfStore = (error: unknown): error is Error =>
  error instanceof Error && /^(?:STORE$|SQLITE_)/.test(String((error as { readonly code?: unknown }).code));

/**
 * Whether another process added or decided. What it published and cached is its own: programs of two versions on one store would
 * else build against each other for ever.
 */
async function isOther(store: Store, { documents, decisions, answered }: Standing): Promise<boolean> {
  const noteOf = ({ id, path, replacedBy }: DocumentNote) => [id, path, replacedBy];
  const now = await store.documents();
  if (JSON.stringify(now.map(noteOf)) !== JSON.stringify(documents.map(noteOf))) return true;
  if ((await store.decisions()).length !== decisions.length) return true;
  const answers = [...(await store.answers())];
  return answers.length !== answered.size || answers.some(([id, list]) => answered.get(id) !== wordOfAnswers(list));
}

/** Only what is new is fetched; where another process published in between, once more and all of it. */
async function publish(store: Store, builder: Builder<DocumentNote>, { matters, orphaned }: Built): Promise<number> {
  const known = await store.published();
  const attempt = async (wanted: Built['matters']): Promise<number> => {
    const packed = new Map<string, Uint8Array>();
    for (const one of wanted) packed.set(one.id, await builder.packed(one));
    return await store.publish({
      matters: matters.map(({ id, key, documents, entries }) => ({
        id,
        key,
        documents,
        entries: entries.size,
        matter: packed.get(id) ?? null,
      })),
      orphaned,
    });
  };
  try {
    return await attempt(matters.filter(({ id, key }) => known.get(id) !== key));
  } catch (error) {
    if (!(error instanceof Outdated)) throw error;
    return await attempt(matters);
  }
}
