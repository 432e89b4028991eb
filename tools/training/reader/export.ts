/**
 * What the program reads in annotated documents (sentences, times, cast) beside what was annotated in them, for the training of the
 * reader: one JSON line a document, as `examples.py` reads them. Offsets are UTF-16 code units of `Document.text`.
 *
 *     node tools/training/reader/export.ts OUT.jsonl CASES_DIR
 *
 * `CASES_DIR` holds `docs/PILE`, `gold/PILE/gold.json` and `negatives`: these report nothing, and become the pile `negatives`.
 */
import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Document } from '../../../src/document/document.ts';
import { sentencesOf } from '../../../src/language/index.ts';
import { readHead } from '../../../src/reading/english/head/read-head.ts';
import { findEntities } from '../../../src/reading/english/names/find.ts';
import { findTimes } from '../../../src/reading/english/times/index.ts';
import { byCodeUnits } from '../../../src/words/code-unit-order.ts';
import { documentsOf, type Gold, namesOf, placedMentions } from '../annotated.ts';

/** As far as the training of the reader needs them. */
interface AnnotatedEvent {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly core: boolean;
  readonly outcome?: string | null;
  readonly amount?: { readonly value: number; readonly currency: string } | null;
  readonly proceeding?: string | null;
  readonly who?: string | readonly string[] | null;
  readonly whom?: string | readonly string[] | null;
}

interface AnnotatedMention {
  readonly doc: string;
  readonly event: string;
  readonly start?: number;
  /** EDTF: the date that the mention itself gives. */
  readonly stated?: string | null;
  /** Place of the words that the date comes from, in the body of the file. */
  readonly dateWords?: 'published' | { readonly start: number; readonly end: number } | null;
}

type Annotated = Omit<Gold, 'events' | 'mentions'> & {
  readonly documents?: readonly string[];
  readonly events: readonly (AnnotatedEvent & Gold['events'][number])[];
  readonly mentions: readonly (AnnotatedMention & Gold['mentions'][number])[];
};

const [out, cases] = process.argv.slice(2);
if (out === undefined || cases === undefined) throw new Error('usage: export.ts OUT.jsonl CASES_DIR');
const file = openSync(out, 'w');
const counts = { documents: 0, mentions: 0, lost: 0 };
for (const pile of readdirSync(join(cases, 'gold')).sort(byCodeUnits)) {
  const gold = JSON.parse(readFileSync(join(cases, 'gold', pile, 'gold.json'), 'utf8')) as Annotated;
  const annotated = new Set(gold.documents ?? gold.mentions.map(({ doc }) => doc));
  for (const document of await documentsOf(join(cases, 'docs', pile)))
    if (annotated.has(basename(document.path))) write(pile, document, gold, join(cases, 'docs', pile));
}
if (existsSync(join(cases, 'negatives')))
  for (const document of await documentsOf(join(cases, 'negatives')))
    write('negatives', document, { events: [], mentions: [] }, join(cases, 'negatives'));
closeSync(file);
console.log(`${counts.documents} documents, ${counts.mentions} mentions, ${counts.lost} whose words were not found`);

function write(pile: string, document: Document, gold: Annotated, folder: string): void {
  const { text, published, title } = document;
  const story = document.blocks.filter((block) => block.kind !== 'aside');
  const sentences = sentencesOf(text, story);
  const events = new Map(gold.events.map((event) => [event.id, event]));
  const mentions = gold.mentions
    .filter(({ doc }) => doc === basename(document.path))
    .flatMap((mention) => {
      const [place] = placedMentions({ events: gold.events, mentions: [mention] }, document);
      counts[place ? 'mentions' : 'lost'] += 1;
      if (!place) return [];
      const event = events.get(mention.event)!;
      return [
        {
          start: place.start,
          end: place.end,
          event: event.id,
          kind: event.kind,
          status: event.status,
          core: event.core,
          outcome: event.outcome ?? null,
          amount: event.amount ?? null,
          proceeding: event.proceeding ?? null,
          who: event.who ? namesOf(event.who) : null,
          whom: event.whom ? namesOf(event.whom) : null,
          stated: mention.stated ?? null,
          dateWords: placeOfDate(mention, place.start, text, join(folder, mention.doc)),
        },
      ];
    });
  const line = {
    pile,
    doc: basename(document.path),
    id: document.id,
    title,
    published,
    text,
    blocks: document.blocks.map(({ kind, start, end }) => [start, end, kind]),
    sentences: sentences.map(({ start, end }) => [start, end]),
    times: findTimes(text, { published, sentences, blocks: story }).map(({ start, end, type, edtf }) => [
      start,
      end,
      type,
      edtf,
    ]),
    cast: findEntities(document, sentences, undefined, readHead(document)).entities.map(
      ({ kind, name, aliases, mentions, designations }) => ({
        kind,
        name,
        aliases,
        roles: designations.map(({ role }) => role),
        mentions: mentions.map(({ start, end, form }) => [start, end, form]),
      }),
    ),
    mentions,
  };
  writeSync(file, `${JSON.stringify(line)}\n`);
  counts.documents += 1;
}

/** Where the words of the date stand in the text: the file's body is not the text, as white space differs. */
function placeOfDate(
  { dateWords, start: anchor }: AnnotatedMention,
  start: number,
  text: string,
  path: string,
): readonly [number, number] | 'published' | null {
  if (dateWords === undefined || dateWords === null || dateWords === 'published') return dateWords ?? null;
  const words = bodyOf(path).slice(dateWords.start, dateWords.end);
  const expected = start + dateWords.start - (anchor ?? dateWords.start);
  let best: readonly [number, number] | null = null;
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + 1))
    if (best === null || Math.abs(at - expected) < Math.abs(best[0] - expected)) best = [at, at + words.length];
  return best !== null && Math.abs(best[0] - expected) <= 200 ? best : null;
}

function bodyOf(path: string): string {
  const raw = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  const head = raw.indexOf('\n\n');
  const headed =
    head > 0 &&
    raw
      .slice(0, head)
      .split('\n')
      .every((line) => /^[\w-]+:(?: |\s*$)/.test(line));
  return headed ? raw.slice(head + 2) : raw;
}
