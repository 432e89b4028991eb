import type { PartyRole } from '../../../field/values.ts';

/** What stands right before a person's name and says who it is: "Mr", "U.S. District Judge", "defendant". */
export interface Title {
  /** Characters of the text that the title takes, up to the name. */
  readonly length: number;
  readonly words: string;
  readonly gender: 'female' | 'male' | null;
  readonly role: PartyRole | null;
  readonly rule: string;
  /** A form of address ("Mr", "Dr", "Judge"): the mention is then a name with title. */
  readonly address: boolean;
}

interface TitleRule {
  readonly name: string;
  /** Matches at the end of what stands before the name; group 1 is the title. */
  readonly pattern: RegExp;
  readonly gender: Title['gender'];
  readonly role: Title['role'];
  readonly address: boolean;
  readonly finds: readonly string[];
  readonly skips: readonly string[];
}

// A role word may be followed by a comma and still be a title: "the judge, Ann Oak", but that is read as an apposition elsewhere.
const at = (words: string, flags = 'i') => new RegExp(String.raw`(?:^|[\s("“'‘—–-])((?:${words}) )$`, flags);

/** In the order they are tried. Patterns see one line with single spaces. */
const titleRules: readonly TitleRule[] = [
  {
    name: 'judge-title',
    pattern: at(
      String.raw`(?:(?:then-|former |retired |senior |u\.s\. |us |united states |federal |state |county |city |circuit |district |court |superior |supreme |high |appeals |appellate |magistrate |bankruptcy |criminal |family |probate |municipal |trial |chief |associate |presiding |administrative law |immigration |administrative |tax |crown |chancery |court of (?:appeal|appeals|chancery|king's bench|queen's bench|common pleas) |king's bench |queen's bench |manhattan |brooklyn ){0,6})(?:judge|justice|vice chancellor|chancellor|magistrate|mr\.? justice|mrs\.? justice|ms\.? justice|lord justice|lady justice|lord chief justice|master of the rolls|recorder|surrogate|his honou?r judge|her honou?r judge)`,
    ),
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
    pattern: at(
      String.raw`(?:(?:acting |interim |then-|former |first |chief |deputy |lead |senior |special |federal |state |county |city |crown |military |manhattan |brooklyn |assistant |executive ){0,4})(?:(?:u\.s\.|us|united states) attorney|(?:assistant )?(?:u\.s\.|us|united states) attorney|district attorney|d\.a\.|state['’]?s attorney|commonwealth['’]?s attorney|county attorney|prosecutor|prosecuting attorney|special counsel|independent counsel|deputy attorney general|assistant attorney general|director of public prosecutions|crown prosecutor|procurator fiscal|solicitor of the circuit|a\.u\.s\.a\.|ausa)s?`,
    ),
    gender: null,
    role: 'prosecutor',
    address: false,
    finds: ['Assistant U.S. Attorney | Ann Oak', 'Harbour County District Attorney | Ann Oak', 'prosecutor | Ann Oak'],
    skips: ['the attorney | Ann Oak', 'the prosecution of | Ann Oak'],
  },
  {
    name: 'attorney-general-title',
    pattern: at(
      String.raw`(?:(?:acting |then-|former |u\.s\. |us |united states |state ){0,3})(?:attorney general|attorney-general|solicitor general|a\.g\.|solicitor-general|home secretary|justice secretary|lord advocate)`,
    ),
    gender: null,
    role: 'government',
    address: false,
    finds: ['Attorney General | Ann Oak', 'Oregon Attorney General | Ann Oak'],
    skips: ['attorney | Ann Oak', 'the general | Ann Oak'],
  },
  {
    name: 'counsel-title',
    pattern: at(
      `(?:(?:lead |chief |senior |defen[cs]e |former |trial |civil rights |plaintiffs?['’]? |class |appellate |co-lead |personal |their |his |her |criminal |public |family |longtime |veteran |corporate |outside |general ){0,4})(?:attorney|attorneys|lawyer|lawyers|counsel|co-counsel|solicitor|barrister|public defender|advocate)`,
    ),
    gender: null,
    role: 'counsel',
    address: false,
    finds: ['defense attorney | Ann Oak', 'his lawyer | Ann Oak', 'barrister | Ann Oak'],
    skips: ['the district attorney general of | Ann Oak', 'an advocate of | Ann Oak'],
  },
  {
    name: 'party-title',
    pattern: at(`(?:(?:lead |named |first |the |co-|class ){0,2})(?:plaintiff|claimant|petitioner|complainant)s?`),
    gender: null,
    role: 'plaintiff',
    address: false,
    finds: ['plaintiff | Ann Oak', 'Lead plaintiff | Ann Oak'],
    skips: ['the plaintiff said | Ann Oak', 'plaintiffs of | Ann Oak'],
  },
  {
    name: 'party-title',
    pattern: at(
      `(?:(?:lead |named |fellow |criminal |the |accused ){0,2})(?:co-?defendant|defendant|respondent|suspect|fugitive)s?`,
    ),
    gender: null,
    role: 'defendant',
    address: false,
    finds: ['defendant | Ann Oak', 'co-defendant | Ann Oak'],
    skips: ['the defendant sued | Ann Oak', 'has accused of | Ann Oak'],
  },
  {
    name: 'appellant-title',
    pattern: at('appellant'),
    gender: null,
    role: 'appellant',
    address: false,
    finds: ['appellant | Ann Oak'],
    skips: ['the appellant and | Ann Oak'],
  },
  {
    name: 'witness-title',
    pattern: at(
      '(?:(?:key |star |expert |defen[cs]e |prosecution |government |state ){0,2})(?:witness|eyewitness|witnesses)',
    ),
    gender: null,
    role: 'witness',
    address: false,
    finds: ['star witness | Ann Oak'],
    skips: ['to witness how | Ann Oak'],
  },
  {
    name: 'victim-title',
    pattern: at('(?:(?:murder |shooting |crash |alleged |rape ){0,2})victim'),
    gender: null,
    role: 'victim',
    address: false,
    finds: ['murder victim | Ann Oak'],
    skips: ['the victim knew | Ann Oak'],
  },
  {
    name: 'juror-title',
    pattern: at('(?:juror|jury foreman|jury foreperson|jury forewoman|foreperson)'),
    gender: null,
    role: 'juror',
    address: false,
    finds: ['juror | Ann Oak'],
    skips: ['the jury | Ann Oak'],
  },
  {
    name: 'male-address',
    pattern: at(String.raw`(?:mr|mister|sir|lord|king|prince|brother|fr|messrs|rev|reverend|pope|rabbi|imam)\.?`),
    gender: 'male',
    role: null,
    address: true,
    finds: ['Mr | Oak', 'Mr. | Oak', 'Sir | John Oak'],
    skips: ['the mixer | Oak', 'overlord of | Oak'],
  },
  {
    name: 'female-address',
    pattern: at(String.raw`(?:mrs|ms|miss|madam|madame|lady|dame|queen|princess|sister|baroness|duchess)\.?`),
    gender: 'female',
    role: null,
    address: true,
    finds: ['Ms | Oak', 'Mrs. | Oak', 'Dame | Ann Oak'],
    skips: ['the items | Oak', 'a miss by | Oak'],
  },
  {
    name: 'address',
    pattern: at(
      String.raw`(?:(?:then-|former |acting |vice |deputy |u\.s\. |us |assistant |chief |lieutenant |lt\. |staff |special |senior |first ){0,3})(?:dr|doctor|prof|professor|sen|senator|rep|representative|congressman|congresswoman|gov|governor|president|prime minister|chancellor|minister|secretary|ambassador|commissioner|director|chairman|chairwoman|chairperson|chair|ceo|mayor|councilman|councilwoman|councilmember|alderman|assemblyman|treasurer|auditor|sheriff|officer|detective|inspector|agent|trooper|deputy|sgt|sergeant|capt|captain|maj|major|col|colonel|gen|general|lt|lieutenant|cpl|corporal|pvt|private|adm|admiral|cmdr|commander|constable|superintendent|bishop|archbishop|cardinal|pastor|father|mother|coach|trustee|executor|mp|speaker|whip)\.?`,
    ),
    gender: null,
    role: null,
    address: true,
    finds: ['Dr. | Oak', 'former President | Ann Oak', 'Detective | Ann Oak', 'Lt. Gov. | Ann Oak'],
    skips: ['in general he met | Oak', 'for the president of | Oak'],
  },
];

/** The rules with their examples, for the test. */
export const titles: readonly TitleRule[] = titleRules;

const gendered: Readonly<Record<string, 'female' | 'male'>> = {
  congressman: 'male',
  congresswoman: 'female',
  chairman: 'male',
  chairwoman: 'female',
  councilman: 'male',
  councilwoman: 'female',
  alderman: 'male',
  assemblyman: 'male',
  father: 'male',
  mother: 'female',
};

/** A former judge or prosecutor is not the one of this case; a former lawyer still was somebody's. */
function formerly(title: string, role: Title['role']): Title['role'] {
  return (role === 'judge' || role === 'prosecutor' || role === 'government') &&
    /\b(?:former|then-|retired)\b/.test(title)
    ? null
    : role;
}

// The last words of all titles: most names have none of them before, and no pattern need be tried.
const lastWords = new Set(
  (
    'judge justice chancellor magistrate rolls recorder surrogate attorney attorneys d.a. prosecutor prosecutors counsel general prosecutions fiscal circuit a.u.s.a. ausa attorney-general solicitor-general a.g. secretary advocate ' +
    'lawyer lawyers co-counsel solicitor barrister defender plaintiff plaintiffs claimant claimants petitioner petitioners complainant complainants defendant defendants co-defendant co-defendants codefendant codefendants respondent respondents suspect suspects fugitive appellant ' +
    'witness eyewitness witnesses victim juror foreman foreperson forewoman mr mister sir lord king prince brother fr messrs rev reverend pope rabbi imam mrs ms miss madam madame lady dame queen princess sister baroness duchess ' +
    'dr doctor prof professor sen senator rep representative congressman congresswoman gov governor president minister ambassador commissioner director chairman chairwoman chairperson chair ceo mayor councilman councilwoman councilmember alderman assemblyman treasurer auditor sheriff officer detective inspector agent trooper deputy sgt sergeant capt captain maj major col colonel gen lt lieutenant cpl corporal pvt private adm admiral cmdr commander constable superintendent bishop archbishop cardinal pastor father mother coach trustee executor mp speaker whip'
  ).split(' '),
);

/** The title that ends right where a person's name begins; `before` is what stands before the name, on one line. */
export function titleBefore(before: string): Title | null {
  const last = /([^\s("“'‘—–]+) $/.exec(before)?.[1]?.toLowerCase() ?? '';
  if (!lastWords.has(last) && !lastWords.has(last.replace(/\.$/, '').replace(/^.*-/, ''))) return null;
  for (const { name, pattern, gender, role, address } of titleRules) {
    const match = pattern.exec(before);
    if (!match) continue;
    const words = (match[1] ?? '').trim();
    const lower = words.toLowerCase();
    // "to judge Oak", "Department of Justice Ann Oak": a verb, or the end of another name.
    if (/\b(?:to|will|would|not|cannot|can) $/i.test(before.slice(0, match.index + 1)) && !/^[A-Z]/.test(words))
      continue;
    if (/\bof $/i.test(before.slice(0, match.index + 1)) && /^Justice$/.test(words)) continue;
    if (
      /^(?:queen|king|prince|princess|sister|brother|father|mother|general|private|major|miss|lord|lady|president|master|minister)$/.test(
        words,
      )
    )
      continue;
    const own =
      gendered[lower.split(' ').at(-1) ?? ''] ??
      (/\b(?:mr\.? |his honou?r|lord )/.test(lower)
        ? 'male'
        : /\b(?:mrs\.? |ms\.? |her honou?r|lady )/.test(lower)
          ? 'female'
          : gender);
    return { length: (match[1] ?? '').length, words, gender: own, role: formerly(lower, role), rule: name, address };
  }
  return null;
}
