import { type HeadLine, partOf } from './lines.ts';
import type { SideName } from './party-names.ts';

/** What introduces the bench. */
const introduces =
  /^(?:(?:Before|BEFORE)(?! (?:THE|the) (?!HON|Hon))|Present|PRESENT|B ?e ?f ?o ?r ?e|before$|Coram|CORAM|(?:JUSTICES|Justices|Panel|PANEL|TRIBUNAL|PRESIDING|Presiding Judge|Judge|JUDGE)(?= ?:))\b[ :]{0,3}/;
/** Titles before a judge's name, and letters behind it. */
const titled =
  /^(?:and |AND |before |BEFORE )?(?:(?:THE |The )?(?:RT\.? |Rt\.? |Right |RIGHT )?(?:HONOU?RABLE|Honou?rable|HON|Hon|HER HONOU?R|HIS HONOU?R|His Honou?r|Her Honou?r|SIR|DAME|CHIEF|Chief|SENIOR|Senior|DEPUTY|Deputy|UPPER|Upper|TRIBUNAL|Tribunal|COSTS|Costs|DISTRICT|District|MAGISTRATE|Magistrate|UNITED STATES|United States|U\.S\.|EMPLOYMENT|RECORDER|Recorder|LORD|Lord|LADY|Lady|MRS|Mrs|MR|Mr|MS|Ms|JUSTICES?|Justices?|JUDGES?|Judges?|MASTER|Master|HHJ|DJ|AR|MEMBER)\b[.:]? ?){1,6}/;
const behind: readonly RegExp[] = [
  /[.,;*: ]{1,3}$/,
  /,? (?:C\.?J|J\.?A|J\.?C|J\.?J|J\.?P|P\.?J|JJ|JJA|J|AR|SC|S\.?J|[DCOKM]BE|KC|QC|Q\.C|K\.C|VICE PRESIDENT|President|J\.S\.C|J\.D|U\.S\.D\.J|U\.S\.M\.J|A\.L\.J|P|CH|D\.J|P\.J\.E|P\.?J\.?A)\.?$/,
  / \([^()]{3,80}\)$/,
  /, ?(?:(?:Chief|Senior|United States|U\.S\.|Associate|Acting|Presiding|Magistrate|Circuit|District|Bankruptcy|Superior|Appeals?|Chapter|Deputy) ){0,4}(?:Judges?|Justices?|JUDGES?|JUSTICES?)$/,
];

/** How much of the words is the name: what stands behind it is taken off, one thing after the other. */
function lengthOfName(words: string): number {
  let rest = words;
  for (let times = 0; times < 6; times += 1) {
    const cut = behind.map((pattern) => pattern.exec(rest)?.index ?? rest.length).find((at) => at < rest.length);
    // "Oak, C.J." and "Jr." keep what their letters need.
    if (cut === undefined || cut === 0 || / (?:Jr|Sr)\.$/.test(rest)) break;
    rest = rest.slice(0, cut);
  }
  return rest.length;
}
/** After whose name the bench ends. */
const lastOfBench = /\b(?:Circuit|District|Appellate|Appeals) Judges?\b\.?\*?$|\bJJ?\.$|\bJudges?\.$|\bJustices\.$/;
const notName =
  /\d|@|^[-–—_.*= ]{3,}$|^\(|\b(?:BETWEEN|Between|JUDGMENT|Judgment|Heard|Sitting|SITTING|COURT|Court|Counsel|Strand|instructed|Division|DIVISION|Appellant|Claimant|Plaintiff|Petitioner|Case|CASE|v\.?)\b/;

/** What a judge is besides, in brackets behind the name. */
const officeBehind = / \([^()]{3,80}\)$/;
/** "Marsh JA", a line of a bench. */
const withLetters = /^\p{Lu}[\p{L}'’-]{1,30} (?:C\.?J|J\.?A|A\.?J\.?A?|A\.?C\.?J|J|P)\.?$/u;

/** The judges that a head names: behind "Before" and its like, on that line and the lines below. */
export function benchOf(lines: readonly HeadLine[]): readonly SideName[] {
  const found: SideName[] = [];
  for (const [place, line] of lines.entries()) {
    const intro = introduces.exec(line.words);
    if (!intro) continue;
    const rest = partOf(line, intro[0].length);
    const below = lines.slice(place + 1, place + 7);
    const stop = below.findIndex(
      ({ words }) => notName.test(words.replace(officeBehind, '')) || words.endsWith(':') || words.length > 90,
    );
    const listed = below.findIndex(({ words }) => !withLetters.test(words));
    const all = [
      ...(rest === null ? [] : [rest]),
      ...(rest === null || /,$|\band$/.test(rest.words)
        ? below.slice(0, stop < 0 ? below.length : stop)
        : withLetters.test(rest.words)
          ? below.slice(0, listed < 0 ? below.length : listed)
          : []),
    ];
    for (const one of all) {
      found.push(...judgesIn(partOf(one, 0, officeBehind.exec(one.words)?.index)!));
      if (lastOfBench.test(one.words)) break;
    }
    if (found.length > 0) return found;
  }
  return titledLines(lines);
}

/** Judges one below the other, whom nothing but their titles announces: "LORD JUSTICE OAK", "MR JUSTICE BIRCH". */
const bareTitle =
  /^(?:(?:THE )?(?:HON(?:OURABLE)?\.? )?(?:LORD|LADY|MR|MRS|MS) JUSTICE|HIS HONOUR JUDGE|HER HONOUR JUDGE|HHJ) \p{Lu}[\p{Lu} '’-]{2,40}$/u;

/** The judge whom the caption of a trial court names beside the parties: "Judge Rosa Marsh", "HON. LEO ELM:", "Rosa Marsh J". */
const lone =
  /^(?:(?:Chief |Senior |Magistrate |District )?(?:Judge|JUDGE):?|(?:THE |The )?(?:HON|Hon|HONORABLE|Honorable)\.?) \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}[:,]?$|^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3} (?:J|JA|JC|CJ|AR|SJ|JAD)[:.]?$/u;

/** "SENTENCING REMARKS OF THE HONOURABLE MR JUSTICE ALDER": the title of a paper that names its judge. */
const remarks =
  /^(?:SENTENCING REMARKS|Sentencing [Rr]emarks|RULING|Ruling|JUDGMENT|Judgment|REMARKS|Remarks) (?:OF|of|BY|by) (?=(?:THE|The|the|MR|Mr|MRS|Mrs|MS|Ms|HIS|His|HER|Her|HHJ|LORD|Lord|LADY|Lady|SIR|Sir) )/;

const judgeOfRemarks = (line: HeadLine): SideName | null => {
  const title = remarks.exec(line.words);
  return title && judgeName(partOf(line, title[0].length));
};

export const loneJudge = (lines: readonly HeadLine[]): readonly SideName[] =>
  lines
    .slice(0, 60)
    .flatMap((line) => (lone.test(line.words) ? (judgeName(line) ?? []) : (judgeOfRemarks(line) ?? [])));

function titledLines(lines: readonly HeadLine[]): readonly SideName[] {
  let below = false;
  return lines.slice(0, 40).flatMap((line) => {
    if (/^\(?on appeal from/i.test(line.words)) below = true;
    else if (/^(?:Royal Courts|Strand|Date|B ?e ?f ?o ?r ?e)\b/i.test(line.words)) below = false;
    return !below && bareTitle.test(line.words) ? (judgeName(line) ?? []) : [];
  });
}

/** The judges of a list: "OAK, ELM, and BIRCH, Circuit Judges", "Rosa Elm JA; Leo Birch J", "Oak, C.J., Elm, Birch, JJ." */
export function judgesIn(line: HeadLine): readonly SideName[] {
  const found: SideName[] = [];
  let from = 0;
  const cut = (to: number) => {
    const name = judgeName(partOf(line, from, to));
    if (name) found.push(name);
  };
  for (const match of line.words.matchAll(
    /;| & |,(?! ?(?:[CJAP]\.|JJ?\b|CJ|JA|J\.|Jr|Sr|II|KC|QC|SC))|(?:^| )(?:and|AND) |\*/g,
  )) {
    cut(match.index);
    from = match.index + match[0].length;
  }
  cut(line.words.length);
  return found;
}

/** A judge's name without title, if it is one. */
export function judgeName(line: HeadLine | null): SideName | null {
  if (line === null) return null;
  const front = titled.exec(line.words)?.[0].length ?? 0;
  const peer = /^(?:and )?(?:Lord|Lady) (?!Justice|Chief|JUSTICE|CHIEF)/.test(line.words);
  const from = peer ? (/^and /.exec(line.words)?.[0].length ?? 0) : front;
  const part = partOf(line, from, from + lengthOfName(line.words.slice(from)));
  if (part === null || part.words.length < 3 || part.words.length > 50) return null;
  if (
    !/^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|la|van|von|bin|der|of)){0,5},?(?: (?:Jr|Sr|II|III)\.?)?$/u.test(
      part.words,
    ) ||
    titlesOnly(part.words)
  )
    return null;
  // "LORD JUSTICE OAKand": a line that ran into the next.
  const run = /(?<=\p{Lu}{3})and$/u.exec(part.words);
  const whole = run ? partOf(part, 0, run.index)! : part;
  return { name: whole.words, start: whole.start, end: whole.end };
}

const titleWords = new Set(
  'chief senior united states u.s circuit district magistrate judge judges justice justices associate court appeal appeals the per curiam jr j jj c.j cj hon honorable vice president deputy member members part one two unassigned'.split(
    ' ',
  ),
);
const titlesOnly = (words: string): boolean =>
  words.split(' ').every((word) => titleWords.has(word.toLowerCase().replace(/[.,]$/, '')));

/** Who signs: the line above "United States District Judge", "/s/ Rosa Marsh". */
const office =
  /^(?:(?:Chief|Senior|United States|U\.S\.|Associate|Presiding|Acting|UNITED STATES|CHIEF|SENIOR) ){0,3}(?:(?:Magistrate|District|Circuit|Bankruptcy|Superior Court|District Court|County|MAGISTRATE|DISTRICT|CIRCUIT|BANKRUPTCY|SUPERIOR COURT) )(?:Judge|JUDGE|Justice|JUSTICE)\b|^(?:J\.S\.C|U\.S\.D\.J|U\.S\.M\.J)\.?$/;

export function signerOf(lines: readonly HeadLine[]): SideName | null {
  for (let at = lines.length - 1; at > 0; at -= 1) {
    if (!office.test(lines[at]!.words)) continue;
    const above = lines[at - 1]!;
    const mark = /^(?:_{2,}|\/s\/|\(signed\)|s\/|By:)\s?/i.exec(above.words)?.[0].length ?? 0;
    const name = judgeName(partOf(above, mark));
    if (name) return name;
  }
  return null;
}
