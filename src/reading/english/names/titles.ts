import { type TitleForm, titles } from '../../../field/names/titles.ts';
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

interface TitleRule extends Omit<TitleForm, 'words'> {
  /** Matches at the end of what stands before the name, on one line with single spaces; group 1 is the title. */
  readonly pattern: RegExp;
}

// A role word may be followed by a comma and still be a title: "the judge, Ann Oak", but that is read as an apposition elsewhere.
const titleRules: readonly TitleRule[] = titles.map(({ words, ...form }) => ({
  ...form,
  pattern: new RegExp(String.raw`(?:^|[\s("“'‘—–-])((?:${words}) )$`, 'i'),
}));

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
  const last = /(?<![^\s("“'‘—–])([^\s("“'‘—–]+) $/.exec(before)?.[1]?.toLowerCase() ?? '';
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
