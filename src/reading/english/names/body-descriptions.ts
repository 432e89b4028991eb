import type { Draft } from './entity-draft.ts';
import { organizationName } from './organization-name.ts';
import type { TokenRow } from './token-row.ts';

/** A body spoken of by a common noun: "the company", "the agency", "the court". */
export interface BodyDescription {
  readonly first: number;
  readonly last: number;
  readonly draft: Draft;
  readonly form: 'description' | 'pronoun';
}

// Any company may be called so.
const companyNouns = new Set(
  'company corporation firm conglomerate retailer manufacturer automaker carmaker drugmaker chipmaker airline insurer lender broadcaster publisher startup platform network'.split(
    ' ',
  ),
);
// Called so only if its name says so: "the commission" is one whose name has "Commission".
const namedNouns = new Set(
  'department commission bureau ministry agency authority board council university college bank league association union institute foundation society committee office hospital school church police network party trust fund paper times post journal'.split(
    ' ',
  ),
);
const courtWords = new Set('court'.split(' '));
const courtAdjectives = new Set(
  'high supreme district circuit appeals appellate federal state trial bankruptcy superior lower county crown magistrates'.split(
    ' ',
  ),
);

interface Spot {
  readonly draft: Draft;
  readonly token: number;
  readonly sentence: number;
}

/**
 * "The company" is the one company named in the last three sentences, or the one the text is about; "the commission" the
 * last one whose name has that word; "the appeals court" the one court of that kind. Where two fit, none.
 */
export function describeBodies(row: TokenRow, drafts: readonly Draft[]): BodyDescription[] {
  const spots: Spot[] = drafts
    .filter((one) => one.kind === 'organization' || one.kind === 'government' || one.kind === 'court')
    .flatMap((draft) => draft.names.map(({ token, sentence }) => ({ draft, token, sentence })))
    .sort((a, b) => a.token - b.token);
  if (spots.length === 0) return [];
  const words = new Map([...new Set(spots.map(({ draft }) => draft))].map((draft) => [draft, nameWords(draft)]));
  const named = new Uint8Array(row.count);
  for (const one of drafts) for (const { token, lastToken } of one.names) named.fill(1, token, lastToken + 1);
  const main = mainCompany(spots);
  const found: BodyDescription[] = [];
  let known = 0;
  for (let i = 1; i < row.count; i++) {
    while (known < spots.length && spots[known]!.token < i) known++;
    const noun = row.at(i).lower;
    if (named[i] || !(companyNouns.has(noun) || namedNouns.has(noun) || courtWords.has(noun))) continue;
    const first = articleBefore(row, i, named);
    if (
      first < 0 ||
      /^(?:of|that|which|for|room|house|records?|papers?|documents?|filings?)$/.test(row.at(i + 1).lower)
    )
      continue;
    const sentence = row.at(i).sentence;
    // The last forty namings are enough to look back on.
    const before = spots.slice(Math.max(0, known - 40), known);
    const draft = courtWords.has(noun)
      ? courtMeant(row, before, first, i, sentence, words)
      : companyNouns.has(noun)
        ? companyMeant(before, main, sentence)
        : onlyRecent(
            before.filter((spot) => spot.draft.kind !== 'court' && words.get(spot.draft)!.has(noun)),
            sentence,
            6,
          );
    if (draft) found.push({ first, last: i, draft, form: 'description' });
  }
  return [...found, ...saidIt(row, drafts, found)];
}

const sayings = new Set(
  'said says told argued argues claimed claims alleged alleges announced denied denies added stated insisted noted'.split(
    ' ',
  ),
);

/** "Acme said it", "the agency said Monday that its": the speaker is meant. Other "it"s may mean anything. */
function saidIt(row: TokenRow, drafts: readonly Draft[], described: readonly BodyDescription[]): BodyDescription[] {
  const ends = new Map<number, Draft>(described.map(({ last, draft }) => [last, draft]));
  for (const one of drafts)
    if (one.kind === 'organization' || one.kind === 'government')
      for (const { lastToken } of one.names) ends.set(lastToken, one);
  const found: BodyDescription[] = [];
  for (const [last, draft] of ends) {
    const sentence = row.at(last).sentence;
    if (row.at(last + 1).sentence !== sentence || !sayings.has(row.at(last + 1).lower)) continue;
    for (let i = last + 2; i < last + 6 && row.at(i).sentence === sentence; i++) {
      const word = row.at(i).lower;
      if (word === 'it' || word === 'its') {
        found.push({ first: i, last: i, draft, form: 'pronoun' });
        break;
      }
      if (!/^(?:that|on|in|a|statement|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|,)$/.test(word)) break;
    }
  }
  return found;
}

function nameWords(draft: Draft): Set<string> {
  return new Set(
    draft.names.flatMap(({ words }) => [...organizationName(words).key.split(' '), ...words.toLowerCase().split(' ')]),
  );
}

/** "the" or "this" right before, one adjective between allowed; -1 if there is none. */
function articleBefore(row: TokenRow, i: number, named: Uint8Array): number {
  const edge = row.first(row.at(i).sentence);
  for (let k = i - 1; k >= edge && k >= i - 2; k--) {
    if (named[k]) return -1;
    if (row.at(k).lower === 'the' || row.at(k).lower === 'this') return k;
    if (!courtAdjectives.has(row.at(k).lower)) return -1;
  }
  return -1;
}

/** The one draft among the spots of the last sentences; of several, none. */
function onlyRecent(spots: readonly Spot[], sentence: number, reach: number): Draft | null {
  const near = new Set(spots.filter((spot) => sentence - spot.sentence <= reach).map(({ draft }) => draft));
  return near.size === 1 ? [...near][0]! : null;
}

/** The company a text is about: named three times as often as any other. */
function mainCompany(spots: readonly Spot[]): Draft | null {
  const times = new Map<Draft, number>();
  for (const { draft } of spots) if (draft.kind === 'organization') times.set(draft, (times.get(draft) ?? 0) + 1);
  const [most, second] = [...times].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= 4 && most[1] >= 3 * (second?.[1] ?? 0) ? most[0] : null;
}

function companyMeant(before: readonly Spot[], main: Draft | null, sentence: number): Draft | null {
  const companies = before.filter(({ draft }) => draft.kind === 'organization');
  const near = new Set(companies.filter((spot) => sentence - spot.sentence <= 2).map(({ draft }) => draft));
  if (near.size === 1) return [...near][0]!;
  return main && (near.size === 0 || near.has(main)) && companies.some(({ draft }) => draft === main) ? main : null;
}

function courtMeant(
  row: TokenRow,
  before: readonly Spot[],
  first: number,
  i: number,
  sentence: number,
  words: ReadonlyMap<Draft, ReadonlySet<string>>,
): Draft | null {
  const courts = before.filter(({ draft }) => draft.kind === 'court');
  const adjective = i - first === 2 ? row.at(i - 1).lower : null;
  if (adjective === 'high')
    return onlyRecent(
      courts.filter(({ draft }) => words.get(draft)!.has('supreme')),
      sentence,
      40,
    );
  if (adjective === 'appeals' || adjective === 'appellate')
    return onlyRecent(
      courts.filter(
        ({ draft }) =>
          words.get(draft)!.has('appeals') || words.get(draft)!.has('appeal') || words.get(draft)!.has('circuit'),
      ),
      sentence,
      40,
    );
  if (adjective !== null)
    return onlyRecent(
      courts.filter(({ draft }) => words.get(draft)!.has(adjective)),
      sentence,
      40,
    );
  return onlyRecent(courts, sentence, 4);
}
