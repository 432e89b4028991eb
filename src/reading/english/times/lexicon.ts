import {
  CARDINAL,
  DAYPART,
  DECADE,
  FUTURE,
  HOLIDAY,
  MONTH,
  ORDINAL,
  PAST,
  PLURAL,
  PRESENT,
  SAYING,
  SEASON,
  SHORT,
  UNIT,
  WEEKDAY,
} from './kinds.ts';

/** A word that says something about time, or that decides how words beside it are read. */
export interface Entry {
  readonly word: string;
  readonly kind: number;
  readonly value: number;
  /** Place in the list; 0 is "not in the lexicon", 1 to 3 are what is written in digits. */
  readonly place: number;
}

/** Units, in falling size; `value` of a token of kind UNIT is a place in this list. */
export const UNITS = [
  'millennium',
  'century',
  'decade',
  'year',
  'season',
  'quarter',
  'month',
  'fortnight',
  'week',
  'weekend',
  'day',
  'night',
  'hour',
  'minute',
  'second',
] as const;
export type Unit = (typeof UNITS)[number];

/** Parts of day; `value` of a token of kind DAYPART is a place in this list. TIMEX3 letters in `DAYPART_LETTERS`. */
const DAYPARTS = [
  'morning',
  'afternoon',
  'evening',
  'night',
  'noon',
  'midnight',
  'dawn',
  'dusk',
  'midday',
  'daytime',
] as const;
export const DAYPART_LETTERS = ['MO', 'AF', 'EV', 'NI', '', '', 'MO', 'EV', 'MI', 'DT'] as const;

const entries: Entry[] = [];
for (let i = 0; i <= 3; i++) entries.push({ word: '', kind: 0, value: 0, place: i });
const places = new Map<string, number>();

function add(words: string, kind = 0, value = 0): void {
  for (const word of words.split(' ')) {
    const known = places.get(word);
    if (known === undefined) {
      places.set(word, entries.length);
      entries.push({ word, kind, value, place: entries.length });
    } else {
      const old = entries[known]!;
      entries[known] = { word, kind: old.kind | kind, value: value || old.value, place: known };
    }
  }
}
const addList = (lists: string, kind: number, from: number): void => {
  lists.split(',').forEach((words, i) => {
    add(words.trim(), kind, from + i);
  });
};

addList('january,february,march,april,may,june,july,august,september,october,november,december', MONTH, 1);
addList('jan,feb,mar,apr', MONTH | SHORT, 1);
addList('jun,jul,aug,sep sept,oct,nov,dec', MONTH | SHORT, 6);
addList('monday,tuesday,wednesday,thursday,friday,saturday,sunday', WEEKDAY, 1);
addList('mondays,tuesdays,wednesdays,thursdays,fridays,saturdays,sundays', WEEKDAY | PLURAL, 1);
addList('mon,tue tues,wed,thu thur thurs,fri,sat,sun', WEEKDAY | SHORT, 1);
addList(
  'one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,seventeen,eighteen,nineteen,twenty',
  CARDINAL,
  1,
);
addList(
  'first,second,third,fourth,fifth,sixth,seventh,eighth,ninth,tenth,eleventh,twelfth,thirteenth,fourteenth,fifteenth,sixteenth,seventeenth,eighteenth,nineteenth,twentieth',
  ORDINAL,
  1,
);
['thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety', 'hundred'].forEach((word, i) => {
  add(word, CARDINAL, 30 + i * 10);
});
add('thousand', CARDINAL, 1000);
add('thirtieth', ORDINAL, 30);
['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].forEach((word, i) => {
  add(word, DECADE, 20 + i * 10);
});
UNITS.forEach((unit, i) => {
  add(unit, UNIT, i);
  if (unit !== 'century' && unit !== 'millennium') add(`${unit}s`, UNIT | PLURAL, i);
});
add('centuries', UNIT | PLURAL, 1);
add('millennia', UNIT | PLURAL, 0);
add('yr', UNIT | SHORT, 3);
add('yrs', UNIT | SHORT | PLURAL, 3);
add('mth', UNIT | SHORT, 6);
add('mths', UNIT | SHORT | PLURAL, 6);
add('hr', UNIT | SHORT, 12);
add('hrs', UNIT | SHORT | PLURAL, 12);
addList('spring,summer,autumn fall,winter', SEASON, 21);
addList('springs,summers,autumns,winters', SEASON | PLURAL, 21);
DAYPARTS.forEach((part, i) => {
  add(part, DAYPART, i);
});
add('mornings afternoons evenings nights', DAYPART | PLURAL);
addList('mornings,afternoons,evenings,nights', DAYPART | PLURAL, 0);
add('nighttime', DAYPART, 3);
add('sunrise daybreak', DAYPART, 6);
add('sunset nightfall', DAYPART, 7);

// Words that forms look for.
add(
  'the a an this that these those last next past previous prior following coming same current present every each per once twice half ago earlier later before after hence from now then of in on at by since until till to and or between through during for within over under about around approximately roughly nearly almost exactly more less than least most up some only just early late mid middle midst beginning start end close outset part latter few several couple many numerous dozen dozens decades number o clock am pm m p est edt cst cdt mst mdt pst pdt gmt utc et ct mt pt bst cet noon time times today yesterday tomorrow tonight overnight nowadays currently presently recently lately soon shortly formerly former previously already future recent ongoing immediate near distant long term short not no than fiscal financial calendar school academic full entire whole ensuing intervening succeeding subsequent upcoming forthcoming preceding ending ended beginning daily weekly monthly quarterly yearly annual annually hourly biweekly biennial nightly fortnightly weekday weekdays midweek midnight midday midsummer midwinter period moment era age aged old olds ad bc bce ce c ca circa eve day fool fools s',
);
add('yearly annually annual', 0);
add('q h fy term ot nunc pro tunc dated instant ult inst');
add('christmas thanksgiving easter halloween juneteenth hanukkah ramadan passover pentecost', HOLIDAY);
add(
  'new memorial labor labour independence veterans presidents columbus mother mothers father fathers valentine valentines patrick good palm ash boxing martin luther king jr election inauguration remembrance armistice bastille groundhog earth may d super bowl holiday holidays week year',
);
add('so later earlier than sometime whenever as long ancient modern olden own its his her their our your my');
add(
  'longer fewer sooner very latest final initial straight additional consecutive successive trading business working court solid extra plus still up into wake lasted took spent other single right foreseeable better b rest',
);
// Words whose neighbourhood is not about time.
add(
  'section sections sec rule rules no nos number page pages p pp chapter ch title article art paragraph exhibit ex line lines flight route room suite apartment apt box channel highway interstate street avenue road class grade district circuit division precinct psalm verse dollars dollar cents pounds percent pct people persons miles feet points votes shares copies others jurors counts mph km kilometers meters metres acres pounds tons million billion trillion mln bln model boeing level count part volume vol act u f supp app cir cal ed',
);
// Tense cues.
add('supposed intended will shall wo ll would could might should must can', FUTURE);
add(
  'scheduled slated expected due planned plans plan set upcoming forthcoming expire expires begin begins start starts effective deadline payable redeemable maturing intend intends expects hopes face faces',
  FUTURE,
);
add('was were had did been has have ended', PAST);
add('said says told', PAST | SAYING);
add('say tell', PRESENT | SAYING);
add('is are am be being do does', PRESENT);
add(
  'went came took gave made got saw found left began broke brought bought caught chose drew fell felt fought held heard kept knew led lost met paid put ran read rose sat sent shot sold spent spoke stood struck swore taught thought threw won wrote died struck sued ruled hit cut let became grew built dealt drove ate flew forgot froze hid laid lay lent meant rang sang sank shook shut slept slid sought stole stuck swept swung tore understood withdrew woke wore wound beat bore bound',
  PAST,
);
add('not');
add('mr mrs ms dr sr st gen rep sen gov hon prof co corp inc ltd vs v');

// Two words are two things: their value is the ordinal's and the part of day's; `unitAt` knows them by their letters.
add('second', ORDINAL, 2);
add('night nights', DAYPART, 3);

export const lexicon: readonly Entry[] = entries;

// Punctuation shares the table: one place for each mark that a form looks at.
const marks = new Map<number, { word: string; place: number }>();
const addMark = (word: string, codes: readonly number[]): void => {
  const place = entries.length;
  entries.push({ word, kind: 0, value: 0, place });
  for (const code of codes) marks.set(code, { word, place });
};
addMark('.', [46]);
addMark(',', [44]);
addMark('-', [45, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212]);
addMark('/', [47]);
addMark(':', [58]);
addMark(';', [59]);
addMark("'", [39, 0x2019, 0x2018]);
addMark('"', [34, 0x201c, 0x201d]);
addMark('(', [40]);
addMark(')', [41]);
addMark('[', [91]);
addMark(']', [93]);
addMark('?', [63]);
addMark('!', [33]);
for (const code of [36, 0xa3, 0x20ac, 0xa5]) addMark('$', [code]);
addMark('%', [37]);
addMark('#', [35]);
addMark('§', [0xa7, 0xb6]);
addMark('½', [0xbd]);
const NO_MARK = { word: '', place: 0 };
export const punctuation = (code: number): { readonly word: string; readonly place: number } =>
  marks.get(code) ?? NO_MARK;

/** Place of a word in the lexicon; throws for a word that is not there (a form's head must be). */
export function placeOf(word: string): number {
  const place = places.get(word) ?? [...marks.values()].find((mark) => mark.word === word)?.place;
  if (place === undefined) throw new Error(`not in the lexicon: ${word}`);
  return place;
}

// Open addressing over the words' hashes, filled once.
const SIZE = 4096;
const table: (Entry | undefined)[] = new Array<Entry | undefined>(SIZE);
export function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + (word.charCodeAt(i) | 32)) | 0;
  return hash;
}
for (const place of places.values()) {
  const entry = entries[place]!;
  let slot = hashOf(entry.word) & (SIZE - 1);
  while (table[slot]) slot = (slot + 1) & (SIZE - 1);
  table[slot] = entry;
}

/** The entry of the word at `from` to `to`, whose hash (of its lower-cased letters) is given. */
export function entryOf(text: string, from: number, to: number, hash: number): Entry | undefined {
  let slot = hash & (SIZE - 1);
  for (let entry = table[slot]; entry; entry = table[slot]) {
    const { word } = entry;
    if (word.length === to - from) {
      let i = 0;
      while (i < word.length && (text.charCodeAt(from + i) | 32) === word.charCodeAt(i)) i++;
      if (i === word.length) return entry;
    }
    slot = (slot + 1) & (SIZE - 1);
  }
  return undefined;
}
