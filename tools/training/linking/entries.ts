import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { deserialize } from 'node:v8';
import {
  type Cast,
  candidatesFor,
  participantSigns,
  participantSignsOf,
} from '../../../src/casefile/participant-signs.ts';
import type { WholeDocument } from '../../../src/casefile/whole-document.ts';
import { participantRoles } from '../../../src/field/values.ts';
import { dateSigns, dateSignsOf } from '../../../src/linking/date-signs.ts';
import { datesTold } from '../../../src/linking/event-values.ts';
import { type LinkedMatter, linkPile } from '../../../src/linking/link.ts';
import type { LinkedEvent } from '../../../src/linking/linked-event.ts';
import { eventsInMatter } from '../../../src/linking/salience.ts';
import { salienceSigns, salienceSignsOf } from '../../../src/linking/salience-signs.ts';
import { edtfContains } from '../../../src/words/edtf.ts';
import { generic, sameName } from '../../bench/annotated-names.ts';
import { type Gold, goldOf, matchMentions, namesOf, placedMentions } from '../annotated.ts';

// node tools/training/linking/entries.ts OUT --cases CASES --readings READINGS [--piles FILE --part N]: of every event that is linked in piles
// and in each of their documents alone, its signs and whether a chronology must have it (OUT/salience.json), each date told for it with
// whether it is right (OUT/dates.json), everybody who may have a role in it with whether annotators give it (OUT/participants.json).
// READINGS holds PILE.bin, made by a reader that was not trained on the pile; where `pair-trees.json` is one of `fit.py --fold`, --piles names
// its `piles.json` and --part its number: only these piles are taken. `../reader/trees.py` reads all three.

interface Row {
  readonly pile: string;
  readonly signs: readonly number[];
  readonly right: boolean;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string' },
    readings: { type: 'string' },
    piles: { type: 'string' },
    part: { type: 'string' },
  },
});
const [out] = positionals;
const { cases, readings, piles: parts, part } = values;
if (out === undefined || cases === undefined || readings === undefined) {
  process.stderr.write('usage: node tools/training/linking/entries.ts OUT --cases CASES --readings READINGS\n');
  process.exit(2);
}
const partOf = parts === undefined ? null : (JSON.parse(readFileSync(parts, 'utf8')) as Record<string, number>);
const piles = readdirSync(readings)
  .filter((name) => name.endsWith('.bin'))
  .map((name) => basename(name, '.bin'))
  .filter((pile) => partOf === null || partOf[pile] === Number(part))
  .sort();

const salience: Row[] = [];
const dates: Row[] = [];
const participants: Row[] = [];
for (const pile of piles) {
  const gold = goldOf(join(cases, 'gold', pile, 'gold.json'));
  const read = deserialize(readFileSync(join(readings, `${pile}.bin`))) as WholeDocument[];
  for (const documents of [read, ...read.map((one) => [one])]) addRows(pile, gold, documents);
}
const table = (signs: readonly { readonly name: string }[], rows: readonly Row[]) =>
  JSON.stringify({ signs: signs.map(({ name }) => name), rows });
writeFileSync(join(out, 'salience.json'), table(salienceSigns, salience));
writeFileSync(join(out, 'dates.json'), table(dateSigns, dates));
writeFileSync(join(out, 'participants.json'), table(participantSigns, participants));
process.stdout.write(`${salience.length} events, ${dates.length} dates, ${participants.length} participants\n`);

function addRows(pile: string, gold: Gold, documents: readonly WholeDocument[]): void {
  const matters = linkPile(documents, { sameSource: new Map() });
  const annotatedAs = annotatedEvents(gold, matters);
  const entryOf = entriesOf(annotatedAs);
  for (const matter of matters) {
    const { documents, events } = matter;
    for (const one of eventsInMatter(events)) {
      const annotated = annotatedAs.get(one.event)?.event;
      // What may be listed or not is neither right nor wrong.
      if (annotated?.core === false) continue;
      const right = annotated !== undefined && entryOf.get(annotated.id) === one.event;
      salience.push({ pile, signs: rounded(salienceSignsOf(one)), right });
    }
    for (const [event, { event: annotated }] of annotatedAs)
      if (events.includes(event)) addParticipants(pile, event, annotated, matter);
    for (const [event, { evidence, dated }] of datesTold(documents, events)) {
      const annotated = annotatedAs.get(event)?.event;
      if (annotated === undefined) continue;
      const { date } = annotated;
      for (const [edtf, own] of Map.groupBy(evidence, (one) => one.edtf)) {
        const right = date !== null && date !== undefined && edtfContains(date, edtf);
        dates.push({ pile, signs: rounded(dateSignsOf({ edtf, own, all: evidence, event: dated })), right });
      }
    }
  }
}

/** Whether annotators give somebody a role; where they note nobody whom it befell, somebody may be named all the same. */
function addParticipants(pile: string, event: LinkedEvent, { who, whom }: Gold['events'][number], cast: Cast): void {
  const noted = (who ?? null) !== null || (whom ?? null) !== null;
  for (const role of noted ? participantRoles : []) {
    const names = namesOf(role === 'agent' ? who : whom);
    if (role !== 'agent' && names.length === 0) continue;
    for (const one of candidatesFor(role, event, cast)) {
      const { name } = cast.parties.list[one.party.index]!;
      if (generic.test(name)) continue;
      const right = names.some((noted) => sameName(name, noted));
      participants.push({ pile, signs: rounded(participantSignsOf(one)), right });
    }
  }
}

interface Annotated {
  readonly event: Gold['events'][number];
  /** Mentions of it that reports of the linked event tell. */
  readonly mentions: number;
}

/** The annotated event that most reports of each linked event tell. */
function annotatedEvents(
  gold: Gold,
  matters: readonly LinkedMatter<WholeDocument>[],
): ReadonlyMap<LinkedEvent, Annotated> {
  const byId = new Map(gold.events.map((event) => [event.id, event]));
  const told = matters.flatMap(({ documents, events }) =>
    events.flatMap((event) =>
      event.reports.map(({ inDocument, report }) => ({ document: documents[inDocument]!.document, event, ...report })),
    ),
  );
  const matched = [...Map.groupBy(told, ({ document }) => document)].flatMap(([document, reports]) => [
    ...matchMentions(placedMentions(gold, document), reports),
  ]);
  return new Map(
    [...Map.groupBy(matched, ([, { event }]) => event)].map(([event, list]) => {
      const [top] = [...Map.groupBy(list, ([mention]) => mention.event)].sort((a, b) => b[1].length - a[1].length);
      return [event, { event: byId.get(top![0])!, mentions: top![1].length }];
    }),
  );
}

/** The linked event that tells most of each annotated one; others that tell it too repeat it. */
function entriesOf(annotated: ReadonlyMap<LinkedEvent, Annotated>): ReadonlyMap<string, LinkedEvent> {
  const most = new Map<string, { readonly linked: LinkedEvent; readonly mentions: number }>();
  for (const [linked, { event, mentions }] of annotated)
    if ((most.get(event.id)?.mentions ?? 0) < mentions) most.set(event.id, { linked, mentions });
  return new Map([...most].map(([id, { linked }]) => [id, linked]));
}

function rounded(signs: Float64Array): readonly number[] {
  return [...signs].map((sign) => Number(sign.toFixed(5)));
}
