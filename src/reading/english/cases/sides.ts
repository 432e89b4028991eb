import type { Span } from '../../../document/document.ts';
import type { SideRole } from '../../../field/values.ts';
import type { Entity, EntityKind } from '../../entity.ts';
import type { SideVote } from '../../reading.ts';
import { personNouns } from '../names/person-nouns.ts';
import { isOfOlderCase } from './older-case.ts';
import { isRetracted } from './retracted.ts';

export interface SideRule {
  readonly name: string;
  readonly role: SideRole;
  /** Sentences, with the party in brackets, that the rule finds and leaves. */
  readonly finds: readonly string[];
  readonly skips: readonly string[];
  /** A word that the pattern cannot do without; asked first, because it is cheap. */
  readonly needs: RegExp;
  readonly pattern: RegExp;
}

/**
 * In a pattern: `@` is one party or a list of them; `#` the same, or a place (U+E002, number, U+E003) that no preposition makes a
 * mere place ("sued Ohio", not "sued in Ohio"). `%` before it: as the subject, so behind no preposition ("the wife of Elm was charged",
 * "the largest chain in Elm and Birch, by sales, was sued"). `~` is up to six words without a party, a stop or a comma; `_` the same, commas
 * allowed but no preposition, so that what follows is the object of what stands before ("against his former employer, ...").
 */
function pattern(source: string): RegExp {
  const party = '\\uE000\\d{1,6}\\uE001';
  const place =
    '(?<!\\b(?:in|at|from|of|near|to|outside|for|across|around|into|off|north|south|east|west|central) )\\uE002\\d{1,6}\\uE003';
  const turn = '(?!(?:in|on|at|by|after|before|when|while|as|who|which|that|last|over|for|from)\\b)';
  const subject =
    '(?<!\\b(?:in|at|from|of|near|to|outside|for|with|by|against|than|under|behind|about|over|between|among|into|including|like|via|because of) (?:the |an? |his |her |its |their )?)(?<!\\bof (?:[\\p{Ll}’-]{1,20} ){1,2})(?<![\\uE001\\uE003](?:,? and|,? or|,) )';
  const list = (one: string) =>
    `(${one}(?:(?:, (?:and )?| and | & |, along with )(?:${turn}[\\p{L}.’'-]{1,40} ){0,3}?${one}){0,8})`;
  return new RegExp(
    source
      .replace(/%/gu, subject)
      .replace(/@/gu, list(party))
      .replace(/#/gu, list(`(?:${party}|${place})`))
      .replace(/~/gu, '(?:[\\p{L}\\p{N}\\uE002\\uE003’\'“”"$£€%.-]{1,40} ){0,6}?')
      .replace(
        /_/gu,
        '(?:(?!(?:in|on|at|by|from|over|for|after|to|that|who|because|with|when|against|of|as|before|saying|alleging|claiming|seeking)\\b)[\\p{L}\\p{N}’\'“”"$£€.,-]{1,40} ){0,6}?',
      ),
    'giu',
  );
}

const suit = '(?:law ?suits?|suits?|complaints?|civil actions?|petitions?|class actions?|counter-?claims?|claims?)';
const of = "(?:’s|'s|’|')";

/** Commonest wordings first; all are tried on every sentence. */
export const sideRules: readonly SideRule[] = [
  {
    name: 'sues',
    role: 'plaintiff',
    finds: [
      '[Oak] sued Harbour Light.',
      '[Oak], a nurse, has sued the firm.',
      '[Oak] and [Elm] filed a lawsuit against the port.',
      '[Oak] is suing the port.',
    ],
    skips: [
      '[Oak] was sued by the port.',
      '[Oak] said the port sued.',
      '[Oak] was accused of fraud.',
      'A lawyer for [Oak] sued the port.',
      'The widow of miller [Oak] sued the port.',
    ],
    needs: /\bsu(?:ed|es?|ing)\b|\b(?:files?|filed|filing|brought|launched)\b/iu,
    pattern: pattern(
      `%#(?:, [^\\uE000.;:]{0,60},)? (?:(?:on|last|this|early|late) [\\p{L}]{1,40} |in [\\p{L}]{1,40} |earlier [\\p{L} ]{0,12}|recently |again )?(?:(?:has|have|had|also|then|later|first|initially|again|is|are|will|would|plans? to|threatened to|can|could) ){0,6}(?:(?:on|last|this|early|late) [\\p{L}]{1,40} |in [\\p{L}]{1,40} |earlier [\\p{L} ]{0,12}|recently |again )?(?:sued|sues?|suing|(?:files?|filed|filing|brought|launched) ~${suit}|accuses?|accused)\\b(?! of\\b| by\\b)`,
    ),
  },
  {
    name: 'is awarded',
    role: 'plaintiff',
    finds: ['Jurors awarded weaver [Oak] $2 million.', '[Oak] was awarded £300,000 in damages.'],
    skips: [
      '[Oak] was awarded a medal.',
      'relying on a 1988 case in which a jury awarded [Oak] $2 million',
      'The jury awarded punitive damages against [Oak].',
    ],
    needs: /\bawarded\b/iu,
    pattern: pattern(
      `(?<!\\b(?:was|were|been|be) )\\bawarded _@ (?:[$£€]|compensat\\p{L}{1,6}|damages)|@ (?:was|were|has been|have been) awarded (?:[$£€]|compensat\\p{L}{1,6}|damages)`,
    ),
  },
  {
    name: 'ends own suit',
    role: 'plaintiff',
    finds: ['[Oak] settled her lawsuit against the port.', '[Oak] has dropped his 2019 claim'],
    skips: ['[Oak] settled the lawsuit', '[Oak], who sued, settled her bill'],
    needs: /\b(?:his|her)\b/iu,
    pattern: pattern(
      `%@(?:, [^\\uE000.;:]{0,60},)? (?:(?:has|have|had|also|later|then) ){0,3}(?:settled|dropped|withdrew|withdrawn|lost|won) (?:his|her) (?:[\\p{L}\\p{N}$.-]{1,40} ){0,3}${suit}\\b`,
    ),
  },
  {
    name: 'suit by',
    role: 'plaintiff',
    finds: [
      'The lawsuit, filed by [Oak], says so.',
      'a complaint brought last week by [Oak]',
      'paid to settle a lawsuit by miller [Oak]',
    ],
    skips: ['The lawsuit against [Oak] was filed.'],
    needs: /\bby\b/iu,
    pattern: pattern(
      `\\b(?:${suit}|cases?),? (?:~)?(?:filed|brought|lodged|launched|from) (?:~)?(?:by|on behalf of) _#|\\b(?:law ?suits?|suits?|complaints?) by _#`,
    ),
  },
  {
    name: 'his suit',
    role: 'plaintiff',
    finds: ["[Oak]'s lawsuit says so.", '[Oak]’s 2019 defamation suit', 'paid to end the lawsuit of [Oak]'],
    skips: ["[Oak]'s lawyer said so."],
    needs: /suit|complaint|petition|claim/iu,
    pattern: pattern(
      `#${of} (?:[\\p{L}\\p{N}$.,-]{1,40} ){0,4}(?:law ?suits?|suits?|complaint|petition|counter-?claim)\\b|\\b(?:law ?suit|suit|complaint) of #`,
    ),
  },
  {
    name: 'sued by',
    role: 'plaintiff',
    finds: ['The port was sued by [Oak].'],
    skips: ['[Oak] was sued by the port.'],
    needs: /\bsued\b/iu,
    pattern: pattern(`\\bsued (?:~)?by _#`),
  },
  {
    name: 'called plaintiff',
    role: 'plaintiff',
    finds: ['plaintiff [Oak] told the court', '[Oak], the plaintiff, said'],
    skips: ['a lawyer for plaintiffs met [Oak]'],
    needs: /plaintiff/iu,
    pattern: pattern(
      `\\bplaintiffs? (?:are |is |include |including )?@|@,? (?:who is )?(?:the|a|one of the|lead|named) (?:lead |named )?plaintiffs?\\b`,
    ),
  },
  {
    name: 'sued whom',
    role: 'defendant',
    finds: [
      'The nurse sued [Harbour Light].',
      'She is suing the ferry firm [Harbour Light] and [Elm].',
      'She sued the yard and [Elm].',
    ],
    skips: ['[Harbour Light] sued.'],
    needs: /\bsu(?:ed|es?|ing)\b/iu,
    pattern: pattern(`\\b(?:sued|sues?|suing) (?!by\\b)_#`),
  },
  {
    name: 'suit against',
    role: 'defendant',
    finds: [
      'awarded $2 million in damages against [Harbour Light]',
      'a lawsuit against [Harbour Light]',
      'a $5m suit filed in March against ferry firm [Harbour Light]',
      'the case against [Elm]',
    ],
    skips: [
      'a lawsuit by [Harbour Light]',
      'They are building a case against [Elm].',
      'a lawsuit against [Harbour Light] officials',
    ],
    needs: /\bagainst\b/iu,
    pattern: pattern(
      `\\b(?:${suit}|(?<!\\b(?:of|buil(?:t|d|ding)|ma[dk](?:e|ing)|have|has|had) an? )cases?|litigation|legal action|judgment|judgement|verdict|damages) (?:~)?against _#`,
    ),
  },
  {
    name: 'was sued',
    role: 'defendant',
    finds: ['[Harbour Light] was sued in May.', '[Elm], who is being sued,'],
    skips: ['[Elm] has sued.', 'The largest mill in [Elm] and [Birch], by output, was sued.'],
    needs: /\bsued\b/iu,
    pattern: pattern(
      `(?:%#(?:, [^\\uE000.;:]{0,60},)?|#,? who) (?:(?:is|was|were|are|been|being|has|have|had|also|now) ){0,6}(?:being |been |get(?:s|ting)? |got )?(?<=(?:is|was|were|are|been|being|get|gets|getting|got) )sued\\b`,
    ),
  },
  {
    name: 'found liable',
    role: 'defendant',
    finds: ['[Harbour Light] was found liable.', 'The jury found [Elm] liable.', 'The suit accuses [Elm] of fraud.'],
    skips: ['[Elm] found a jury.'],
    needs: /liable|at fault|negligent|responsible|suit|complaint/iu,
    pattern: pattern(
      `@ (?:was|were|is|are|had been|has been) (?:found |held )?(?:civilly |not ){0,6}(?:liable|at fault)\\b|\\b(?:found|find|finding|finds|held|holding) _@ (?:was |were |is |to be )?(?:not )?(?:liable|at fault|negligent|responsible)\\b|\\b(?:suit|lawsuit|complaint) (?:accuses|accused|accusing|names|named|naming) _#`,
    ),
  },
  {
    name: 'called defendant',
    role: 'defendant',
    finds: ['defendant [Elm] told the court', '[Elm], the defendant, said', '[Elm], who is named as a defendant, left'],
    skips: ['a lawyer for defendants met [Elm]'],
    needs: /defendant/iu,
    pattern: pattern(
      `\\bdefendants? (?:are |is |include |including )?@|@,? (?:who is )?(?:the|a|one of the) (?:[\\p{L}-]{1,40} )?defendants?\\b|@ as (?:a )?defendants?\\b|@,? (?:who )?(?:is|was|are|were) (?:also )?named as (?:a )?(?:co-)?defendants?\\b`,
    ),
  },
  {
    name: 'agrees to pay',
    role: 'defendant',
    finds: [
      '[Elm] agreed to pay $5m.',
      '[Elm] agreed on Monday to pay $5m to settle.',
      '[Elm] has reached a settlement',
      '[Elm] settled the lawsuit',
      '[Elm] will pay $2 million to settle',
    ],
    skips: [
      '[Elm] paid for lunch',
      '[Elm] settled in the port',
      '[Elm] settled her suit against the port',
      '[Elm] and [Oak] have reached a settlement over unpaid wages',
    ],
    needs: /settle|pay/iu,
    pattern: pattern(
      `%@(?:, [^\\uE000.;:]{0,60},)? (?:(?:has|have|had|will|would|also) ){0,6}(?:agreed (?:on [\\p{L}]{6,9} )?to (?:pay|settle|a ~settlement|a ~consent decree)|(?:reached|reaches) a ~settlement|settled (?!(?:his|her) )~(?:law ?suits?|suits?|claims?|cases?)|(?:will |to )?pay ~to settle)\\b`,
    ),
  },
  {
    name: 'seeks an injunction',
    role: 'plaintiff',
    finds: [
      '[Oak] requested the injunction',
      '[Oak] is seeking a restraining order',
      '[Oak] won a preliminary injunction',
    ],
    skips: ['[Oak] violated the injunction'],
    needs: /injunction|restraining order/iu,
    pattern: pattern(
      `@ (?:(?:has|have|had|is|are|also) ){0,6}(?:requested|requests|sought|seeks|seeking|won|wins|obtained|asked for) (?:(?:an?|the) )?(?:[\\p{L}-]{1,40} ){0,2}(?:injunction|restraining order)\\b`,
    ),
  },
  {
    name: 'is charged',
    role: 'accused',
    finds: [
      '[Elm] was charged with fraud.',
      '[Elm], 41, has been indicted.',
      '[Elm] pleaded not guilty.',
      '[Elm] was sentenced to a year.',
      '[Elm] was found guilty.',
      '[Elm] faces two counts',
      'She spoke of [Elm], who was charged with theft.',
    ],
    skips: [
      'Will [Elm] face charges?',
      '[Elm] charged the guests.',
      '[Elm] told prosecutors',
      'The wife of [Elm] was charged.',
    ],
    needs: /charg|indict|arraign|convict|sentenc|guilty|acquit|prosecut|extradit|counts?\b|years\b/iu,
    pattern: pattern(
      `(?:%@(?:, [^\\uE000.;:]{0,80},)?|@,? who) (?:(?:has|have|had|was|were|is|are|been|being|also|later|formally|first|already|now|and) ){0,6}(?:(?<=(?:was|were|is|are|been|being|also|later|formally|first|already|now) )(?:charged|indicted|arraigned|convicted|sentenced|found (?:not )?guilty|acquitted|prosecuted|extradited)|(?:pleaded|pleads?|pled|pleading|entered a plea of) (?:not )?guilty|faces? ~(?:charges?|counts?|years))\\b`,
    ),
  },
  {
    name: 'charged whom',
    role: 'accused',
    finds: [
      'A grand jury indicted [Elm].',
      'Prosecutors charged ferry boss [Elm] with fraud.',
      'The judge sentenced [Elm] to a year.',
      'jurors convicted [Elm]',
    ],
    skips: ['charged with fraud, [Elm] said'],
    needs: /charg|indict|convict|sentenc|prosecuting|acquit|extradit/iu,
    pattern: pattern(
      `(?<!\\b(?:is|are|was|were|been|being) )\\b(?:charged|charging|indicted|indicting|convicted|convicting|sentenced|sentencing|prosecuting|acquitted|extradited?) _@`,
    ),
  },
  {
    name: 'case against the accused',
    role: 'accused',
    finds: [
      'the charges against [Elm]',
      'the criminal case against Mr [Elm]',
      'the trial of [Elm]',
      'the prosecution of [Elm]',
      'an indictment of [Elm]',
    ],
    skips: [
      'the trial before [Elm]',
      'the putting together of a case against [Elm]',
      'the charges against three former [Harbour Light] officials',
      'evidence of [Elm]',
      'No charges were filed against [Elm].',
      'There were never any charges against [Elm].',
    ],
    needs: /\b(?:against|of|for)\b/iu,
    pattern: pattern(
      `\\b(?:charges?|indictments?|(?:criminal|murder|rape|fraud|bribery|corruption|assault) (?:case|complaint)) (?:~)?against _@|\\b(?:trial|prosecution|indictment|conviction|arrest|extradition|arraignment) of (?:[\\p{L}’'.-]{1,40} ){0,3}?@`,
    ),
  },
  {
    name: 'on trial',
    role: 'accused',
    finds: [
      '[Elm] is on trial for fraud.',
      '[Elm] goes on trial on Monday on charges of theft.',
      'A judge declared a mistrial in the case of [Elm]',
    ],
    skips: [
      '[Elm] v. [Oak] is on trial.',
      'A judge declared a mistrial in the lawsuit of [Elm]',
      '[Elm] said he is on trial.',
    ],
    needs: /\b(?:on trial|mistrial)\b/iu,
    pattern: pattern(
      `%@(?:, [^\\uE000.;:]{0,60},)? (?:is|was|are|were|goes|went|has been|stands|stood) (?:now |back |again )?on trial(?: (?:on|this|in|last) [\\p{L}]{1,12}| this week)? (?:for|on (?:a )?charges?|over|accused)\\b|\\bmistrial\\b[^.;]{0,40} in the (?:(?:criminal|murder|fraud|corruption|bribery|assault|rape) )?(?:case|trial) of _@`,
    ),
  },
  {
    name: 'his trial',
    role: 'accused',
    finds: ["[Elm]'s trial", '[Elm]’s federal indictment', "[Elm]'s sentencing"],
    skips: ["[Elm]'s lawyer"],
    needs: /trial|indictment|conviction|sentenc|arraignment|guilty plea|prosecution|extradition/iu,
    pattern: pattern(
      `@${of} (?:[\\p{L}-]{1,40} ){0,3}(?:trial|indictment|conviction|sentencing|sentence|arraignment|guilty plea|prosecution|extradition)\\b`,
    ),
  },
  {
    name: 'appeals',
    role: 'appellant',
    finds: [
      '[Elm] appealed.',
      '[Elm] has filed an appeal.',
      '[Elm] plans to appeal',
      "[Elm]'s appeal",
      '[Elm] asked the Supreme Court to hear it',
    ],
    skips: ['[Elm] won; an appeal is open', 'the appeals court told [Elm]'],
    needs: /appeal|supreme|high court/iu,
    pattern: pattern(
      `%@(?:, [^\\uE000.;:]{0,60},)? (?:(?:has|have|had|is|are|will|would|could|later|also|then|immediately|plans? to|intends? to|vowed to|vows to|said (?:he|she|it|they) (?:will|would)) ){0,6}(?:appeal(?:ed|s|ing)?\\b(?! court)|(?:filed|files|lodged|launched) ~appeal)|@${of} (?:[\\p{L}-]{1,40} ){0,2}appeal\\b|\\bappeals? (?:filed |brought )?by ~@|@ (?:has |have )?(?:asked|asks|petitioned|urged) the (?:u\\.?s\\.? )?(?:supreme|appeals|high) court`,
    ),
  },
];

/** "The state of Ohio" is Ohio. */
const stateOf = /\b(?:the )?(?:state|county|city|commonwealth|town|province) of (?=\uE002)/giu;

/** "His lawyer's trial": a possessive says too little of who stands where. */
const possessive = /^(?:his|her|hers|their|its|my|our|whose)$/iu;

/** What can stand on a side of a case; a place may ("Ohio sues"). */
const canStand: ReadonlySet<EntityKind> = new Set(['person', 'organization', 'government', 'court', 'jury', 'place']);

/** For each sentence of a document, in order, the sides it gives to entities. */
export function sidesBySentence(
  text: string,
  sentences: readonly Span[],
  entities: readonly Entity[],
): readonly (readonly SideVote[])[] {
  const spans = entities
    .filter(({ kind }) => canStand.has(kind))
    .flatMap(({ id, kind, mentions }) =>
      mentions
        .filter((one) => !(one.form === 'pronoun' && possessive.test(text.slice(one.start, one.end))))
        .map((one) => ({ entity: id, place: kind === 'place', start: one.start, end: one.end })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  return sentences.map((sentence) => {
    let marked = '';
    let at = sentence.start;
    while (next < spans.length && spans[next]!.start < sentence.start) next += 1;
    // Of mentions in one another the longest is kept.
    for (; next < spans.length && spans[next]!.start < sentence.end; next += 1) {
      const span = spans[next]!;
      if (span.start < at || span.end > sentence.end) continue;
      marked += text.slice(at, span.start) + (span.place ? `\uE002${span.entity}\uE003` : `\uE000${span.entity}\uE001`);
      at = span.end;
    }
    if (
      isRetracted(
        text.slice(sentence.start, sentence.end),
        text.slice(Math.max(0, sentence.start - 300), sentence.start),
      )
    )
      return [];
    return sidesInMarked((marked + text.slice(at, sentence.end)).replace(/\s+/gu, ' ').replace(stateOf, ''));
  });
}

/** Words right before, or in, those of a rule that say that it did not come about: "No charges were filed against Elm". */
const deniedBefore =
  /\b(?:no|not|never|neither|nor|without|declin\w{1,4} to|refus\w{1,4} to)(?: [\p{L}’'-]{1,20}){0,3} $/iu;
const deniedWithin = /\b(?:not|never|n[’']t)(?! (?:guilty|liable|only|at fault|negligent|responsible)\b)/iu;

const isDenied = (text: string, at: number, words: string): boolean =>
  deniedWithin.test(words) || deniedBefore.test(text.slice(Math.max(0, at - 60), at));

/** "Charges against three former Harbour Light *officials*": a name that only tells whose people they are. */
const isModifier = (text: string, at: number): boolean => {
  const [, noun = ''] = /^ (?:former |then-)?([\p{Ll}]{3,20})\b/u.exec(text.slice(at, at + 40)) ?? [];
  return personNouns.has(noun) || personNouns.has(noun.replace(/s$/u, ''));
};

/** "Charges against Oak, Birch said": without an "and" before its last, names behind commas are no list, and the first stands alone. */
const wholeList = (list: string | undefined): string | undefined =>
  list === undefined || /(?:and|&|along with) [^\uE000\uE002]{0,60}[\uE000\uE002]\d+[\uE001\uE003]$/u.test(list)
    ? list
    : (/^[\uE000\uE002]\d+[\uE001\uE003]/u.exec(list)?.[0] ?? list);

/** "Will Oak face charges?" says of nobody where they stand. */
const isQuestion = /\?["'”’)]{0,3}\s*$/u;

/** The sides that a text gives to entities, which stand in it as U+E000, their number, U+E001; places as U+E002, number, U+E003. */
export function sidesInMarked(text: string): readonly SideVote[] {
  if (!/[\uE000\uE002]/u.test(text) || isQuestion.test(text)) return [];
  const votes: SideVote[] = [];
  for (const { name, role, needs, pattern: form } of sideRules) {
    if (!needs.test(text)) continue;
    for (const match of text.matchAll(form)) {
      if (isDenied(text, match.index, match[0]) || isOfOlderCase(text.slice(0, match.index))) continue;
      const list = wholeList(match.slice(1).find((one) => one !== undefined));
      // "Oak and the port reached a settlement": with one another.
      if (name === 'agrees to pay' && /\uE001.{1,40}\uE000/u.test(list ?? '') && !/\bpay\b/u.test(match[0])) continue;
      for (const number of list?.matchAll(/[\uE000\uE002](\d+)[\uE001\uE003]/gu) ?? [])
        if (!isModifier(text, match.index + match[0].lastIndexOf(list!) + number.index + number[0].length))
          votes.push({ role, entity: Number(number[1]), rule: name });
    }
  }
  return votes;
}
