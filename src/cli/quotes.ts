import type { CaseFile, CaseFileDocument, Matter, Party, SaidHow, Saying, Statement } from '../casefile/schema.ts';
import { shortCitation } from '../document/citations.ts';
import { csv } from '../export/csv.ts';
import { byCodeUnits } from '../words/code-unit-order.ts';
import { dateFigures } from '../words/dates.ts';
import { folded } from '../words/folded.ts';
import { oneLine } from '../words/one-line.ts';
import type { Terminal } from './chronology.ts';
import { type Run, renderLine, run } from './terminal-text.ts';

/** One thing that somebody said, with who it was: what all three forms of the output are made from. */
export type SaidBy =
  | { readonly kind: 'statement'; readonly matter: Matter; readonly speaker: Party | null; readonly of: Statement }
  | { readonly kind: 'saying'; readonly matter: Matter; readonly speaker: Party | null; readonly of: Saying };

/** All that is said in a case file, or all that speakers of such a name say: matter by matter, in order of days, those without one last. */
export function saidBy({ matters }: CaseFile, name: string | null): readonly SaidBy[] {
  return matters.flatMap((matter) => {
    const party = new Map(matter.parties.map((one) => [one.id, one]));
    const speaker = (id: string | null) => (id === null ? null : (party.get(id) ?? null));
    const said: SaidBy[] = [
      ...matter.statements.map((of) => ({ kind: 'statement', matter, speaker: speaker(of.speaker), of }) as const),
      ...matter.sayings.map((of) => ({ kind: 'saying', matter, speaker: speaker(of.speaker), of }) as const),
    ];
    return said
      .filter((one) => name === null || (one.speaker !== null && isCalled(one.speaker, name)))
      .sort((a, b) => byCodeUnits(a.of.date ?? '~', b.of.date ?? '~'));
  });
}

/** Every word of the name is a word of the party's name, or of another name it goes by: "vane", "Rupert Vane", "castellan". */
function isCalled({ id, name, aliases }: Party, asked: string): boolean {
  const wanted = wordsIn(asked);
  return (
    asked === id ||
    (wanted.length > 0 &&
      [name, ...aliases].some((one) => {
        const own = wordsIn(one);
        return wanted.every((word) => own.includes(word));
      }))
  );
}

const wordsIn = (name: string): readonly string[] => folded(name).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Those who say something in the case file, by name: for a name that nobody has. */
export function speakerNames(said: readonly SaidBy[]): readonly string[] {
  return [...new Set(said.flatMap(({ speaker }) => (speaker === null ? [] : [speaker.name])))].sort(byCodeUnits);
}

const actWords: Readonly<Record<Saying['act'], string>> = {
  denial: 'denial',
  admission: 'admission',
  accusation: 'accusation',
  promise: 'promise',
  request: 'request',
  refusal: 'refusal',
  position: 'position',
  testimony: 'testimony',
  ruling: 'ruling',
  statement: 'indirect',
};

/** What `casetrail quotes` shows: speaker after speaker, the most quoted first; each saying with its day, how it was said and its sources. */
export function quotesText(caseFile: CaseFile, said: readonly SaidBy[], terminal: Terminal): string {
  const documents = new Map(caseFile.documents.map((document) => [document.id, document]));
  const lines: string[] = [];
  const line = (runs: readonly Run[] = [], indent = 0) => lines.push(renderLine(runs, terminal, indent));
  if (said.length === 0) line([run('Nobody is quoted in these documents.')]);
  for (const [matter, own] of Map.groupBy(said, (one) => one.matter)) {
    if (lines.length > 0) line();
    line([run(matter.title, 'bold')]);
    for (const [speaker, words] of bySpeaker(own)) {
      line();
      line([run(`  ${speaker?.name ?? 'Speaker not known'}`, 'cyan')]);
      for (const one of words) writeSaid(one, documents, line);
    }
  }
  return lines.join('');
}

function bySpeaker(said: readonly SaidBy[]): readonly (readonly [Party | null, readonly SaidBy[]])[] {
  const quoted = (list: readonly SaidBy[]) => list.filter(({ kind }) => kind === 'statement').length;
  return [...Map.groupBy(said, ({ speaker }) => speaker)].sort(
    ([a, one], [b, other]) =>
      Number(a === null) - Number(b === null) || quoted(other) - quoted(one) || other.length - one.length,
  );
}

function writeSaid(
  one: SaidBy,
  documents: ReadonlyMap<string, CaseFileDocument>,
  line: (runs: readonly Run[], indent?: number) => void,
): void {
  const day = run(`  ${(one.of.date === null ? '?' : dateFigures(one.of.date)).padEnd(13)}  `, 'green');
  if (one.kind === 'saying') {
    const { of } = one;
    line(
      [
        day,
        run(`${actWords[of.act]}: `, 'yellow'),
        run(oneLine(of.words)),
        ...howRuns(of, of.document, one.matter, documents),
      ],
      17,
    );
    line([run(`                 ${shortCitation(documents.get(of.document) ?? null, of)}`, 'dim')], 19);
    return;
  }
  const { of } = one;
  const quote =
    quotesOf(one.matter)
      .get(of.id)
      ?.find(({ medium }) => medium !== null) ?? quotesOf(one.matter).get(of.id)?.[0];
  line(
    [
      day,
      run(printedWords(of, documents)),
      ...(quote ? howRuns({ ...quote, proceeding: of.proceeding }, quote.document, one.matter, documents) : []),
    ],
    17,
  );
  for (const report of of.reports) {
    const document = documents.get(report.document);
    const others = report.differences.map(({ start, end, instead }) => {
      const own = oneLine(document?.text.slice(start, end) ?? '').replace(/^[^\p{L}\p{N}]+$/u, '');
      return own === '' ? `without “${instead}”` : instead === '' ? `with “${own}”` : `“${own}” for “${instead}”`;
    });
    line(
      [
        run(`                 ${shortCitation(document ?? null, report.quotes[0])}`, 'dim'),
        ...(others.length > 0 ? [run(` ${others.join(', ')}`, 'yellow')] : []),
      ],
      19,
    );
  }
}

/** The words with their marks, as the fullest printing has them. */
function printedWords({ reports, fullest }: Statement, documents: ReadonlyMap<string, CaseFileDocument>): string {
  const { document, quotes } = reports[fullest]!;
  const text = documents.get(document)?.text ?? '';
  return quotes.map(({ start, end }) => oneLine(text.slice(start, end))).join(' ');
}

const byStatement = new WeakMap<Matter, ReadonlyMap<string, Matter['quotes']>>();

function quotesOf(matter: Matter): ReadonlyMap<string, Matter['quotes']> {
  let found = byStatement.get(matter);
  if (found === undefined) {
    found = Map.groupBy(matter.quotes, ({ statement }) => statement);
    byStatement.set(matter, found);
  }
  return found;
}

function howRuns(
  how: Pick<SaidHow, 'medium' | 'place' | 'addressee' | 'proceeding'>,
  document: string,
  matter: Matter,
  documents: ReadonlyMap<string, CaseFileDocument>,
): Run[] {
  const facts = [
    ...howWords(how, documents.get(document)),
    matter.proceedings.length > 1 ? labelOf(matter, how.proceeding) : null,
  ].filter((fact) => fact !== null);
  return facts.length === 0 ? [] : [run(`  [${facts.join('; ')}]`, 'dim')];
}

function howWords(
  { medium, place, addressee }: Pick<SaidHow, 'medium' | 'place' | 'addressee'>,
  document: CaseFileDocument | undefined,
): readonly (string | null)[] {
  const words = (span: { readonly start: number; readonly end: number } | null) =>
    span === null || !document ? null : oneLine(document.text.slice(span.start, span.end));
  const to = words(addressee);
  return [words(medium), words(place), to === null ? null : `to ${to}`];
}

const labelOf = (matter: Matter, id: string | null) =>
  matter.proceedings.find((proceeding) => proceeding.id === id)?.label ?? null;

const columns = [
  'matter',
  'speaker',
  'day',
  'day from',
  'form',
  'words',
  'medium',
  'place',
  'to',
  'proceeding',
  'proceeding from',
  'document',
  'publisher',
  'published',
  'start',
  'end',
  'statement',
  'sources',
] as const;

/** A row for each quotation and each indirect saying of a document; quotations of one statement share its id. */
export function quotesCsv(caseFile: CaseFile, said: readonly SaidBy[]): string {
  const documents = new Map(caseFile.documents.map((document) => [document.id, document]));
  const rows = said.flatMap(({ kind, matter, speaker, of }) => {
    const printed = kind === 'statement' ? (quotesOf(matter).get(of.id) ?? []) : [of];
    return printed.map((one) => {
      const document = documents.get(one.document);
      const [medium, place, to] = howWords(one, document);
      return [
        matter.title,
        // The quotation's own speaker, where documents give the words to different ones.
        (one.speaker === null ? null : matter.parties.find(({ id }) => id === one.speaker)?.name) ??
          speaker?.name ??
          null,
        one.date,
        one.dateReason,
        'act' in one ? (one.act === 'statement' ? 'indirect' : one.act) : one.form,
        oneLine(one.words),
        medium ?? null,
        place ?? null,
        to?.replace(/^to /, '') ?? null,
        labelOf(matter, one.proceeding),
        one.proceedingReason,
        document?.path ?? one.document,
        document?.publisher ?? null,
        document?.published ?? null,
        one.start,
        one.end,
        kind === 'statement' ? of.id : null,
        kind === 'statement' ? of.sources : 1,
      ];
    });
  });
  return csv([columns, ...rows]);
}
