import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { InferenceSession } from 'onnxruntime-common';
import { type EventKindName, eventKinds } from '../../../field/kinds/index.ts';
import type { Outcome, Status } from '../../../field/values.ts';
import type { BoostedTrees } from '../../../language/boosted-trees.ts';
import { type Runtime, runtime, sessionOf } from './runtime.ts';

/** What the numbers of the trained heads stand for. */
export interface Labels {
  /** `null`: a kind that the program has no more. */
  readonly kinds: readonly (EventKindName | null)[];
  readonly statuses: readonly Status[];
  readonly outcomes: readonly (Outcome | null)[];
  readonly castKinds: readonly string[];
  readonly castRoles: readonly string[];
  /** Pieces beyond which a mention counts by what it is, not by where it stands. */
  readonly near: number;
  /** Numbers of one piece's state. */
  readonly hidden: number;
}

/** Probabilities from which words are taken to tell an event. */
export interface Bars {
  readonly any: number;
  /** Where a wording of the kind stands, too; and of kinds so rare in training that their wordings know better. */
  readonly anyWorded: number;
  readonly worded: Readonly<Partial<Record<EventKindName, number>>>;
}

/** A trained reader of events: an encoder over pieces of text, and the heads that are asked about each trigger. */
export interface EventModel {
  readonly labels: Labels;
  readonly encoder: InferenceSession;
  readonly heads: InferenceSession;
  readonly Tensor: Runtime['Tensor'];
  /** Of a member of the cast having the role that it is pointed to for (`events/cast-signs.ts`). */
  readonly casting: BoostedTrees;
  /** Of a day being that of an event (`events/date-signs.ts`). */
  readonly dating: BoostedTrees;
  readonly bars: Bars;
}

const shippedWeights = new URL('./weights/', import.meta.url);

/**
 * @param folder - as `tools/training/reader/export_onnx.py` writes it, with a slash behind
 * @throws where a file of it is missing or is no model
 */
export async function openEventModel(folder: URL): Promise<EventModel> {
  const [{ Tensor }, encoder, heads] = await Promise.all([
    runtime(),
    sessionOf(readFileSync(new URL('encoder.onnx', folder))),
    sessionOf(readFileSync(new URL('heads.onnx', folder))),
  ]);
  const labels = JSON.parse(readFileSync(new URL('labels.json', folder), 'utf8')) as Labels;
  const known = new Set<string>(eventKinds.map(({ name }) => name));
  const kinds = labels.kinds.map((kind) => (kind !== null && known.has(kind) ? kind : null));
  const casting = JSON.parse(readFileSync(new URL('casting.json', folder), 'utf8')) as BoostedTrees;
  const dating = JSON.parse(readFileSync(new URL('dating.json', folder), 'utf8')) as BoostedTrees;
  const bars = JSON.parse(readFileSync(new URL('bars.json', folder), 'utf8')) as Bars;
  return { labels: { ...labels, kinds }, encoder, heads, Tensor, casting, dating, bars };
}

let shipped: Promise<EventModel> | undefined;
export const shippedEventModel = (): Promise<EventModel> => (shipped ??= openEventModel(shippedWeights));

let version: string | undefined;

/** Changes with its weights. */
export function eventModelVersion(): string {
  if (version !== undefined) return version;
  const hash = createHash('sha256');
  for (const name of [
    'encoder.onnx',
    'heads.onnx',
    'labels.json',
    'casting.json',
    'dating.json',
    'bars.json',
    'tokenizer.json',
  ])
    hash.update(readFileSync(new URL(name, shippedWeights)));
  version = hash.digest('hex').slice(0, 12);
  return version;
}
