import {
  COMMON,
  FIRST_NAME,
  LARGE_PLACE,
  ORGANIZATION,
  PLACE,
  SURNAME,
  wordLists,
} from '../../../src/language/names/lexicon.ts';
import type { Label, LabelledName, LabelledText } from './names-corpora.ts';
import { TextBuilder } from './names-corpora.ts';

/**
 * Invented legal news, to show the model the sentences that lawsuits are told in, and which no open corpus of names has.
 * P a person, O an organization, C a court or office (an organization too), L a place; `p` and `o` the short form, `f`
 * the first name. The same number is the same name throughout a text.
 */
const SENTENCES: readonly string[] = [
  'P1 sued O1 in C1 on Monday , saying the company fired her .',
  'Lawyers for p1 asked Judge P2 to dismiss the suit .',
  'Judge p2 denied the motion .',
  'U.S. District Judge P2 in L1 said he would rule in May .',
  'o1 said it would appeal .',
  'o1 did not immediately respond to a request for comment .',
  'A spokesman for o1 declined to comment .',
  'A lawyer for p1 , P3 , said his client was innocent .',
  'P3 , an attorney for o1 , told the jury that p1 lied .',
  'p3 declined to comment .',
  'p1 pleaded guilty in March to one count of wire fraud .',
  'p1 , 54 , was sentenced to five years in prison .',
  'Prosecutors said p1 paid p4 to hide the money .',
  'P4 testified that p1 told her to delete the messages .',
  '" I never met that man , " p4 said .',
  'p1 has denied the allegations .',
  'The jury found p1 liable and awarded p4 $ 5 million .',
  'P1 v. O1 is scheduled for trial in January .',
  'The case is P1 v. O1 , No. 22-cv-01234 , C1 .',
  'p1 v. p4 was argued in June .',
  'o1 and o2 settled the case in April .',
  'O2 agreed to pay $ 40 million to settle claims that it misled investors .',
  'Shares of o2 fell 4 percent .',
  'o2 shares closed at 34-1/2 .',
  'o1 filed for Chapter 11 protection in August .',
  'O1 said it filed a motion in C1 seeking an order .',
  'o2 has sought protection from its creditors since 1985 .',
  'A o1 executive said the plan was sound .',
  'The o1 lawyers argued that the patent was invalid .',
  "o1 's lawyers argued that o2 's patent was invalid .",
  'C2 charged P1 with insider trading .',
  'C2 said p1 tipped p4 about the takeover of o2 .',
  'P1 , chief executive of O1 , resigned .',
  'p1 founded o1 in 1998 .',
  'p1 joined o1 from o2 .',
  'p1 , who lives in L1 , was arrested on Tuesday in L2 .',
  'Police in L1 said p4 was shot outside a store .',
  'The complaint , filed in L2 , names o1 and P4 as defendants .',
  'Mr p1 said : " I am glad it is over . "',
  'Ms p4 said she felt vindicated .',
  'Mr Justice p2 will give judgment on Friday .',
  'Mrs p4 told the court that Mr p1 had threatened her .',
  'Attorney General P2 sued o2 last year .',
  'Sen. P3 called for hearings .',
  'President P3 signed the law in November .',
  'Former President p3 attacked the judge in a post .',
  "L1 's attorney general sued o1 .",
  'L1 and 20 other states joined the suit against o1 .',
  'The L1 jury deliberated for three hours .',
  'A L1 judge blocked the law .',
  'A judge in L1 ordered o1 to pay p4 $ 2 million .',
  'f1 and P4 were married in L2 .',
  'f1 told police that f4 was driving .',
  'The appeal will be heard by C1 in September .',
  'C1 overturned the ruling .',
  'The ruling by C1 was a victory for o1 .',
  "p1 's attorneys appealed to C1 .",
  'Prosecutors accused p1 , p4 and p3 of conspiracy .',
  'P1 and P4 , both of L1 , were charged with fraud .',
  'The indictment says P1 , P4 and O2 hid the losses .',
  'O1 , a L1 - based maker of pumps , denied wrongdoing .',
  'o1 is based in L2 .',
  'The company , O2 , has offices in L1 and L2 .',
  'The report was first published by O2 .',
  'p4 told o2 in an interview that she was relieved .',
  'In an interview with o2 , p1 said the case was a hoax .',
  'Her lawyer , P3 of O1 , said she was pleased .',
  'p1 was represented by P3 and P2 .',
  'Counsel for Plaintiff P4 moved to compel .',
  'Defendant O1 moves for summary judgment .',
  'Plaintiff P1 brings this action against Defendants O1 and O2 .',
  'Before P2 , District Judge .',
  'Dr. P4 examined the body .',
  'Detective P3 testified for two days .',
  'Professor P2 of O2 said the ruling was narrow .',
  'The verdict against p1 was read by Judge p2 at 3 p.m .',
  'After the verdict , p1 left the court with his wife , f4 .',
  'Earlier , p1 had agreed to testify against o1 .',
  'Meanwhile , o2 is suing p1 in L2 .',
  'According to o1 , p4 signed the contract in 2015 .',
  'Since then p1 has lived in L1 .',
  'In court , p1 sat beside p3 .',
  'For p4 , the ruling ended a long fight .',
  'O1 vs. P1',
  'P1 , et al. v. O2 , Inc.',
  'P1 was born in L1 .',
  'P3 , former head of o1 , said so .',
  'P3 , o1 founder , said so .',
  'o1 founder P3 said so .',
  'o1 , another maker of pumps , has filed a lawsuit against o2 .',
  'o1 , which makes pumps , became a target .',
  'o1 , o2 and o3 are among the defendants .',
  'o1 , o2 and O3 denied the claims .',
  'He worked for o1 and o2 .',
  'The merger of o1 and o2 was approved .',
  'P3 , a lawyer for the families , said the ruling was a start .',
  'P1 , a retired teacher , lives in L1 .',
  'P2 and P3 told reporters they were relieved .',
  'P1 said .',
  "p1 's lawyers say p4 lied .",
  "p4 's testimony lasted two days .",
  'CEO P1 resigned from o1 .',
  'o1 CEO P1 resigned .',
  'The o1 case is one of many .',
  'The judge , P2 , ruled against o1 .',
  'A spokeswoman for o1 , P4 , said no .',
  'o1 spokeswoman P4 said no .',
  'The suit against o1 was filed in L1 by P4 .',
  'A man from L1 was charged in L2 .',
  'Residents of L1 sued L2 .',
  'L1 resident P4 sued o1 .',
  'The L1 office of o1 was searched .',
  'o1 reached a deal with o2 last month .',
  "o1 's appeal failed .",
  'It was p1 who called p4 .',
  'p1 , p4 and p2 met in L1 .',
  'P1 and others formed o1 .',
  'o1 , formed by P1 of L1 , withdrew its bid .',
  'o1 last week topped an offer by o2 .',
  'o1 should not get control of o2 , p3 argued .',
  'o2 made its bid in June .',
  'The trial of P1 began in L1 .',
  "Jurors heard from P4 , p1 's former assistant .",
  'Supporters of p1 gathered outside .',
  'Speaking on o2 , P3 called the verdict a disgrace .',
  'Lawyers at O3 represent p4 .',
  "p1 's company , o1 , went bankrupt .",
  'Some o1 customers sued .',
  'o1 users were told in May .',
  'o1 owns o2 .',
  'Then P3 took the stand .',
  'When P3 arrived , p1 left .',
  'For P4 the case is over .',
  'Will P1 appeal ?',
  "P4 's husband , P3 , wept .",
  'P4 , 39 , of L1 , was also charged .',
  'o1 hired P4 in 2004 and fired p4 in 2009 .',
  'o2 bought o1 for $ 3 billion .',
  "o1 's bid for o2 was blocked by C2 .",
];

const COURTS = [
  'U.S. District Court',
  'L3 Superior Court',
  'the L3 Supreme Court',
  'the High Court',
  'the Court of Appeal',
  'U.S. Bankruptcy Court',
  'the 9th Circuit',
  'the Second Circuit',
  'L3 Crown Court',
  'the L3 Court of Appeals',
  'Manhattan federal court',
];
const OFFICES = [
  'the Securities and Exchange Commission',
  'the SEC',
  'the Justice Department',
  'the FBI',
  'the Department of Justice',
  'the Federal Trade Commission',
  'the FTC',
  'the Crown Prosecution Service',
  'the Serious Fraud Office',
  'the EPA',
  'the L3 Police Department',
];
const TRADES =
  'Industries|Holdings|Group|Systems|Partners|Inc|Corp|Inc.|Corp.|LLC|Bank|Energy|Pharmaceuticals|Media|Motors|Airlines|University|Foundation|Entertainment|News|Technologies|Foods|Oil|Steel|Insurance|Financial|Capital|Securities|Press|Records|Pictures|Studios|Laboratories|Stores|Brothers|Co|Ltd|PLC|Hospital|Church|School|Times|Union|Association'.split(
    '|',
  );

/** Draws names. Half come from the lists, half are made of pieces of two listed names, so that no list can be leaned on. */
export class NameSource {
  private readonly random: () => number;
  private readonly firstNames: string[] = [];
  private readonly surnames: string[] = [];
  private readonly places: string[] = [];
  private readonly organizations: string[] = [];

  constructor(random: () => number) {
    this.random = random;
    for (const [word, bits] of wordLists()) {
      if (/[^\p{L}]/u.test(word) || word.length < 3) continue;
      if (bits & FIRST_NAME && !(bits & COMMON)) this.firstNames.push(word);
      if (bits & SURNAME) this.surnames.push(word);
      if (bits & (PLACE | LARGE_PLACE) && !(bits & COMMON)) this.places.push(word);
      if (bits & ORGANIZATION) this.organizations.push(word);
    }
  }

  one<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)]!;
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  private blend(list: readonly string[], tail = list): string {
    const a = this.one(list);
    const b = this.one(tail);
    return capitalized(a.slice(0, Math.max(2, Math.ceil(a.length / 2))) + b.slice(Math.floor(b.length / 2)));
  }

  firstName(): string {
    return this.chance(0.8) ? capitalized(this.one(this.firstNames)) : this.blend(this.firstNames);
  }

  surname(): string {
    const name = this.chance(0.55) ? capitalized(this.one(this.surnames)) : this.blend(this.surnames);
    return this.chance(0.05) ? `${name} - ${capitalized(this.one(this.surnames))}` : name;
  }

  place(): string {
    return this.chance(0.75) ? capitalized(this.one(this.places)) : this.blend(this.places);
  }

  shortOrganization(): string {
    const kind = this.random();
    if (kind < 0.35) return capitalized(this.one(this.surnames));
    if (kind < 0.6)
      return this.blend(this.surnames, [
        '--tech',
        '--corp',
        '---ix',
        '--tel',
        '--soft',
        '---gen',
        '--ware',
        '---co',
        '--dyne',
        '---on',
        '---ex',
        '--star',
        '--bank',
        '--mart',
      ]).replace(/-/g, '');
    if (kind < 0.75) return capitalized(this.one(this.organizations));
    if (kind < 0.85) return capitalized(this.one(this.places));
    return Array.from({ length: this.chance(0.5) ? 3 : 4 }, () => this.one([...'ABCDEFGHIKLMNOPRSTUW'])).join('');
  }

  organization(short: string): string {
    const kind = this.random();
    if (kind < 0.12) return short;
    if (kind < 0.22) return `${short} & ${capitalized(this.one(this.surnames))}`;
    if (kind < 0.32) return `${capitalized(this.one(this.firstNames))} ${short} ${this.one(TRADES)}`;
    return `${short} ${this.one(TRADES)}${this.chance(0.2) ? ` ${this.one(['Inc', 'Corp', 'LLC', 'Ltd', 'Inc.'])}` : ''}`;
  }
}

export const capitalized = (word: string) =>
  word.replace(
    /^(mc|mac(?=[^aeiouhk])|o'|)(\p{L})/u,
    (_, prefix: string, letter: string) =>
      (prefix ? prefix[0]!.toUpperCase() + prefix.slice(1) : '') + letter.toUpperCase(),
  );

/** `count` texts of invented sentences. */
export function inventedTexts(count: number, random: () => number): LabelledText[] {
  const source = new NameSource(random);
  return Array.from({ length: count }, () => inventedText(source));
}

function inventedText(source: NameSource): LabelledText {
  const names = new Map<string, readonly [form: string, label: Label]>();
  for (const n of '1234') {
    const first = source.firstName();
    const last = source.surname();
    const middle = source.chance(0.2) ? ` ${source.one([...'ABCDEFGHJKLMPRSTW'])}.` : '';
    names.set(`P${n}`, [
      source.chance(0.04)
        ? `${first[0]}. ${source.firstName()} ${last}`
        : `${first}${middle} ${last}${source.chance(0.04) ? ' Jr.' : ''}`,
      'PER',
    ]);
    names.set(`p${n}`, [last, 'PER']);
    names.set(`f${n}`, [first, 'PER']);
    const short = source.shortOrganization();
    names.set(`o${n}`, [short, 'ORG']);
    names.set(`O${n}`, [source.organization(short), 'ORG']);
    names.set(`L${n}`, [source.place(), 'LOC']);
  }
  names.set('C1', [source.one(COURTS).replace('L3', names.get('L3')![0]), 'ORG']);
  names.set('C2', [source.one(OFFICES).replace('L3', names.get('L3')![0]), 'ORG']);
  const builder = new TextBuilder();
  for (let k = 0; k < 9; k++) {
    const forms: string[] = [];
    const spans: { readonly from: number; readonly to: number; readonly label: Label }[] = [];
    for (const word of source.one(SENTENCES).split(' ')) {
      const name = names.get(word);
      if (!name) {
        forms.push(word);
        continue;
      }
      const parts = name[0].split(' ');
      const article = parts[0] === 'the' ? 1 : 0;
      spans.push({ from: forms.length + article, to: forms.length + parts.length - 1, label: name[1] });
      if (article && forms.length === 0) parts[0] = 'The';
      forms.push(...parts);
    }
    const tokens = builder.add(forms);
    for (const { from, to, label } of spans)
      builder.names.push({ start: tokens[from]!.start, end: tokens[to]!.end, label });
  }
  return { text: builder.text, sentences: builder.sentences, names: builder.names, properNouns: null };
}

/** The texts with other names in the places of their names: what remains to be learnt is what stands around them. */
export function withOtherNames(texts: readonly LabelledText[], random: () => number): LabelledText[] {
  const source = new NameSource(random);
  return texts.map((labelled) => {
    const other = new Map<string, string>();
    const builder = new TextBuilder();
    let at = 0;
    for (const sentence of labelled.sentences) {
      const forms = sentence.tokens.map((token) => token.text);
      const names: LabelledName[] = [];
      const spans: { from: number; to: number; label: Label; doubtful?: true }[] = [];
      while (at < labelled.names.length && labelled.names[at]!.start < sentence.end) {
        const name = labelled.names[at++]!;
        const from = sentence.tokens.findIndex((token) => token.start >= name.start);
        const to = sentence.tokens.findLastIndex((token) => token.end <= name.end);
        if (from < 0 || to < from) continue;
        spans.push({ from, to, label: name.label, ...(name.doubtful ? { doubtful: true as const } : {}) });
        for (let i = from; i <= to; i++) {
          const form = forms[i]!;
          if (!/^\p{Lu}\p{Ll}{2,}$/u.test(form) || name.label === 'MISC') continue;
          // One word of a longer place or organization says what it is ("University"): only a word by itself is replaced.
          if (name.label !== 'PER' && to > from) continue;
          const key = `${name.label} ${form}`;
          if (!other.has(key)) {
            const drawn =
              name.label === 'PER'
                ? i === from && to > from
                  ? source.firstName()
                  : source.surname()
                : name.label === 'LOC'
                  ? source.place()
                  : source.shortOrganization();
            other.set(key, source.chance(0.7) ? drawn.replace(/ - .*/, '') : form);
          }
          forms[i] = other.get(key)!;
        }
      }
      const tight = sentence.tokens.map((token, i) => sentence.tokens[i + 1]?.start === token.end);
      const tokens = builder.add(forms, tight);
      for (const { from, to, label, doubtful } of spans)
        names.push({ start: tokens[from]!.start, end: tokens[to]!.end, label, ...(doubtful ? { doubtful } : {}) });
      builder.names.push(...names);
    }
    return { text: builder.text, sentences: builder.sentences, names: builder.names, properNouns: null };
  });
}
