/**
 * How well the cast of each document holds those whom an annotation names: of the gold names of who and whom, the share that some member
 * bears; members that are one person split in two, or two mixed in one; and the names that no member bears, by cause.
 *
 *     node tools/training/reader/export.ts OUT.jsonl CASES_DIR
 *     npm run bench:cast -- OUT.jsonl [--errors N] [--folds 1,2]
 *
 * Names are compared as `score.mjs` of the annotated cases compares them.
 */
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { generic, sameName, wordsOf } from './annotated-names.ts';

interface Member {
  readonly kind: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  readonly mentions: readonly (readonly [number, number, string])[];
}

interface Line {
  readonly pile: string;
  readonly doc: string;
  readonly text: string;
  readonly sentences: readonly (readonly [number, number])[];
  readonly cast: readonly Member[];
  readonly mentions: readonly {
    readonly start: number;
    readonly who: readonly string[] | null;
    readonly whom: readonly string[] | null;
  }[];
}

const { values: options, positionals } = parseArgs({
  options: { errors: { type: 'string' }, folds: { type: 'string' } },
  allowPositionals: true,
});
const [path] = positionals;
if (path === undefined) throw new Error('usage: cast.ts EXPORT.jsonl [--errors N] [--folds 1,2]');
const rows = Number(options.errors ?? 0);
const chosen = options.folds === undefined ? null : new Set(options.folds.split(','));
const foldOf = new Map(
  readFileSync(new URL('../training/reader/folds.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split(' ').toReversed() as [string, string]),
);

/** "Oak's lawyers", "Norland officials" speak of nobody by name. */
const isName = (name: string): boolean =>
  !generic.test(name) &&
  !/['’]s? \p{Ll}/u.test(name) &&
  name.split(/[\s,]+/).every((word) => /^[^\p{Ll}]/u.test(word) || small.has(word)) &&
  wordsOf(name).length > 0;

const small = new Set('of the and for de la del da di du van von der bin ibn al el ul to in on at v d'.split(' '));

const parties = new Set(['person', 'organization', 'government', 'court', 'jury']);

/** Why no party of the cast bears the name. */
function causeOf(name: string, { text, sentences, cast }: Line): string {
  const things = cast.filter(({ kind }) => !parties.has(kind));
  if (things.some((one) => sameName(one.name, name)))
    return `member is a ${things.find((one) => sameName(one.name, name))!.kind}`;
  if (cast.some((one) => parties.has(one.kind) && one.aliases.some((alias) => sameName(alias, name))))
    return 'only an alias bears it';
  const words = wordsOf(name);
  const at = words.map(
    (word) => new RegExp(String.raw`(?<![\p{L}\d])${word}(?![\p{L}\d])`, 'iu').exec(text)?.index ?? -1,
  );
  if (at.every((one) => one < 0)) return 'no word of it in the text';
  if (at.at(-1)! < 0) return 'last word not in the text';
  const written = new RegExp(words.join(String.raw`[^\p{L}\d]{1,3}`), 'iu').exec(text);
  const whole = written && (written.index === 0 || !/\p{L}/u.test(text[written.index - 1]!)) ? written.index : null;
  const inside = (offset: number) => sentences.some(([start, end]) => start <= offset && offset < end);
  const last = words.at(-1)!;
  const holder = cast.find((one) => [one.name, ...one.aliases].some((other) => wordsOf(other).includes(last)));
  const held = holder ? `, last word in a ${holder.kind}` : '';
  if (whole === null) return `not written so${held}`;
  return `written so${inside(whole) ? '' : ' outside the sentences'}${held}`;
}

const tally = { who: { names: 0, borne: 0, alias: 0 }, whom: { names: 0, borne: 0, alias: 0 } };
const causes = new Map<string, { count: number; names: Map<string, number> }>();
const split: string[] = [];
const mixed: string[] = [];
let members = 0;
let persons = 0;
for await (const row of createInterface({ input: createReadStream(path) })) {
  const line = JSON.parse(row) as Line;
  if (line.pile === 'negatives' || (chosen && !chosen.has(foldOf.get(line.pile) ?? ''))) continue;
  const cast = line.cast.filter(({ kind }) => parties.has(kind));
  members += cast.length;
  persons += cast.filter(({ kind }) => kind === 'person').length;
  const names = new Set<string>();
  for (const mention of line.mentions)
    for (const slot of ['who', 'whom'] as const)
      for (const name of mention[slot] ?? []) {
        if (!isName(name)) continue;
        names.add(name);
        tally[slot].names++;
        if (cast.some((one) => sameName(one.name, name))) tally[slot].borne++;
        else {
          const cause = causeOf(name, line);
          const known = causes.get(cause) ?? { count: 0, names: new Map() };
          known.count++;
          const key = `${name} | ${line.pile} ${line.doc}`;
          known.names.set(key, (known.names.get(key) ?? 0) + 1);
          causes.set(cause, known);
        }
      }
  const full = [...names].filter((name) => wordsOf(name).length > 1);
  for (const name of full) {
    const bearers = cast.filter(
      (one) => sameName(one.name, name) && !full.some((other) => !sameName(other, name) && sameName(one.name, other)),
    );
    if (bearers.length > 1)
      split.push(
        `${line.pile} ${line.doc}: ${name} = ${bearers.map((one) => `${one.name} (${one.kind} ${one.mentions.length})`).join(' / ')}`,
      );
  }
  for (const one of cast) {
    const told = full.filter((name) =>
      [one.name, ...one.aliases].some((form) => wordsOf(form).length > 1 && sameName(form, name)),
    );
    const apart = told.find((name) => told.some((other) => !sameName(name, other)));
    if (apart !== undefined)
      mixed.push(`${line.pile} ${line.doc}: ${one.name} [${one.aliases.join(', ')}] = ${told.join(' / ')}`);
  }
}

const percent = (part: number, of: number) => `${((100 * part) / of).toFixed(1)} %`;
for (const slot of ['who', 'whom'] as const)
  console.log(
    `${slot}: ${tally[slot].borne} of ${tally[slot].names} names, ${percent(tally[slot].borne, tally[slot].names)}`,
  );
console.log(
  `${members} members, ${persons} persons; ${split.length} gold names borne by two members, ${mixed.length} members that mix gold names`,
);
for (const [cause, { count, names }] of [...causes].sort((a, b) => b[1].count - a[1].count)) {
  console.log(`${String(count).padStart(5)} ${cause}`);
  for (const [name, times] of [...names].sort((a, b) => b[1] - a[1]).slice(0, rows))
    console.log(`${String(times).padStart(10)} ${name}`);
}
for (const [what, list] of Object.entries({ split, mixed }))
  for (const one of list.slice(0, rows)) console.log(`${what} ${one}`);
