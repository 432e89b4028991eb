/** Words that carry no content of an event: articles, pronouns, auxiliaries, prepositions, words of saying. */
const empty = new Set(
  (
    'the a an and or but nor of to in on at for from by with as is was were are be been being has have had having do does did it its he him his she her they them their we us our i me my you your ' +
    'that this these those which who whom whose will would shall should can could may might must said say says saying told tell not no after before over more than into about also out up down off when while where how why what ' +
    'there here if so then because since until during under against between through both each all any some such only just even still again other another mr mrs ms dr according'
  ).split(' '),
);

const irregular: Readonly<Record<string, string>> = {
  sued: 'sue',
  suing: 'sue',
  suit: 'sue',
  suits: 'sue',
  lawsuit: 'sue',
  lawsuits: 'sue',
  ruled: 'rule',
  rulings: 'rule',
  ruling: 'rule',
  pled: 'plead',
  plea: 'plead',
  pleas: 'plead',
  testimony: 'testif',
  testimonies: 'testif',
  testified: 'testif',
  testifies: 'testif',
  testifying: 'testif',
  paid: 'pay',
  found: 'find',
  won: 'win',
  lost: 'lose',
  shot: 'shoot',
  shooting: 'shoot',
  killed: 'kill',
  killing: 'kill',
  died: 'die',
  dies: 'die',
  dying: 'die',
  dead: 'die',
  death: 'die',
  deaths: 'die',
  bought: 'buy',
  sold: 'sell',
  sale: 'sell',
  fell: 'fall',
  fallen: 'fall',
  hung: 'hang',
  fled: 'flee',
  ran: 'run',
  mistrials: 'mistrial',
  struck: 'strike',
  took: 'take',
  taken: 'take',
  gave: 'give',
  given: 'give',
  made: 'make',
  went: 'go',
  gone: 'go',
  came: 'come',
  sent: 'send',
  began: 'begin',
  begun: 'begin',
  stole: 'steal',
  stolen: 'steal',
  theft: 'steal',
  broke: 'break',
  broken: 'break',
  left: 'leave',
  held: 'hold',
  threw: 'throw',
  thrown: 'throw',
  wrote: 'write',
  written: 'write',
  spoke: 'speak',
  spoken: 'speak',
  fought: 'fight',
  fired: 'fire',
  firing: 'fire',
  guilty: 'guilt',
  sentencing: 'sentenc',
  trials: 'trial',
  tried: 'trial',
};

const endings: readonly (readonly [string, string])[] = [
  ['izations', ''],
  ['ization', ''],
  ['ations', ''],
  ['ation', ''],
  ['ments', ''],
  ['ment', ''],
  ['ings', ''],
  ['ing', ''],
  ['ions', ''],
  ['ion', ''],
  ['ied', 'y'],
  ['ies', 'y'],
  ['ers', 'er'],
  ['als', ''],
  ['al', ''],
  ['ed', ''],
  ['es', ''],
  ['s', ''],
];

/**
 * The crude stem under which forms of one word meet ("dismissed", "dismissal", "dismissing"). Not a lemma: it is only
 * compared with other stems.
 */
export function stem(word: string): string {
  const lower = word.toLowerCase().replace(/[’']s?$/u, '');
  const known = irregular[lower];
  if (known !== undefined) return ended(known);
  let short = lower;
  for (const [ending, replacement] of endings) {
    if (lower.endsWith(ending) && lower.length - ending.length >= 3) {
      short = lower.slice(0, lower.length - ending.length) + replacement;
      break;
    }
  }
  return ended(short);
}

/** Without what endings leave behind: a doubled consonant, a last e or y. */
function ended(word: string): string {
  return word.replace(/([^aeiou])\1$/u, '$1').replace(/[ey]$/u, '');
}

/** The stems of a text's content words, in order, repeated as often as they stand there. */
export function contentStems(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{N}]+(?:[’'][\p{L}]+)?/gu) ?? [])
    .filter((word) => word.length > 1 && !empty.has(word.toLowerCase().replace(/[’']s$/u, '')))
    .map(stem)
    .filter((one) => one.length > 1);
}
