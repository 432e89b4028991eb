import type { Document } from '../../../src/document/document.ts';
import type { EventKindName } from '../../../src/field/kinds/index.ts';
import type { Outcome, Status } from '../../../src/field/values.ts';
import { contentStems } from '../../../src/language/stems.ts';
import type { ReadDocument } from '../../../src/linking/read-document.ts';
import { asItStands } from '../../../src/reading/clause.ts';
import { legalTermsIn } from '../../../src/reading/english/cases/legal-terms.ts';
import { caseSignsIn } from '../../../src/reading/english/cases/signs.ts';
import { conductTypesIn } from '../../../src/reading/english/events/conduct-types.ts';
import { stemsOf } from '../../../src/reading/english/events/stems.ts';
import { writtenNames } from '../../../src/reading/english/names/written-name.ts';
import type { Entity, EntityKind, MentionForm } from '../../../src/reading/entity.ts';
import type { Participant, ReadReport } from '../../../src/reading/report.ts';

/** A line that `tools/training/reader/export.ts` writes: a document with its cast and what annotators noted. */
export interface Exported {
  readonly pile: string;
  readonly doc: string;
  readonly id: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly text: string;
  readonly sentences: readonly (readonly [number, number])[];
  readonly cast: readonly {
    readonly kind: EntityKind;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly mentions: readonly (readonly [number, number, MentionForm])[];
  }[];
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly event: string;
    readonly kind: EventKindName;
    readonly status: Status;
    readonly outcome: Outcome | null;
    readonly amount: ReadReport['amount'];
    readonly who: readonly string[] | null;
    readonly whom: readonly string[] | null;
    readonly stated: string | null;
  }[];
}

/**
 * The annotated mentions of a document as if they had been read: as surely and as often wrongly as the reader does, by a row
 * of numbers that is the same every time.
 *
 * @returns the document, and the event of each of its reports
 */
export function asRead(one: Exported): { readonly read: ReadDocument; readonly events: Map<ReadReport, string> } {
  const { text, id } = one;
  const next = numbersFrom(id);
  const document: Document = {
    id,
    path: one.doc,
    title: one.title,
    publisher: null,
    url: null,
    published: one.published,
    publishedFrom: one.published ? 'header' : null,
    kind: 'article',
    text,
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
  };
  const sentences = one.sentences.map(([start, end]) => ({
    start,
    end,
    tokens: text.slice(start, end).split(' ').length,
    stems: contentStems(text.slice(start, end)),
    sides: [],
    acts: [],
  }));
  const cast = one.cast.map(
    ({ kind, name, aliases, mentions }, place): Entity => ({
      id: place,
      kind,
      name,
      aliases,
      gender: null,
      mentions: mentions.map(([start, end, form]) => ({ start, end, form })),
      designations: [],
    }),
  );
  const events = new Map<ReadReport, string>();
  for (const mention of one.mentions) {
    const at = sentences.findIndex(({ start, end }) => start <= mention.start && mention.start < end);
    if (at < 0) continue;
    const sentence = sentences[at]!;
    const named = cast.filter(
      ({ kind, mentions }) =>
        kind !== 'place' && mentions.some(({ start }) => start >= sentence.start && start < sentence.end),
    );
    const stems = stemsOf(text, sentence, mention);
    events.set(
      {
        start: sentence.start,
        end: sentence.end,
        clause: asItStands(sentence),
        kind: mention.kind,
        sentence: at,
        trigger: { start: mention.start, end: mention.end },
        rule: `${mention.kind}/annotated`,
        confidence: 0.4 + 0.6 * next(),
        weight: 1,
        status: next() < 0.1 ? 'occurred' : mention.status,
        time: timeOf(mention.stated, one.published, next),
        outcome: next() < 0.2 ? null : mention.outcome,
        alters: false,
        amount: mention.amount,
        amountChange: null,
        count: null,
        participants: [
          ...guessed('agent', mention.who, cast, named, next),
          ...guessed('patient', mention.whom, cast, named, next),
        ],
        claims: [],
        claimsOnly: null,
        claimsAtIssue: [],
        grounds: [],
        case: null,
        court: null,
        source: null,
        stems,
        conductTypes: conductTypesIn(stems.trigger),
        ...caseSignsIn(text.slice(sentence.start, sentence.end)),
      },
      mention.event,
    );
  }
  const read: ReadDocument = {
    document,
    reading: {
      document: id,
      reader: { name: 'annotated', version: '1' },
      sentences,
      times: [],
      counted: [],
      cast,
      cases: [],
      names: writtenNames(cast, []),
      sums: [],
      quotations: [],
      sayings: [],
      reports: [...events.keys()].sort((a, b) => a.start - b.start || a.trigger.start - b.trigger.start),
      setAside: [],
      legalTerms: legalTermsIn(text, sentences),
      head: null,
    },
  };
  return { read, events };
}

function timeOf(stated: string | null, published: string | null, next: () => number): ReadReport['time'] {
  if (stated !== null && next() < 0.85)
    return { edtf: stated, expression: null, from: next() < 0.7 ? 'clause' : 'sentence', certainty: 0.85 };
  return published !== null && next() < 0.4
    ? { edtf: published, expression: null, from: 'story', certainty: 0.4 }
    : null;
}

/** Who is meant, and, as a reader would have it, with others that stand nearby. */
function guessed(
  role: Participant['role'],
  names: readonly string[] | null,
  cast: readonly Entity[],
  near: readonly Entity[],
  next: () => number,
): Participant[] {
  const meant = (names ?? []).flatMap((name) => cast.find((entity) => isCalled(entity, name)) ?? []);
  const sure = new Map<number, number>();
  for (const { id } of meant) sure.set(id, next() < 0.75 ? 0.5 + 0.5 * next() : 0.3 * next());
  for (const { id } of near) if (!sure.has(id)) sure.set(id, next() < 0.12 ? 0.3 + 0.6 * next() : 0.2 * next());
  return [...sure].map(([entity, certainty]) => ({ role, entity, certainty }));
}

const wordsOf = (name: string) =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);

function isCalled({ name, aliases, kind }: Entity, meant: string): boolean {
  const wanted = wordsOf(meant);
  return (
    kind !== 'place' &&
    [name, ...aliases].some((form) => {
      const words = wordsOf(form);
      return (
        words.length > 0 &&
        (words.every((word) => wanted.includes(word)) || wanted.every((word) => words.includes(word)))
      );
    })
  );
}

/** Numbers from 0 to 1 that follow from a word alone. */
function numbersFrom(word: string): () => number {
  let state = 2166136261;
  for (let at = 0; at < word.length; at += 1) state = Math.imul(state ^ word.charCodeAt(at), 16777619);
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 2246822519);
    return ((mixed ^ (mixed >>> 13)) >>> 0) / 4294967296;
  };
}
