import type { CaseMention } from '../../case-mention.ts';
import { docketNumber } from '../head/docket-number.ts';
import { neutralForm } from '../head/numbers.ts';

/** What a form makes of its match; `from`/`to` when only a part of the match is the mention. */
export type CaseRead = Omit<CaseMention, 'start' | 'end' | 'rule'> & { readonly from?: number; readonly to?: number };

/** One way of naming a case, on one line with single spaces. Examples: the words, `==>`, what `findCases` finds in them. */
export interface CaseForm {
  readonly name: string;
  /** A sentence without a match of this is not searched further. */
  readonly hint: RegExp;
  readonly pattern: RegExp;
  /** One mention, several of a list, or none. */
  readonly read: (match: RegExpExecArray, sentence: string) => CaseRead | readonly CaseRead[] | null;
  readonly finds: readonly string[];
  readonly skips: readonly string[];
}

const nothing = { caption: null, docket: null, nickname: null, authority: false } as const;

// ---- captions

const capital = String.raw`\p{Lu}[\p{L}\p{M}\d'’&.-]*`;
// Words that join capitalized ones inside a side: "Board of Education", "Procter & Gamble", "Roe ex rel. Doe", "Oak, Inc., et al.".
const joint = String.raw`(?: (?:of|the|and|&|for|de|la|del|van|von|der|ex rel\.?|on behalf of|d\/b\/a|a\/k\/a)(?: the)? |, (?=(?:Inc|LLC|L\.L\.C|Ltd|LLP|L\.P|Corp|Co|PLC|N\.A|S\.A|Jr|Sr)\b)| )`;
const sideBefore = new RegExp(
  String.raw`(?:(?:${capital}|\d{1,4})${joint}){0,11}(?:${capital}|\d{1,4})(?:,? et al\.?,?)?$`,
  'u',
);
const sideAfter = new RegExp(
  String.raw`^(?:the )?(?:${capital}|\d{1,4} ${capital}|\$[\d,.]+)(?:${joint}${capital}){0,11}(?:,? (?:et al\.?|and others))?`,
  'u',
);
// What may stand before a caption with a capital letter and is not of it.
const lead =
  /^(?:(?:In|The|See|Also|Cf\.|Like|As|Under|And|But|When|While|After|Before|Since|That|This|From|For|On|At|By|With|To|Of|Case|Cases|Re|Both|Unlike|Citing|Quoting|Overruling|Overturning|If|Although|Because|Where|Its|His|Her|Their|Landmark|Accord|Compare|Contra|E\.g\.,|Id\.|Plaintiff|Defendant|Title|Judge|Justice|Court) (?:(?:see|also|the|of) )?)+/u;
// Words that follow a caption with a capital letter and are not of it.
const tail =
  / (?:Supreme|Court|Case|Decision|Ruling|Trial|Suit|Lawsuit|Verdict|Settlement|Litigation|And|But|The|It|He|She|This|That|In|On|At|Is|Was|Judge|Jury|Appeal|Dkt|Case No|No|Civil Action|Action|Index|Docket)\b[\s\S]*/u;
const corporateEnd = /\b(?:Inc|Ltd|Corp|Co|Bros|Jr|Sr|al|L\.P|L\.L\.C|N\.A|S\.A|P\.C|U\.S|St)\.$/;

function side(words: string): string {
  const bare = words.replace(/[,;:]$/, '');
  return corporateEnd.test(bare) || /^(?:\p{Lu}\.)+$/u.test(bare.split(' ').at(-1) ?? '')
    ? bare
    : bare.replace(/\.$/, '');
}

const legalWords =
  /\b(?:court|lawsuit|suit|sued|judges?|justices?|plaintiffs?|defendants?|claimants?|appellants?|respondents?|docket|appeals?|ruling|ruled|litigation|settlement|trial|case|verdict|decision|held|EWHC|EWCA|UKSC|UKHL)\b|\[(?:19|20)\d\d\]/i;

const caption: CaseForm = {
  name: 'caption',
  hint: /\bvs?\.? |\bversus |\bV\.? |\bVS\.? /,
  pattern: / (?:v|vs|V|VS)\.? | versus /gu,
  read(match, sentence) {
    // A side is at most twelve words long; 160 characters hold it and bound the work.
    const left = sentence.slice(Math.max(0, match.index - 160), match.index);
    const right = sentence.slice(match.index + match[0].length, match.index + match[0].length + 160);
    const before = sideBefore.exec(left.replace(/\)$/, ' '))?.[0] ?? sideBefore.exec(left)?.[0];
    const after = sideAfter.exec(right)?.[0];
    if (!before || !after) return null;
    // A full stop inside the left side ends a sentence unless it is an initial's or an abbreviation's.
    const stop = [...before.matchAll(/(?<=[\p{Ll}\d]{2})[\p{Ll}\d]\. /gu)].at(-1);
    const cut =
      stop &&
      !/\b(?:Inc|Ltd|Corp|Bros|Dept|Univ|Assn|Mfg|Intl|Rep|Sen|Gov|Hon|Co|Cty|Bd|Educ|Comm|Dist|Sch|Auth|Indus|Ins|Mut|Nat|Hosp|Ctr|Sys|Transp|Elec|Tel|Util|Servs?|Prods|Res|Tech|Fin|Mgmt)\. $/.test(
        before.slice(0, stop.index + stop[0].length),
      )
        ? stop.index + stop[0].length
        : 0;
    const first = before.slice(cut).replace(lead, '');
    const rightStop =
      /(?<![\s.]\p{Lu}|^\p{Lu}|\b(?:Inc|Ltd|Corp|Co|Bros|Dept|Univ|Assn|Mfg|Intl|ex rel|al|Jr|Sr|St|Soc|Cty|Bd|Educ|Comm|Dist|Sch|Auth|Indus|Ins|Mut|Nat|Hosp|Ctr|Sys|Transp|Elec|Tel|Util|Servs?|Prods|Res|Tech|Gen|Fin|Mgmt))\. /u.exec(
        after,
      );
    const second = side((rightStop ? after.slice(0, rightStop.index) : after).replace(tail, ''));
    if (!first || !second || /^\d+$/.test(first) || /^(?:I|II|III|IV)$/.test(second)) return null;
    // "Vladimir V. Oak": a capital V joins sides in capitals only.
    if (
      /V/.test(match[0]) &&
      !(/\p{Lu}$/u.test(first.replace(/(?<![^\p{L}])[^\p{L}]+$/u, '')) && /^[^\p{Ll}]+(?: |$)/u.test(second))
    )
      return null;
    // "Oak vs. Marsh" may be a match or a feud; "v." is a case.
    if (!/v\. $/i.test(match[0]) && !/^(?:R|Regina|Rex)$/.test(side(first)) && !legalWords.test(sentence)) return null;
    const start = match.index - (before.length - before.lastIndexOf(first));
    return {
      ...nothing,
      form: 'caption',
      caption: { text: `${side(first)} v. ${second}`, first: side(first), second },
      from: start - match.index,
      to: match[0].length + second.length,
    };
  },
  finds: [
    'In Oakes v. Harbour Light, the jury split. ==> Oakes v. Harbour Light',
    'The case is Elm Sch. Dist. No. 4 v. Roe, No. 31-2-00518. ==> Elm Sch. Dist. No. 4 v. Roe; 31-2-00518',
    'United States v. Roe, 22-cr-00257 ==> United States v. Roe; 22-cr-00257',
    'the case is People v. Oak & Sons Inc. et al. ==> People v. Oak & Sons Inc. et al.',
    'R v Marsh was heard in London ==> R v. Marsh',
    'SUPERIOR COURT: OAKES VS. HARBOUR LIGHT ==> OAKES v. HARBOUR LIGHT',
    'the trial of Ann Oakes versus Board of Regents of the State of Iowa ==> Ann Oakes v. Board of Regents of the State of Iowa',
    'He lost. Oakes v. Marsh went on. ==> Oakes v. Marsh',
    'The Oakes v. Marsh case ended ==> Oakes v. Marsh',
  ],
  skips: [
    'good v. evil',
    'he V. she',
    'Plan A versus the other plan',
    'on page v. it says',
    'George V. was king',
    'the Oak vs. Marsh feud',
    'Mr. Ivan V. Marsh spoke',
  ],
};

const applicationOf: CaseForm = {
  name: 'judicial-review',
  hint: /\bR(?:egina)? ?\(/,
  pattern:
    /\bR(?:egina)? ?\((?:on the application of )?([^()]{2,80})\) (?:v|vs)\.? ((?:the )?\p{Lu}[\p{L}'’&.-]*(?:(?: of| the| and| for| &){0,2} \p{Lu}[\p{L}'’&.-]*){0,10})/gu,
  read(match) {
    const first = `R (${match[1]})`;
    const second = side((match[2] ?? '').replace(tail, ''));
    return {
      ...nothing,
      form: 'caption',
      caption: { text: `${first} v. ${second}`, first, second },
      to: match[0].length - (match[2] ?? '').length + second.length,
    };
  },
  finds: [
    'in R (on the application of Marsh) v Secretary of State for Health ==> R (Marsh) v. Secretary of State for Health',
    'R(Oakes) v Parole Board ==> R (Oakes) v. Parole Board',
  ],
  skips: ['R (see above) was wrong', 'an R (or X) rating'],
};

const inRe: CaseForm = {
  name: 'in-re',
  hint: /\b(?:In|IN) (?:re|Re|RE)\b|\bMatter of\b|\bMATTER OF\b|\bEx parte\b|\b[Mm]atter of\b/,
  pattern:
    /(?:\b(?:In|IN) (?:re|Re|RE):? |\b(?:In the |IN THE |in the )(?:Matter|MATTER|matter) (?:of|OF):? |\bMatter of |\bEx parte )((?:the )?\p{Lu}[\p{L}\p{M}\d'’&.-]*(?:(?:,? (?:of|the|and|for|de|la|van|von|an?)){0,2}(?: |, (?=(?:Inc|LLC|Ltd|Corp|L\.P)\b))(?:\p{Lu}|\d)[\p{L}\p{M}\d'’&./-]*){0,12})/gu,
  read(match) {
    const name = side(
      (match[1] ?? '')
        .replace(/\. \p{Lu}\p{Ll}[\s\S]*/u, '')
        .replace(/ (?:The|It|He|She|Case No|No|Dkt)\b[\s\S]*/u, ''),
    );
    const form = /^ex/i.test(match[0]) ? 'Ex parte' : 'In re';
    return {
      ...nothing,
      form: 'caption',
      caption: { text: `${form} ${name}`, first: name, second: null },
      to: match[0].length - (match[1] ?? '').length + name.length,
    };
  },
  finds: [
    'The case is In re Harbour Light Securities Litigation. ==> In re Harbour Light Securities Litigation',
    'IN THE MATTER OF Oakes Media, Inc. ==> In re Oakes Media, Inc.',
    'as held in Ex parte Marsh ==> Ex parte Marsh',
  ],
  skips: ['in re that matter', 'a matter of Time', 'in the matter of an hour'],
};

// ---- docket numbers

const docket = (written: string): CaseRead => ({ ...nothing, form: 'docket-number', docket: docketNumber(written) });

const federalDocket: CaseForm = {
  name: 'docket-federal',
  hint: /\d[ -](?:cv|cr|civ|crim|mc|md|mj|bk|ap|misc|cm|po)\b/i,
  pattern:
    /(?<![\w-])(?:\d{1,2}:)?(?:(?:19|20)?\d\d)[ -](?:cv|cr|civ|crim|mc|md|mj|bk|ap|misc|cm|po)\.?[ -]\d{1,6}(?:-[A-Z]{1,5}\d?){0,3}(?:-\d{1,2})?(?: \([A-Z]{2,4}\)){0,2}(?![\w-]*\d)/gi,
  read: (match) => docket(match[0]),
  finds: [
    'No. 1:23-cr-00257 (D.D.C.) ==> 1:23-cr-00257',
    'the docket, 22-cv-10016, shows ==> 22-cv-10016',
    '22 Civ. 731 (ABC) ==> 22 Civ. 731 (ABC)',
    'case 2:2021-cv-4321-ABC-XY ==> 2:2021-cv-4321-ABC-XY',
  ],
  skips: ['22 cars', 'in 2022 cr', 'a 10-mc'],
};

const mdl: CaseForm = {
  name: 'docket-mdl',
  hint: /\bMDL\b/,
  pattern: /\bMDL(?: Docket)?(?: No\.?)? ?(\d{2,4})\b/g,
  read: (match) => docket(`MDL ${match[1]}`),
  finds: ['consolidated as MDL No. 9021 ==> MDL 9021'],
  skips: ['the MDL was large', 'MDL panel 2'],
};

// A label that announces a number of any shape.
const labelled: CaseForm = {
  name: 'docket-labelled',
  hint: /\b(?:No|Nos|Number|NO|NOS|NUMBER|no|nos|number)\b/,
  pattern:
    /\b(?:Case|Docket|Index|Cause|Civil Action|Criminal Action|Civil Case|Criminal Case|C\.A\.|Adversary|Claim|Suit|Petition|Appeal|Application|Action|Indictment|Court File|File|Civ\.|Crim\.)(?: \((?:Civil|Criminal|C|Crl)\))? (?:Nos?\b\.?|Numbers?\b):? ?#?([A-Z\d][A-Za-z\d:./-]{0,30}\d[A-Z\d-]{0,12})(?: of ((?:19|20)\d\d))?/gi,
  read(match, sentence) {
    const written = (match[1] ?? '').replace(/(?<![.,:/-])[.,:/-]+$/, '');
    const court = /\b(?:Civil|Criminal) $/.exec(sentence.slice(Math.max(0, match.index - 9), match.index))?.[0];
    const appeal = court && match[0].startsWith('Appeal') ? `${court}Appeal` : undefined;
    if (match[2] !== undefined) return docket(`${appeal ? `${appeal} No ` : ''}${written} of ${match[2]}`);
    if (written.length < 4 || !/[-/:]|\d{4}/.test(written)) return null;
    const from = match[0].lastIndexOf(written);
    return { ...docket(written), from, to: from + written.length };
  },
  finds: [
    'Orange County Superior Court, Case No. ABC-13-534777, filed ==> ABC-13-534777',
    'Index No. 655321/2019 ==> 655321/2019',
    'Civil Appeal No. 494 of 2012 ==> Civil Appeal No 494 of 2012',
    'Claim No. HC-2021-001234 ==> HC-2021-001234',
  ],
  skips: ['Case No. 1 on the list', 'the case number was withheld', 'file no. 7'],
};

const shortNumber = String.raw`(?:\d{1,2} [A-Z]{1,2}-[A-Z]{2} \d\d-\d{2,5}|\d\d-\d-\d{4,6}(?:-\d)?|\d\d[-–]\d{2,5}(?:-[a-z]{2}\b)?(?: ?\([A-Za-z]{1,4}\))?)(?![-–]?\d)`;

const appellateDocket: CaseForm = {
  name: 'docket-appellate',
  hint: /\bNos?\./,
  pattern: new RegExp(
    String.raw`(?<!(?:Rule|Order|Resolution|Proposition|Law|Act|Bill|Exhibit|ECF|Dkt\.?|Doc\.?|Flight|Bus|Route|Release|Rel\.) )\bNos?\. ?(?:(${shortNumber})((?:,? (?:and |& )?${shortNumber}){0,8})|\d{1,3}, Orig(?:inal)?\b)`,
    'gi',
  ),
  read(match, sentence) {
    if (match[1] === undefined) return docket(match[0].replace(/^Nos?\. ?/i, '').replace(/, orig.*/i, ' Orig.'));
    const numbers = [match[1], ...(match[2] ?? '').split(/,? (?:and |& )|, /)].filter((one) => one !== '');
    const ofAppeal =
      /\bappeal(?: from (?:that|the) (?:judgment|verdict|order|ruling|decision|conviction|sentence))?(?:,| \()? ?$/i.test(
        sentence.slice(Math.max(0, match.index - 36), match.index),
      );
    let at = 0;
    return numbers.map((one) => {
      const from = match[0].indexOf(one, at);
      at = from + one.length;
      const number = docketNumber(one.replace('–', '-'));
      return {
        ...nothing,
        form: 'docket-number' as const,
        docket: ofAppeal ? { ...number, kind: 'appeal' as const } : number,
        from,
        to: at,
      };
    });
  },
  finds: [
    'The case is No. 22-451. ==> 22-451',
    'No. 144, Original ==> 144 Orig.',
    'in Nos. 31-451 and 31-452 ==> 31-451; 31-452',
    'Nos. 09-4122-cv (L), 09-4128-cv (con) ==> 09-4122-cv (L); 09-4128-cv (con)',
    'State v. Marsh, No. 1 CA-CR 31-0415 ==> State v. Marsh; 1 CA-CR 31-0415',
    'No. 31-2-00518, in Marsh County Superior Court ==> 31-2-00518',
  ],
  skips: ['No. 1 seed', 'Release No. 34-56789', 'No. 7'],
};

const claimNumber: CaseForm = {
  name: 'docket-claim',
  hint: /\b[A-Z]{2}[-/]\d|\bCO\/|\b[CTF][-‑–]\d{1,4}\/|UKSC/,
  pattern:
    /\b(?:(?:HC|QB|KB|CL|BL|CP|CR|IP|PT|IL|FL|LM|AD|HT|FS|CA|AC|PE|RL|TC)-(?:19|20)\d\d-\d{3,6}|CO\/\d{1,5}\/(?:19|20)\d\d|UKSC (?:19|20)\d\d\/\d{2,4}|[CTF][-‑–]\d{1,4}\/\d\d(?: P| R)?(?![\d/]))\b/g,
  read: (match) => docket(match[0].replace(/[‑–]/g, '-')),
  finds: [
    'claim HC-2021-001234 in the High Court ==> HC-2021-001234',
    'in Case T-904/18 ==> T-904/18',
    'CO/1234/2020 ==> CO/1234/2020',
  ],
  skips: ['flight T-90 and C-130/A', 'CO/12/20', 'the C-1 form'],
};

const neutral: CaseForm = {
  name: 'neutral-citation',
  hint: /\[(?:19|20)\d\d\]|\b(?:19|20)\d\d [A-Z]{2,5}C?[AC]?\b/,
  pattern: new RegExp(neutralForm, 'g'),
  read: (match) => docket(match[0]),
  finds: [
    'Neutral Citation Number: [2023] EWHC 123 (KB) ==> [2023] EWHC 123 (KB)',
    'see 2019 ONCA 55 ==> 2019 ONCA 55',
  ],
  skips: ['in [2023] he won', 'the 2019 FC team'],
};

// ---- citations and nicknames

const reporter = String.raw`U\.S\.(?! App)|S\. ?Ct\.|L\. ?Ed\.(?: ?2d)?|F\.(?: ?(?:2d|3d|4th)| ?App['’]x)?|F\. ?Supp\.(?: ?[23]d)?|F\.R\.D\.|B\.R\.|U\.S\. ?App\. ?D\.C\.|N\.Y\.(?: ?[23]d)?|N\.Y\.S\.(?: ?[23]d)?|A\.D\.(?: ?[23]d)?|Misc\. ?[23]d|A\.(?: ?[23]d)|P\.(?: ?[23]d)|N\.E\.(?: ?[23]d)?|N\.W\.(?: ?2d)?|S\.E\.(?: ?2d)?|S\.W\.(?: ?[23]d)?|So\. ?[23]d|Cal\. ?Rptr\.(?: ?[23]d)?|Cal\.(?: ?App\.)?(?: ?(?:2d|3d|4th|5th))?|Ill\.(?: ?App\.)?(?: ?[23]d)?|Mass\.|Ohio St\.(?: ?[23]d)?|Tex\.|WL|U\.S\. ?LEXIS`;

const citation: CaseForm = {
  name: 'citation-reporter',
  hint: /\d (?:[A-Z]\.|WL |Cal\.|Ill\.|Mass\.|Ohio St|Tex\.|So\.|Misc\.)|\[(?:18|19|20)\d\d\]/,
  pattern: new RegExp(
    String.raw`\b\d{1,4} (?:${reporter}) (?:at )?\d{1,7}(?:, \d{1,5}(?:[-–]\d{1,5})?)?(?: \([^()]{0,40}\d{4}\))?|\[(?:18|19|20)\d\d\] (?:\d )?(?:AC|QB|KB|Ch|WLR|All ER|Lloyd's Rep|Fam|ICR|IRLR|EMLR|CLR|SCR) \d{1,5}`,
    'g',
  ),
  read: () => ({ ...nothing, form: 'citation', authority: true }),
  finds: [
    'Oakes v. Marsh, 912 U.S. 113 (1973), held ==> Oakes v. Marsh (authority); 912 U.S. 113 (1973) (authority)',
    '45 F. Supp. 3d 1021, 1025 (S.D.N.Y. 2014) ==> 45 F. Supp. 3d 1021, 1025 (S.D.N.Y. 2014) (authority)',
    '2021 WL 123456 ==> 2021 WL 123456 (authority)',
    '[1932] AC 562 ==> [1932] AC 562 (authority)',
  ],
  skips: ['12 F. students', '50 U.S. states', 'section 5 of 28 U.S.C. 1331'],
};

const nickname: CaseForm = {
  name: 'nickname',
  hint: /\b(?:dubbed|nicknamed|known|called|referred|label+ed|styled|termed)\b/i,
  pattern:
    /\b(?:case|suit|lawsuit|trial|action|litigation|proceedings?|matter|complaint|appeal|prosecution|claim|dispute|affair|scandal)s?\b,? (?:(?:which|that) )?(?:(?:has been|was|is|were|been|became|had been|widely|popularly|commonly|better|best|now|also|often|informally|since|came to be) ){0,4}(?:dubbed|nicknamed|known as|called|referred to as|label+ed|styled|termed)(?: by [a-z]+(?: [a-z]+)?)? (?:the )?["“'‘]?((?:\p{Lu}|\d)[\p{L}\p{M}\d'’.&-]*(?: (?:of |the |and )?(?:\p{Lu}|\d)[\p{L}\p{M}\d'’.&-]*){0,5}(?: case| trial| affair)?)/gu,
  read(match) {
    const name = (match[1] ?? '').replace(/(?<![.,'’"”])[.,'’"”]+$/, '');
    const from = match[0].length - (match[1] ?? '').length;
    return name.length < 2 ? null : { ...nothing, form: 'nickname', nickname: name, from, to: from + name.length };
  },
  finds: [
    'in the civil lawsuit, dubbed Marsh I, claiming ==> Marsh I',
    'the case, which became known as the “Lantern Trial”, began ==> Lantern Trial',
    'a suit nicknamed Oakes II ==> Oakes II',
  ],
  skips: ['a band called Marsh', 'the case called for Review of it', 'in the case, known as he was'],
};

const definedName: CaseForm = {
  name: 'nickname-defined',
  hint: /\((?:the |hereinafter |collectively )?["“'‘]/i,
  pattern:
    /\((?:hereinafter |collectively |together )?,? ?(?:the )?["“'‘](?:the )?(\p{Lu}[\p{L}\p{M}\d'’&.-]*(?: \p{Lu}[\p{L}\p{M}\d'’&.-]*){0,4} (?:Action|Case|Suit|Lawsuit|Litigation|Proceeding|Appeal|Matter|I|II|III|IV))["”'’]\)/gu,
  read(match) {
    const from = match[0].indexOf(match[1] ?? '');
    return { ...nothing, form: 'nickname', nickname: match[1] ?? '', from, to: from + (match[1] ?? '').length };
  },
  finds: [
    'Oakes v. Marsh (“Oakes I”) was tried ==> Oakes v. Marsh; Oakes I',
    'filed a complaint (the "Delaware Action") ==> Delaware Action',
  ],
  skips: ['Oakes Media (“Oakes”)', '(the "Agreement")'],
};

/** In the order they are tried; of two that overlap the earlier form's stays. */
export const caseForms: readonly CaseForm[] = [
  applicationOf,
  caption,
  inRe,
  citation,
  neutral,
  federalDocket,
  mdl,
  labelled,
  claimNumber,
  appellateDocket,
  nickname,
  definedName,
];
