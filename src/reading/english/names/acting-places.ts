import { isListedPlace } from '../../../language/names/index.ts';
import type { NameMention } from './name-mentions.ts';
import { loweredIn, type TokenRow } from './token-row.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Behind these a place is where something is. */
const locatives = words(
  'in at from near to into outside inside across around throughout within through toward towards via of on between over',
);

/** What only those who can act do, with governments in mind. */
const deeds = words(
  'sued sues sue suing countersued filed files file filing argued argues argue arguing asked asks ask asking appealed appeals appeal appealing wants want wanted said says say claimed claims claim ' +
    'contends contend contended alleges allege alleged accused accuses accuse denied denies deny agreed agrees agree refused refuses refuse sought seeks seek seeking paid pays pay passed passes enacted enacts banned bans ban ' +
    'legalized legalised adopted repealed executed executes extradited extradites withdrew joined joins join dropped drops drop won lost settled settles settle responded responds respond approved approves rejected rejects reject ' +
    'requested requests request requesting demanded demands demand demanding insists insisted insist maintains maintained maintain charged challenged challenges challenge challenging opposed opposes oppose defended defends defend ' +
    'violated violates violating moved vowed vows plans planned intends intended tried tries urged urges blocked blocks granted grants imposed imposes issued issues released releases prosecuted launched launches signed signs ' +
    'allowed allows requires required prohibits outlawed ordered arrested detained deported invaded freed handed ' +
    'forced forces proposed proposes offered offers shown sentenced acted retaliated condemned warned warns invoked submitted named investigated seized nationalized pledged apologized negotiated conceded contended',
);

/** What is done in court to those who can act, as participles: "was sued", "is accused". */
const endured = words('sued accused ordered charged fined sanctioned barred entitled required liable allowed told');

const helpers = words(
  'has have had will would is are was were be been may might could can also now then later already formally first again both recently not never initially still since soon jointly separately repeatedly officially eventually previously ca wo',
);
/** What is said of those who are bound or able to choose. */
const duties = words('should must cannot');
const being = words('is are was were be been');

/** In a possessive's care: "Ohio's lawsuit". */
const possessions = words(
  'lawsuit suit request argument arguments claim claims appeal complaint petition motion lawyers lawyer attorneys attorney counsel challenge refusal bid demand defense defence response brief filing',
);

/** Verbs whose object can act: "sued Ohio", "ordered Ohio to". */
const suing = words('sued sues sue suing countersued');
const bidding = words(
  'asked asks ordered orders ordering told urged urges allowed allows allowing barred bars barring forced forces forcing required requires requiring blocked blocks blocking accused accuses accusing stopped stops directed directs enjoined invited',
);
const biddings = words('to from of');
const actions = words(
  'suit suits lawsuit lawsuits case cases complaint complaints claim claims action actions ruling judgment order injunction proceedings allegations charges decision verdict damages sanctions',
);
const doneBy = words(
  'filed brought sued sought made requested joined led challenged opposed appealed adopted passed enacted indicted wanted represented imposed issued',
);
/** "The action by Ohio and Iowa": behind a doer the clause ends or goes on. */
const ends = words('. , ; ) and or to that in on for against which who over after before because is was has');
const standsFor = words('attorney attorneys lawyer lawyers counsel represents representing represented defending');
const governing = words(
  'state states commonwealth county counties city cities government governments republic kingdom province',
);
const parts = words('- downtown central southern northern eastern western greater');
const versus = words('v v. vs vs.');

/** Names of places that end so are those of governments, listed or not. */
const governed = /\b(?:county|city|state|parish|township|borough|tribe|nation|republic|kingdom|states)$/i;

/**
 * "Ohio sued", "the case against Norway", "Umbra County's lawyers": where a place acts, its government is meant, which is somebody of its own
 * beside the place in which things happen. What no list knows as a place and yet acts is an organization wherever it is named.
 */
export function settleActingPlaces(row: TokenRow, mentions: readonly NameMention[]): NameMention[] {
  const acting = new Set(mentions.filter((one) => one.kind === 'place' && acts(row, one)));
  if (acting.size === 0) return [...mentions];
  joinLists(row, mentions, acting);
  const bodies = new Set([...acting].filter(({ words: name }) => !isGoverned(name)).map(({ words: name }) => name));
  return mentions.map((one) => {
    if (one.kind !== 'place') return one;
    if (bodies.has(one.words)) return { ...one, kind: 'organization' };
    return acting.has(one) ? { ...one, kind: 'government', acting: true } : one;
  });
}

const isGoverned = (name: string): boolean =>
  isListedPlace(name) || governed.test(name) || /^U\.? ?[SK]\b|^UAE$/.test(name);

function acts(row: TokenRow, { token, lastToken, sentence, words: name }: NameMention): boolean {
  const edge = row.first(sentence);
  const stop = row.first(sentence + 1);
  const at = (i: number) => (i >= edge && i < stop ? row.at(i).lower : '');
  const before = at(token - 1);
  if (versus.has(before) || versus.has(at(lastToken + 1))) return true;
  if (suing.has(before)) return true;
  if (before === 'by' && doneBy.has(at(token - 2))) return true;
  if ((before === 'for' && standsFor.has(at(token - 2))) || standsFor.has(before)) return true;
  if (bidding.has(before) && biddings.has(at(lastToken + 1))) return true;
  if (before === 'against' && [2, 3, 4, 5].some((back) => actions.has(at(token - back)))) return true;
  if (before === 'by' && (at(lastToken + 1) === '' || ends.has(at(lastToken + 1)))) return true;
  if (isWhere(row, token, edge)) return false;
  const next = at(lastToken + 1);
  // "Umbra County State's Attorney" is an office.
  if (/^['’]s?$/.test(next))
    return !/ State$/.test(name) && [2, 3, 4].some((on) => possessions.has(at(lastToken + on)));
  return isDoing(row, next === ',' && at(lastToken + 2) === 'which' ? lastToken + 3 : lastToken + 1, stop);
}

/** "in Ohio", "Nowhere, Ohio"; "the state of Ohio" is Ohio. */
function isWhere(row: TokenRow, token: number, edge: number): boolean {
  const before = token > edge ? row.at(token - 1).lower : '';
  if (before === 'of' && token - 2 >= edge && governing.has(row.at(token - 2).lower))
    return token - 4 >= edge && locatives.has(row.at(token - 4).lower) && row.at(token - 3).lower === 'the';
  return (
    locatives.has(before) ||
    // "southern Ohio", "mid-Ohio": part of it or something larger.
    parts.has(before) ||
    (before === ',' && token - 2 >= edge && /^\p{Lu}/u.test(row.at(token - 2).text))
  );
}

/** Whether a deed follows, past helping verbs and adverbs. */
function isDoing(row: TokenRow, from: number, stop: number): boolean {
  let passive = false;
  for (let i = from; i < stop && i < from + 4; i++) {
    const word = row.at(i).lower;
    if (duties.has(word)) return true;
    if (!helpers.has(word))
      return passive ? endured.has(word) || (/ing$/.test(word) && deeds.has(word)) : deeds.has(word);
    passive ||= being.has(word);
  }
  return false;
}

/** "Ohio, Iowa and Utah sued": who stands in one list with somebody who acts acts too. */
function joinLists(row: TokenRow, mentions: readonly NameMention[], acting: Set<NameMention>): void {
  const places = mentions.filter(({ kind }) => kind === 'place').toSorted((a, b) => a.token - b.token);
  const linked = (one: NameMention, other: NameMention) =>
    one.sentence === other.sentence &&
    /^(?:,|and|or|&|, and)$/.test(loweredIn(row, one.lastToken + 1, other.token).join(' '));
  const where = ({ token, sentence }: NameMention) => {
    const edge = row.first(sentence);
    return row.at(token - 1).lower !== ',' && isWhere(row, token, edge);
  };
  for (let i = places.length - 2; i >= 0; i--)
    if (acting.has(places[i + 1]!) && linked(places[i]!, places[i + 1]!) && !where(places[i]!)) acting.add(places[i]!);
  for (let i = 1; i < places.length; i++)
    if (acting.has(places[i - 1]!) && linked(places[i - 1]!, places[i]!)) acting.add(places[i]!);
}
