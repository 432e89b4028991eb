import type { Document, DocumentKind } from '../document/document.ts';
import type { EventKindName } from '../field/kinds/index.ts';
import type { PartyRole } from '../field/values.ts';
import { sentencesOf } from '../language/index.ts';
import { contentStems } from '../language/stems.ts';
import type { CaseMention } from '../reading/case-mention.ts';
import { asItStands } from '../reading/clause.ts';
import { legalTermsIn } from '../reading/english/cases/legal-terms.ts';
import { sidesBySentence } from '../reading/english/cases/sides.ts';
import { caseSignsIn } from '../reading/english/cases/signs.ts';
import { conductTypesIn } from '../reading/english/events/conduct-types.ts';
import { stemsOf } from '../reading/english/events/stems.ts';
import { writtenNames } from '../reading/english/names/written-name.ts';
import type { Entity, EntityKind, Mention } from '../reading/entity.ts';
import type { ReadReport } from '../reading/report.ts';
import type { Day } from '../words/calendar.ts';
import type { ReadDocument } from './read-document.ts';

/** Who an invented document names: name to kind, with other forms and what it calls them. */
export interface InventedParty {
  readonly name: string;
  readonly kind?: EntityKind;
  readonly aliases?: readonly string[];
  readonly role?: PartyRole;
  readonly gender?: Entity['gender'];
}

/** One report of an invented document, tied to the words that carry it. */
export interface InventedEvent extends Partial<Omit<ReadReport, 'kind' | 'trigger' | 'participants' | 'time'>> {
  readonly kind: EventKindName;
  /** The trigger; its first place in the text is meant. */
  readonly words: string;
  readonly date?: string;
  readonly by?: readonly string[];
  readonly to?: readonly string[];
  readonly for?: readonly string[];
}

/** An invented document as its text and its reading. */
export interface InventedReading extends ReadDocument {
  readonly document: Document;
}

export interface InventedDocument {
  readonly id: string;
  readonly published?: Day | null;
  readonly publisher?: string;
  readonly kind?: DocumentKind;
  readonly text: string;
  readonly parties?: readonly InventedParty[];
  readonly nicknames?: readonly string[];
  readonly captions?: readonly (readonly [string, string])[];
  readonly events?: readonly InventedEvent[];
}

/** For tests: a document about invented parties with its reading, by hand and readable. */
export function invented(one: InventedDocument): InventedReading {
  const { id, text } = one;
  const document: Document = {
    id,
    path: `${id}.txt`,
    title: null,
    publisher: one.publisher ?? 'The Invented Post',
    url: null,
    published: one.published ?? null,
    publishedFrom: one.published ? 'header' : null,
    kind: one.kind ?? 'article',
    text,
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
  };
  const sentences = sentencesOf(text, document.blocks);
  const entities = (one.parties ?? []).map((party, number) => entityOf(party, number, text));
  const cases: CaseMention[] = [
    ...(one.nicknames ?? []).flatMap((nickname) =>
      places(text, nickname).map(
        (span): CaseMention => ({
          ...span,
          form: 'nickname',
          caption: null,
          docket: null,
          nickname,
          authority: false,
          rule: 'invented',
        }),
      ),
    ),
    ...(one.captions ?? []).flatMap(([first, second]) =>
      places(text, `${first} v. ${second}`).map(
        (span): CaseMention => ({
          ...span,
          form: 'caption',
          caption: { text: `${first} v. ${second}`, first, second },
          docket: null,
          nickname: null,
          authority: false,
          rule: 'invented',
        }),
      ),
    ),
  ].sort((a, b) => a.start - b.start);
  const number = (name: string) => {
    const found = entities.find((entity) => entity.name === name || entity.aliases.includes(name));
    if (!found) throw new Error(`${id}: no party ${name}`);
    return found.id;
  };
  const events = (one.events ?? [])
    .map((event): ReadReport => {
      const [trigger] = places(text, event.words);
      if (!trigger) throw new Error(`${id}: the text has no "${event.words}"`);
      const place = sentences.findIndex((span) => span.start <= trigger.start && span.end >= trigger.end);
      const sentence = sentences[place] ?? trigger;
      const stems = stemsOf(text, sentence, trigger);
      const { words: _, date, by, to, for: whom, ...rest } = event;
      return {
        start: sentence.start,
        end: sentence.end,
        clause: asItStands(sentence),
        rule: `${event.kind}/invented`,
        confidence: 1,
        weight: 1,
        status: 'occurred',
        outcome: null,
        alters: false,
        amountChange: null,
        amount: null,
        count: null,
        claims: [],
        claimsOnly: null,
        claimsAtIssue: event.claims ?? [],
        grounds: [],
        case: nullIfNone(cases.findIndex((item) => item.start >= sentence.start && item.end <= sentence.end)),
        court: null,
        source: null,
        sentence: Math.max(0, place),
        stems,
        conductTypes: conductTypesIn(stems.trigger),
        ...caseSignsIn(text.slice(sentence.start, sentence.end)),
        ...rest,
        trigger,
        time: date ? { edtf: date, expression: null, from: 'clause', certainty: 1 } : null,
        participants: [
          ...(by ?? []).map((name) => ({ role: 'agent' as const, certainty: 1, entity: number(name) })),
          ...(to ?? []).map((name) => ({ role: 'patient' as const, certainty: 1, entity: number(name) })),
          ...(whom ?? []).map((name) => ({ role: 'beneficiary' as const, certainty: 1, entity: number(name) })),
        ],
      };
    })
    .sort((a, b) => a.start - b.start || a.trigger.start - b.trigger.start);
  const sides = sidesBySentence(text, sentences, entities);
  return {
    document,
    reading: {
      document: id,
      reader: { name: 'by hand', version: '1' },
      sentences: sentences.map(({ start, end, tokens }, at) => ({
        start,
        end,
        tokens: tokens.length,
        stems: contentStems(text.slice(start, end)),
        sides: sides[at]!,
        acts: [...new Set(events.filter(({ sentence }) => sentence === at).map(({ kind }) => kind))],
      })),
      times: [],
      counted: [],
      head: null,
      cast: entities,
      cases,
      names: writtenNames(entities, cases),
      sums: [],
      quotations: [],
      sayings: [],
      reports: events,
      setAside: [],
      legalTerms: legalTermsIn(text, sentences),
    },
  };
}

const nullIfNone = (index: number) => (index < 0 ? null : index);

function entityOf(party: InventedParty, id: number, text: string): Entity {
  const forms = [party.name, ...(party.aliases ?? [])];
  const mentions = forms
    .flatMap((form) => places(text, form))
    .filter(
      (span, _, all) =>
        !all.some(
          (other) =>
            other !== span &&
            other.start <= span.start &&
            other.end >= span.end &&
            other.end - other.start > span.end - span.start,
        ),
    )
    .sort((a, b) => a.start - b.start)
    .map((span): Mention => ({ ...span, form: 'name' }));
  return {
    id,
    kind: party.kind ?? 'person',
    name: party.name,
    aliases: party.aliases ?? [],
    gender: party.gender ?? null,
    mentions,
    designations: party.role
      ? [{ role: party.role, span: mentions[0] ?? { start: 0, end: 0 }, of: null, rule: 'invented' }]
      : [],
  };
}

/** Every place of the words in the text, as whole words. */
function places(text: string, words: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (/\w/u.test(text[start - 1] ?? ' ') || /\w/u.test(text[end] ?? ' ')) continue;
    found.push({ start, end });
  }
  return found;
}

/** A small pile: two suits between Ann Oak and Harbour Light, told by three documents; and a prosecution that has nothing to do with them. */
export const harbour: readonly InventedReading[] = [
  invented({
    id: 'a1',
    published: '2031-03-05',
    text: 'Ann Oak sued the ferry company Harbour Light in Port Elm on Tuesday. The lawsuit accuses Harbour Light of negligence after a collision in June 2030. Judge Rosa Marsh set a hearing for April 2, 2031.',
    parties: [
      { name: 'Ann Oak', aliases: ['Oak'] },
      { name: 'Harbour Light', kind: 'organization' },
      { name: 'Rosa Marsh', role: 'judge' },
    ],
    events: [
      {
        kind: 'filing',
        words: 'sued',
        date: '2031-03-04',
        by: ['Ann Oak'],
        to: ['Harbour Light'],
        claims: ['negligence'],
      },
      { kind: 'conduct', words: 'collision', date: '2030-06' },
      { kind: 'hearing', words: 'set a hearing', date: '2031-04-02', status: 'scheduled', by: ['Rosa Marsh'] },
    ],
  }),
  invented({
    id: 'a2',
    published: '2031-11-20',
    publisher: 'Elm Valley News',
    text: 'A jury on Wednesday found Harbour Light liable for the collision of June 8, 2030. The jury awarded Oak $2 million. Oak sued the ferry company in March. Judge Rosa Marsh thanked the jury, and the plaintiff Oak told the court that she was glad of the verdict.',
    parties: [
      { name: 'Oak', aliases: [] },
      { name: 'Harbour Light', kind: 'organization' },
      { name: 'Rosa Marsh', role: 'judge' },
      { name: 'jury', kind: 'jury' },
    ],
    events: [
      {
        kind: 'verdict',
        words: 'found Harbour Light liable',
        date: '2031-11-19',
        outcome: 'liable',
        by: ['jury'],
        to: ['Harbour Light'],
      },
      { kind: 'conduct', words: 'collision', date: '2030-06-08' },
      {
        kind: 'award',
        words: 'awarded Oak',
        date: '2031-11-19',
        amount: { value: 2_000_000, currency: 'USD' },
        by: ['jury'],
        for: ['Oak'],
      },
      { kind: 'filing', words: 'Oak sued', date: '2031-03', by: ['Oak'], to: ['Harbour Light'] },
    ],
  }),
  invented({
    id: 'a3',
    published: '2031-11-22',
    publisher: 'Coast Wire',
    text: 'Harbour Light was found liable on Tuesday in the case of Ann Oak, and the jury awarded her $2.5 million, the court said. Judge Rosa Marsh presided over the lawsuit. The defendant Harbour Light said that it would appeal the verdict.',
    parties: [
      { name: 'Ann Oak' },
      { name: 'Harbour Light', kind: 'organization' },
      { name: 'Rosa Marsh', role: 'judge' },
      { name: 'jury', kind: 'jury' },
    ],
    events: [
      { kind: 'verdict', words: 'found liable', date: '2031-11-18', outcome: 'liable', to: ['Harbour Light'] },
      {
        kind: 'award',
        words: 'awarded her',
        date: '2031-11-18',
        amount: { value: 2_500_000, currency: 'USD' },
        by: ['jury'],
        for: ['Ann Oak'],
      },
      { kind: 'appeal', words: 'would appeal', status: 'expected', by: ['Harbour Light'] },
    ],
  }),
  invented({
    id: 'b1',
    published: '2031-05-01',
    text: 'Former treasurer Leo Birch pleaded guilty to fraud and was sentenced to two years. Prosecutors charged Birch in January. The defendant told the court that he was sorry; his attorney asked the judge for mercy.',
    parties: [{ name: 'Leo Birch', aliases: ['Birch'] }],
    events: [
      {
        kind: 'plea',
        words: 'pleaded guilty',
        date: '2031-04-30',
        outcome: 'guilty',
        by: ['Leo Birch'],
        claims: ['fraud'],
      },
      {
        kind: 'sentence',
        words: 'was sentenced',
        date: '2031-04-30',
        to: ['Leo Birch'],
        count: { value: 2, unit: 'years' },
      },
      { kind: 'charge', words: 'charged Birch', date: '2031-01', to: ['Leo Birch'] },
    ],
  }),
  invented({
    id: 'n1',
    published: '2031-05-02',
    text: 'Striker Judge Oakley scored twice as Elm Rovers won. The manager praised the trial players and appealed for calm.',
    parties: [{ name: 'Judge Oakley' }, { name: 'Elm Rovers', kind: 'organization' }],
  }),
];
