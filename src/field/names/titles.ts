import type { PartyRole } from '../values.ts';

/** What stands right before a person's name and says who it is. */
export interface TitleForm {
  /** Names the rule; two forms of one title may share it. */
  readonly name: string;
  /** Alternatives of a regular expression, without regard to case. */
  readonly words: string;
  readonly gender: 'female' | 'male' | null;
  /** What the person then is in the case; a "former" judge is none. */
  readonly role: PartyRole | null;
  /** A form of address ("Mr", "Dr", "Judge"): the mention is then a name with title. */
  readonly address: boolean;
  /** Title, a bar, name. */
  readonly finds: readonly string[];
  readonly skips: readonly string[];
}

/** In the order they are tried. */
export const titles: readonly TitleForm[] = [
  {
    name: 'judge-title',
    words: String.raw`(?:(?:then-|former |retired |senior |u\.s\. |us |united states |federal |state |county |city |circuit |district |court |superior |supreme |high |appeals |appellate |magistrate |bankruptcy |criminal |family |probate |municipal |trial |chief |associate |presiding |administrative law |immigration |administrative |tax |crown |chancery |court of (?:appeal|appeals|chancery|king's bench|queen's bench|common pleas) |king's bench |queen's bench |manhattan |brooklyn ){0,6})(?:judge|justice|vice chancellor|chancellor|magistrate|mr\.? justice|mrs\.? justice|ms\.? justice|lord justice|lady justice|lord chief justice|master of the rolls|recorder|surrogate|his honou?r judge|her honou?r judge)`,
    gender: null,
    role: 'judge',
    address: true,
    finds: [
      'U.S. District Judge | Ann Oak',
      'Chief Justice | Ann Oak',
      'Mr Justice | Oak',
      'Vice Chancellor | Ann Oak',
    ],
    skips: ['the Department of Justice | Ann Oak', 'to judge | Ann Oak', 'said Justice Minister | Ann Oak'],
  },
  {
    name: 'prosecutor-title',
    words: String.raw`(?:(?:acting |interim |then-|former |first |chief |deputy |lead |senior |special |federal |state |county |city |crown |military |manhattan |brooklyn |assistant |executive ){0,4})(?:(?:u\.s\.|us|united states) attorney|(?:assistant )?(?:u\.s\.|us|united states) attorney|district attorney|d\.a\.|state['’]?s? attorney|commonwealth['’]?s attorney|county attorney|prosecutor|prosecuting attorney|special counsel|independent counsel|deputy attorney general|assistant attorney general|director of public prosecutions|crown prosecutor|procurator fiscal|solicitor of the circuit|a\.u\.s\.a\.|ausa)s?`,
    gender: null,
    role: 'prosecutor',
    address: false,
    finds: [
      'Assistant U.S. Attorney | Ann Oak',
      'State Attorney | Ann Oak',
      'Harbour County District Attorney | Ann Oak',
      'prosecutor | Ann Oak',
    ],
    skips: ['the attorney | Ann Oak', 'the prosecution of | Ann Oak'],
  },
  {
    name: 'attorney-general-title',
    words: String.raw`(?:(?:acting |then-|former |u\.s\. |us |united states |state ){0,3})(?:attorney general|attorney-general|solicitor general|a\.g\.|solicitor-general|home secretary|justice secretary|lord advocate)`,
    gender: null,
    role: 'government',
    address: false,
    finds: ['Attorney General | Ann Oak', 'Oregon Attorney General | Ann Oak'],
    skips: ['attorney | Ann Oak', 'the general | Ann Oak'],
  },
  {
    name: 'counsel-title',
    words: `(?:(?:lead |chief |senior |defen[cs]e |former |trial |civil rights |plaintiffs?['’]? |class |appellate |co-lead |personal |their |his |her |criminal |public |family |longtime |veteran |corporate |outside |general ){0,4})(?:attorney|attorneys|lawyer|lawyers|counsel|co-counsel|solicitor|barrister|public defender|advocate)`,
    gender: null,
    role: 'counsel',
    address: false,
    finds: ['defense attorney | Ann Oak', 'his lawyer | Ann Oak', 'barrister | Ann Oak'],
    skips: ['the district attorney general of | Ann Oak', 'an advocate of | Ann Oak'],
  },
  {
    name: 'party-title',
    words: `(?:(?:lead |named |first |the |co-|class ){0,2})(?:plaintiff|claimant|petitioner|complainant)s?`,
    gender: null,
    role: 'plaintiff',
    address: false,
    finds: ['plaintiff | Ann Oak', 'Lead plaintiff | Ann Oak'],
    skips: ['the plaintiff said | Ann Oak', 'plaintiffs of | Ann Oak'],
  },
  {
    name: 'party-title',
    words: `(?:(?:lead |named |fellow |criminal |the |accused ){0,2})(?:co-?defendant|defendant|respondent|suspect|fugitive)s?`,
    gender: null,
    role: 'defendant',
    address: false,
    finds: ['defendant | Ann Oak', 'co-defendant | Ann Oak'],
    skips: ['the defendant sued | Ann Oak', 'has accused of | Ann Oak'],
  },
  {
    name: 'appellant-title',
    words: 'appellant',
    gender: null,
    role: 'appellant',
    address: false,
    finds: ['appellant | Ann Oak'],
    skips: ['the appellant and | Ann Oak'],
  },
  {
    name: 'witness-title',
    words:
      '(?:(?:key |star |expert |defen[cs]e |prosecution |government |state ){0,2})(?:witness|eyewitness|witnesses)',
    gender: null,
    role: 'witness',
    address: false,
    finds: ['star witness | Ann Oak'],
    skips: ['to witness how | Ann Oak'],
  },
  {
    name: 'victim-title',
    words: '(?:(?:murder |shooting |crash |alleged |rape ){0,2})victim',
    gender: null,
    role: 'victim',
    address: false,
    finds: ['murder victim | Ann Oak'],
    skips: ['the victim knew | Ann Oak'],
  },
  {
    name: 'juror-title',
    words: '(?:juror|jury foreman|jury foreperson|jury forewoman|foreperson)',
    gender: null,
    role: 'juror',
    address: false,
    finds: ['juror | Ann Oak'],
    skips: ['the jury | Ann Oak'],
  },
  {
    name: 'male-address',
    words: String.raw`(?:mr|mister|sir|lord|king|prince|brother|fr|messrs|rev|reverend|pope|rabbi|imam)\.?`,
    gender: 'male',
    role: null,
    address: true,
    finds: ['Mr | Oak', 'Mr. | Oak', 'Sir | John Oak'],
    skips: ['the mixer | Oak', 'overlord of | Oak'],
  },
  {
    name: 'female-address',
    words: String.raw`(?:mrs|ms|miss|madam|madame|lady|dame|queen|princess|sister|baroness|duchess)\.?`,
    gender: 'female',
    role: null,
    address: true,
    finds: ['Ms | Oak', 'Mrs. | Oak', 'Dame | Ann Oak'],
    skips: ['the items | Oak', 'a miss by | Oak'],
  },
  {
    name: 'address',
    words: String.raw`(?:(?:then-|former |acting |vice |deputy |u\.s\. |us |assistant |chief |lieutenant |lt\. |staff |special |senior |first ){0,3})(?:dr|doctor|prof|professor|sen|senator|rep|representative|congressman|congresswoman|gov|governor|president|prime minister|chancellor|minister|secretary|ambassador|commissioner|director|chairman|chairwoman|chairperson|chair|ceo|mayor|councilman|councilwoman|councilmember|councillor|alderman|alderwoman|assemblyman|treasurer|auditor|sheriff|officer|detective|inspector|agent|trooper|deputy|sgt|sergeant|capt|captain|maj|major|col|colonel|gen|general|lt|lieutenant|cpl|corporal|pvt|private|adm|admiral|cmdr|commander|constable|superintendent|bishop|archbishop|cardinal|pastor|father|mother|coach|trustee|executor|mp|speaker|whip)\.?`,
    gender: null,
    role: null,
    address: true,
    finds: ['Dr. | Oak', 'former President | Ann Oak', 'Detective | Ann Oak', 'Lt. Gov. | Ann Oak'],
    skips: ['in general he met | Oak', 'for the president of | Oak'],
  },
];
