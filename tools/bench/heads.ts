import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CaseFile } from '../../src/casefile/schema.ts';
import type { EventKindName } from '../../src/field/kinds/index.ts';
import { inTitleCase } from '../../src/reading/english/head/court-name.ts';
import { readHead } from '../../src/reading/english/head/read-head.ts';
import { folded } from '../../src/words/folded.ts';
import { matchMentions } from '../training/annotated.ts';

// node tools/bench/heads.ts CASES OUT PILE... [--errors]
// Of the annotated proceedings whose steps we tell, how many have the court, the number, the caption and the judges right. CASES holds
// gold/PILE/gold.json; OUT holds PILE.json (`casetrail build CASES/docs/PILE --json`). The proceeding of ours that holds most of the mentions
// that both have stands for the annotated one. A number is annotated in the caption or label ("Oak v. Elm, No. 31-cv-10016").

interface GoldPile {
  readonly proceedings: readonly {
    readonly id: string;
    readonly label: string;
    readonly caption: string | null;
    readonly court: string | null;
    readonly parties: readonly { readonly name: string; readonly role: string }[];
  }[];
  readonly events: readonly { readonly id: string; readonly kind: EventKindName; readonly proceeding: string | null }[];
  readonly mentions: readonly {
    readonly doc: string;
    readonly start: number;
    readonly end: number;
    readonly event: string;
  }[];
}

const {
  values: { errors },
  positionals: [cases = '', out = '', ...piles],
} = parseArgs({ options: { errors: { type: 'boolean' } }, allowPositionals: true });

/** Words of a name or court as they are compared: a code of the federal courts' dockets is its court. */
function words(text: string): readonly string[] {
  const court = /^[a-z]{2,3}[nsewmc]?[db]$|^ca(?:\d{1,2}|dc|fc)$/.test(text)
    ? (readHead({ kind: 'article', text: `Case\nDocket number: 1:31-cv-10016\nCourt: ${text}\nDate filed: 2031-01-01` })
        ?.court ?? text)
    : text;
  return folded(inTitleCase(court))
    .replace(/\bu\.?s\.?\b|united states(?: of america)?/g, 'us')
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(
      (word) =>
        word !== '' &&
        !/^(?:the|of|for|in|and|a|an|et|al|others|inc|llc|ltd|corp|co|court|courts|state|federal|no|re|v|vs)$/.test(
          word,
        ),
    );
}

/** One says what the other does, or more of it. */
function agree(one: string, other: string): boolean {
  const [short, long] = [words(one), words(other)].sort((a, b) => a.length - b.length) as [
    readonly string[],
    readonly string[],
  ];
  return short.length > 0 && short.every((word) => long.includes(word));
}

/** "Oak v. Elm, No. 31-cv-10016", "Oak v Elm [2031] SGHC 4": the caption, and the number. */
function parted(text: string): { readonly caption: string; readonly number: string | null } {
  const number =
    /,? (?:Case |Docket )?Nos?\. (\S+\d)|\[?((?:19|20)\d\d\]? [A-Z]{3,5}(?: [A-Z][a-z]+)? \d+)\]?|\b(\d{1,2}:\d\d-[a-z]{2}-\d+)/i.exec(
      text,
    );
  return {
    caption: number ? text.slice(0, number.index).replace(/[,[ (]{1,3}$|,? Case$/, '') : text,
    number: number ? (number[1] ?? number[2] ?? number[3] ?? null) : null,
  };
}

const digits = (number: string) =>
  number
    .replace(/\b0+(?=\d)/g, '')
    .replace(/[^\dA-Za-z]/g, '')
    .toLowerCase();

const sums = { court: [0, 0, 0], number: [0, 0, 0], caption: [0, 0, 0], judges: [0, 0, 0] };
function count(what: keyof typeof sums, gold: string, ours: string | null, right: boolean): void {
  sums[what][2]! += 1;
  if (ours !== null) sums[what][1]! += 1;
  if (right) sums[what][0]! += 1;
  else if (errors) process.stdout.write(`  ${what}: ${gold} <> ${ours}\n`);
}

for (const pile of piles) {
  const gold = JSON.parse(readFileSync(join(cases, 'gold', pile, 'gold.json'), 'utf8')) as GoldPile;
  const file = JSON.parse(readFileSync(join(out, `${pile}.json`), 'utf8')) as CaseFile;
  if (errors) process.stdout.write(`${pile}\n`);
  const eventOf = new Map(gold.events.map((event) => [event.id, event]));
  const paths = new Map(file.documents.map(({ id, path }) => [id, basename(path)]));
  const votes = new Map<string, Map<string, number>>();
  for (const doc of new Set(gold.mentions.map((one) => one.doc))) {
    const mentions = gold.mentions
      .filter((one) => one.doc === doc)
      .map(({ start, end, event }) => ({ start, end, event, kind: eventOf.get(event)!.kind, core: true }));
    const reports = file.matters.flatMap((matter, index) =>
      matter.events.flatMap((event) =>
        event.reports
          .filter((report) => paths.get(report.document) === doc)
          .map(({ start, end, trigger }) => ({
            start,
            end,
            trigger,
            kind: event.kind,
            of: event.proceeding === null ? null : `${index} ${event.proceeding}`,
          })),
      ),
    );
    for (const [mention, report] of matchMentions(mentions, reports)) {
      const proceeding = eventOf.get(mention.event)!.proceeding;
      if (proceeding === null || report.of === null) continue;
      const own = votes.get(proceeding) ?? new Map<string, number>();
      votes.set(proceeding, own.set(report.of, (own.get(report.of) ?? 0) + 1));
    }
  }
  for (const one of gold.proceedings) {
    const top = [...(votes.get(one.id) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0];
    if (top === undefined) continue;
    const [index, id] = top.split(' ') as [string, string];
    const matter = file.matters[Number(index)]!;
    const ours = matter.proceedings.find((proceeding) => proceeding.id === id)!;
    if (one.court) count('court', one.court, ours.court, ours.court !== null && agree(one.court, ours.court));
    const { caption, number } = parted(one.caption ?? '');
    const told = number ?? parted(one.label).number;
    if (told !== null)
      count(
        'number',
        told,
        ours.docketNumber,
        (ours.docketNumber ?? '')
          .split(/[,;] /)
          .filter((written) => written !== '')
          .some((written) => digits(written).includes(digits(told)) || digits(told).includes(digits(written))),
      );
    if (caption !== '') count('caption', caption, ours.caption, ours.caption !== null && agree(caption, ours.caption));
    const names = new Map(matter.parties.map((party) => [party.id, party.name]));
    const judges = ours.parties.filter(({ role }) => role === 'judge').map(({ party }) => names.get(party)!);
    for (const { name, role } of one.parties) {
      if (role !== 'judge') continue;
      const found = judges.find((judge) => agree(judge, name));
      count('judges', name, found ?? (judges.length > 0 ? judges.join(', ') : null), found !== undefined);
    }
  }
}
for (const [what, [right, given, of]] of Object.entries(sums))
  process.stdout.write(`${what}: ${right} right of ${of}, ${given} given\n`);
