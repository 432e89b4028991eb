import { type EventKindName, eventKinds } from '../field/kinds/index.ts';
import { type Status, statuses } from '../field/values.ts';
import { linkMatter } from './link.ts';
import { type InventedEvent, invented } from './reading.fixture.ts';

/**
 * For tests: documents as a lawyer would note what they say. A line for each document (day of publication, publisher), and under it one for
 * each report: kind, date and status where they are told, who > whom, and the sentence with its trigger in brackets.
 *
 *     2031-05-09 The Post
 *     verdict 2031-05-08; jury > Harbour Light Ltd; The jury [found] Harbour Light Ltd liable.
 *
 * The first place of the bracketed words in the document is meant. Names with "Ltd" are companies, "jury" is a jury, everybody else a person.
 */
export function linked(notes: string, told?: NumberedLinks): readonly string[] {
  const { events, proceedings } = matterOf(notes, told);
  const labelOf = (place: number | null) => (place === null ? 'no case' : proceedings[place]!.label);
  return events.map(({ kind, date, status, fate, reports, proceeding }) =>
    [
      `${kind} ${date.value ?? '?'} ${date.rule}`,
      ...(status === 'occurred' ? [] : [status]),
      ...(fate === null ? [] : [fate]),
      ...(reports.length === 1 ? [] : [`${reports.length} reports`]),
      ...(proceedings.length === 1 ? [] : [labelOf(proceeding.value)]),
    ].join(', '),
  );
}

/** The cases of such documents: label, and who has which role. */
export function casesIn(notes: string): readonly string[] {
  const { proceedings, parties } = matterOf(notes);
  return proceedings.map(({ label, parties: own }) =>
    [label, ...own.map(({ party, role }) => `${role} ${parties.list[party]?.name}`)].join('; '),
  );
}

/** What a model says of the reports of such notes, each by its number in them, from 0. */
export interface NumberedLinks {
  readonly events?: readonly (readonly number[])[];
  readonly cases?: readonly (readonly number[])[];
}

function matterOf(notes: string, { events = [], cases = [] }: NumberedLinks = {}) {
  const documents = notes
    .trim()
    .split(/\n(?=\s*\d{4}-)/u)
    .map(documentIn);
  const reports = documents.flatMap(({ document: { id }, reading }) =>
    reading.reports.map(({ trigger, kind }) => ({ document: id, at: trigger.start, kind })),
  );
  const placed = (groups: readonly (readonly number[])[]) =>
    groups.map((group) => group.flatMap((number) => reports[number] ?? []));
  const told = { by: 'invented-model', events: placed(events), cases: placed(cases) };
  return linkMatter(documents, { sameSource: new Map(), told });
}

function documentIn(note: string, at: number) {
  const [head = '', ...lines] = note.split('\n').map((line) => line.trim());
  const [published = '', ...publisher] = head.split(' ');
  const reports = lines.filter((line) => line !== '').map(reportIn);
  const names = new Set(reports.flatMap(({ event }) => [...(event.by ?? []), ...(event.to ?? [])]));
  return invented({
    id: `d${at}`,
    published,
    publisher: publisher.join(' '),
    text: reports.map(({ sentence }) => sentence).join(' '),
    parties: [...names].map((name) => ({
      name,
      kind: name.endsWith('Ltd') ? 'organization' : name === 'jury' ? 'jury' : 'person',
    })),
    nicknames: [...new Set(reports.flatMap(({ sentence }) => sentence.match(/\bOak I{1,2}\b/gu) ?? []))],
    events: reports.map(({ event }) => event),
  });
}

function reportIn(line: string): { readonly sentence: string; readonly event: InventedEvent } {
  const [told = '', people = '', marked = ''] = line.split(';').map((part) => part.trim());
  const [kind = '', ...more] = told.split(' ');
  const status = more.find((one): one is Status => (statuses as readonly string[]).includes(one));
  const date = more.find((one) => one !== status);
  const [by, to] = people.split('>').map((names) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );
  const words = /\[(.+)\]/u.exec(marked)?.[1];
  if (!eventKinds.some(({ name }) => name === kind) || words === undefined) throw new Error(`not a note: ${line}`);
  return {
    sentence: marked.replace(/[[\]]/gu, ''),
    event: {
      kind: kind as EventKindName,
      words,
      ...(date && { date }),
      ...(status && { status }),
      by: by ?? [],
      to: to ?? [],
    },
  };
}
