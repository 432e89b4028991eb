import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import type {
  CaseEvent,
  CaseFile,
  CaseFileDocument,
  Disagreement,
  Matter,
  Party,
  Proceeding,
  Quote,
  Report,
  Saying,
  Statement,
  StatementReport,
} from '../src/casefile/casefile.ts';
import type { Comment, Decided, Mark, Orphaned } from '../src/casefile/decisions/decision.ts';
import { main } from '../src/cli/main.ts';
import type { Block, DocumentKind, PublishedFrom } from '../src/document/document.ts';
import { eventKinds } from '../src/field/kinds/index.ts';
import type { Outcome, PartyRole, Status } from '../src/field/values.ts';
import { harbour } from '../src/linking/reading.fixture.ts';
import type { SayingAct } from '../src/reading/english/quotations/indirect.ts';
import type { MediumKind } from '../src/reading/english/quotations/medium.ts';
import type { Derivation } from '../src/reading/english/times/expression.ts';
import { Desk } from '../src/workbench/decide.fixture.ts';
import { recorded } from './effects.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

const schema = JSON.parse(
  readFileSync(new URL('../schema/casefile.schema.json', import.meta.url), 'utf8'),
) as Required<Schema>;
const defs = schema.$defs;

/** The keys of a type. The compiler refuses a list that has one too many or one too few. */
const keys = <T>(all: Record<keyof T & string, true>) => Object.keys(all).sort();
/** The members of a union of strings, likewise. */
const members = <T extends string>(all: Record<T, true>) => Object.keys(all).sort();

describe('the schema has the keys and words of the types', () => {
  test.each<[string, readonly string[]]>([
    [
      'document',
      keys<CaseFileDocument>({
        id: true,
        path: true,
        title: true,
        publisher: true,
        url: true,
        published: true,
        publishedFrom: true,
        kind: true,
        sameAs: true,
        text: true,
        blocks: true,
      }),
    ],
    ['block', keys<Block>({ start: true, end: true, kind: true, rule: true })],
    [
      'matter',
      keys<Matter>({
        id: true,
        title: true,
        parties: true,
        proceedings: true,
        events: true,
        passing: true,
        rejected: true,
        quotes: true,
        sayings: true,
        statements: true,
        disagreements: true,
      }),
    ],
    ['party', keys<Party>({ id: true, name: true, kind: true, aliases: true, mentions: true })],
    [
      'proceeding',
      keys<Proceeding>({
        id: true,
        label: true,
        caption: true,
        kind: true,
        court: true,
        docketNumber: true,
        filed: true,
        claims: true,
        posture: true,
        claimPostures: true,
        parties: true,
        relations: true,
        reasons: true,
      }),
    ],
    [
      'event',
      keys<CaseEvent>({
        id: true,
        kind: true,
        date: true,
        dateReason: true,
        status: true,
        fate: true,
        proceeding: true,
        proceedingReason: true,
        outcome: true,
        amount: true,
        participants: true,
        summary: true,
        reports: true,
        sources: true,
        reasons: true,
        review: true,
        decided: true,
        comments: true,
        marks: true,
        tags: true,
      }),
    ],
    [
      'report',
      keys<Report>({
        document: true,
        start: true,
        end: true,
        trigger: true,
        stated: true,
        derivation: true,
        alternatives: true,
        status: true,
        outcome: true,
        amount: true,
        grounds: true,
        rule: true,
        source: true,
        words: true,
      }),
    ],
    [
      'derivation',
      keys<Derivation>({ words: true, anchor: true, rule: true, stated: true, offset: true, reason: true }),
    ],
    [
      'quote',
      keys<Quote>({
        document: true,
        start: true,
        end: true,
        speaker: true,
        cue: true,
        rule: true,
        words: true,
        form: true,
        statement: true,
        date: true,
        dateReason: true,
        medium: true,
        place: true,
        addressee: true,
        proceeding: true,
        proceedingReason: true,
      }),
    ],
    [
      'saying',
      keys<Saying>({
        document: true,
        start: true,
        end: true,
        speaker: true,
        act: true,
        cue: true,
        content: true,
        rule: true,
        words: true,
        date: true,
        dateReason: true,
        medium: true,
        place: true,
        addressee: true,
        proceeding: true,
        proceedingReason: true,
      }),
    ],
    [
      'statement',
      keys<Statement>({
        id: true,
        speaker: true,
        words: true,
        date: true,
        dateReason: true,
        proceeding: true,
        proceedingReason: true,
        reports: true,
        fullest: true,
        sources: true,
      }),
    ],
    ['statementReport', keys<StatementReport>({ document: true, quotes: true, differences: true })],
    ['disagreement', keys<Disagreement>({ event: true, field: true, kind: true, values: true, settled: true })],
    ['orphaned', keys<Orphaned>({ decision: true, reason: true })],
    ['decided', keys<Decided>({ field: true, instead: true, decision: true })],
    ['comment', keys<Comment>({ who: true, when: true, text: true, decision: true })],
  ])('%s', (name, expected) => {
    const properties = Object.keys(defs[name]!.properties!).sort();
    expect(properties).toEqual(expected);
    // `rule` of a block is there for asides only, `offset` of a derivation for days counted from an event.
    const optional: Readonly<Record<string, string>> = { block: 'rule', derivation: 'offset' };
    expect([...defs[name]!.required!].sort()).toEqual(expected.filter((key) => key !== optional[name]));
  });

  test('the whole', () => {
    const expected = keys<CaseFile>({ version: true, documents: true, matters: true, orphaned: true });
    expect(Object.keys(schema.properties).sort()).toEqual(expected);
  });

  test.each<[string, readonly unknown[] | undefined, readonly string[]]>([
    ['eventKind', defs.eventKind?.enum, eventKinds.map((kind) => kind.name).sort()],
    [
      'status',
      defs.status?.enum,
      members<Status>({ occurred: true, scheduled: true, expected: true, alleged: true, denied: true }),
    ],
    [
      'outcome',
      defs.outcome?.enum,
      members<Outcome>({
        plaintiff: true,
        defendant: true,
        mixed: true,
        granted: true,
        denied: true,
        guilty: true,
        'not guilty': true,
        liable: true,
        'not liable': true,
        affirmed: true,
        reversed: true,
        other: true,
      }),
    ],
    [
      'role',
      defs.role?.enum,
      members<PartyRole>({
        plaintiff: true,
        defendant: true,
        judge: true,
        counsel: true,
        prosecutor: true,
        witness: true,
        juror: true,
        intervenor: true,
        appellant: true,
        appellee: true,
        government: true,
        victim: true,
        regulator: true,
        other: true,
      }),
    ],
    [
      'document kind',
      defs.document?.properties?.kind?.enum,
      members<DocumentKind>({ article: true, 'court-paper': true, 'press-release': true }),
    ],
    [
      'publishedFrom',
      defs.document?.properties?.publishedFrom?.enum?.filter((one) => one !== null),
      members<PublishedFrom>({
        header: true,
        'json-ld': true,
        meta: true,
        'time-element': true,
        dateline: true,
        url: true,
        'file-name': true,
        option: true,
      }),
    ],
    [
      'party kind',
      defs.party?.properties?.kind?.enum,
      members<Party['kind']>({ person: true, organization: true, government: true, court: true, jury: true }),
    ],
    [
      'proceeding kind',
      defs.proceeding?.properties?.kind?.enum,
      members<Proceeding['kind']>({
        civil: true,
        criminal: true,
        appeal: true,
        administrative: true,
        arbitration: true,
        international: true,
      }),
    ],
    [
      'fate',
      defs.event?.properties?.fate?.enum?.filter((one) => one !== null),
      members<NonNullable<CaseEvent['fate']>>({ held: true, moved: true, cancelled: true, overdue: true }),
    ],
    [
      'review',
      defs.event?.properties?.review?.enum,
      members<CaseEvent['review']>({ unreviewed: true, accepted: true, corrected: true, added: true, rejected: true }),
    ],
    ['mark', defs.event?.properties?.marks?.items?.enum, members<Mark>({ key: true, material: true })],
    [
      'decided field',
      defs.decided?.properties?.field?.enum,
      members<Decided['field']>({
        kind: true,
        date: true,
        status: true,
        outcome: true,
        amount: true,
        summary: true,
        proceeding: true,
        reports: true,
      }),
    ],
    [
      'medium',
      defs.medium?.enum,
      members<MediumKind>({
        filing: true,
        ruling: true,
        court: true,
        testimony: true,
        statement: true,
        interview: true,
        'news-conference': true,
        broadcast: true,
        post: true,
        letter: true,
        call: true,
        speech: true,
        publication: true,
      }),
    ],
    [
      'act',
      defs.act?.enum,
      members<SayingAct>({
        denial: true,
        admission: true,
        accusation: true,
        promise: true,
        request: true,
        refusal: true,
        position: true,
        testimony: true,
        ruling: true,
        statement: true,
      }),
    ],
    [
      'field',
      defs.disagreement?.properties?.field?.enum,
      members<Disagreement['field']>({ date: true, amount: true, outcome: true, count: true, name: true }),
    ],
  ])('%s', (_name, written, expected) => {
    expect([...(written ?? [])].sort()).toEqual([...expected].sort());
  });
});

describe('the case file of the sample pile', () => {
  let caseFile: unknown;
  beforeAll(async () => {
    const { effects, output } = recorded();
    await main(['build', new URL('../samples/harbour-light', import.meta.url).pathname, '--json'], effects);
    caseFile = JSON.parse(output());
  });

  test('is valid', () => {
    const validate = new Ajv2020({ allErrors: true }).compile(schema);
    validate(caseFile);
    expect(validate.errors).toBeNull();
  });

  test('has no key that the schema does not tell of', () => {
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(closed(schema) as object);
    validate(caseFile);
    expect(validate.errors).toBeNull();
  });

  test('a case file with a wrong kind, a lost text or a day that is none is refused', () => {
    const validate = new Ajv2020().compile(schema);
    const spoilt = [
      { ...(caseFile as object), version: 2 },
      { ...(caseFile as object), matters: null },
      JSON.parse(JSON.stringify(caseFile).replace('"kind":"filing"', '"kind":"suing"')),
      JSON.parse(JSON.stringify(caseFile).replace(/"published":"[\d-]+"/, '"published":"yesterday"')),
    ];
    expect(spoilt.map((one) => validate(one))).toEqual([false, false, false, false]);
  });
});

test('a matter that was decided on is valid too', () => {
  const desk = new Desk(harbour);
  const { id } = desk.entry('award');
  const verdict = desk.entry('verdict');
  desk.decide({ act: 'settle', entry: verdict.id, field: 'date', value: '2031-11-18' });
  desk.decide({ act: 'split', entry: verdict.id, reports: [1] });
  desk.decide({ act: 'correct', entry: id, field: 'amount', value: null });
  desk.decide({ act: 'comment', entry: id, text: 'See the order.' });
  desk.decide({ act: 'mark', entry: id, mark: 'key', set: true });
  desk.decide({ act: 'tag', entry: id, tag: 'quantum', set: true });
  desk.decide({ act: 'move', entry: id, proceeding: null });
  desk.decide({ act: 'reject', entry: desk.entry('hearing').id });
  desk.decide({
    act: 'add',
    selected: { document: 'a2', start: 0, end: 6 },
    kind: 'jury',
    date: null,
    status: 'occurred',
    proceeding: null,
    summary: 'Jury sits',
  });
  const ajv = new Ajv2020({ allErrors: true, strict: false }).addSchema(closed(schema) as object, 'case-file');
  const validate = ajv.getSchema('case-file#/$defs/matter')!;
  for (const matter of desk.caseFile.matters) {
    validate(matter);
    expect(validate.errors).toBeNull();
  }
  expect(desk.oak.rejected).toHaveLength(1);
});

/** The schema with every object closed to further keys. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, closed(inner)]));
  return copy.type === 'object' && copy.properties ? { ...copy, additionalProperties: false } : copy;
}
