import { judgesIn } from './judges.ts';
import { type HeadLine, partOf } from './lines.ts';
import type { SideName } from './party-names.ts';
import { isPlural, type Side, sideBelow, sideOf } from './roles.ts';
import type { Group } from './title-page.ts';

/** A docket, or a report of a judgment, that says in labelled lines what it is of: "Docket number: 1:02-cv-07300", "Coram :Rosa Marsh J". */
export interface Sheet {
  readonly caption: HeadLine | null;
  readonly number: HeadLine;
  readonly court: HeadLine | null;
  readonly below: { readonly court: HeadLine | null; readonly numbers: HeadLine | null };
  readonly begun: HeadLine | null;
  readonly decided: HeadLine | null;
  readonly judges: readonly SideName[];
  readonly groups: readonly Group[];
  /** Who stands on each side where the sheet puts one list against another. */
  readonly opposed: readonly [HeadLine, HeadLine] | null;
  readonly counsel: string;
  /** It lists what was filed. */
  readonly lists: boolean;
}

const labels = {
  number: /^(?:docket|case|cause|file|index)(?: number| no\.?)s?$/i,
  court: /^(?:court|tribunal(?:\/court)?|court name)$/i,
  belowCourt: /^(?:lower court|originating court|appeal from)$/i,
  belowNumbers: /^(?:lower court case (?:numbers?|nos?\.?)|originating case(?: number)?)$/i,
  begun: /^(?:date filed|case filed|docketed|filed)$/i,
  decided: /^(?:decision date|judgment date|date of judgment|decided|date of decision)$/i,
  judge: /^(?:assigned to|referred to|coram|judges?|presiding judge|before|justices|judgment of)$/i,
  parties: /^parties$/i,
  counsel: /^counsel(?: name\(s\)|s)?$/i,
} as const;

/** The line before the list of a docket. */
export const listHeading =
  /^(?:docket entries|proceedings and orders|docket text|proceedings|date filed # docket text)$/i;
const labelled = /^([A-Z][A-Za-z.'’()/ -]{2,40}?) ?: ?(?=\S)/;

export function readSheet(lines: readonly HeadLine[]): Sheet | null {
  const fields = new Map<keyof typeof labels, HeadLine>();
  const judges: SideName[] = [];
  const groups: Group[] = [];
  let first: number | null = null;
  let lists = false;
  for (const [place, line] of lines.slice(0, 400).entries()) {
    if (listHeading.test(line.words)) {
      lists = true;
      break;
    }
    const match = labelled.exec(line.words);
    if (!match) continue;
    const value = partOf(line, match[0].length);
    if (value === null) continue;
    const field = (Object.keys(labels) as (keyof typeof labels)[]).find((one) => labels[one].test(match[1]!));
    if (field !== undefined) {
      first ??= place;
      if (field === 'judge') judges.push(...judgesIn(value));
      else if (!fields.has(field)) fields.set(field, value);
      continue;
    }
    if (!isRole(match[1]!)) continue;
    const name = partyOf(value);
    if (name && isAgainst(match[1]!) && groups.some(({ names }) => names[0]?.name === name.name)) continue;
    if (name) groups.push({ side: sideOf(match[1]!), below: sideBelow(match[1]!), names: [name] });
  }
  const number = fields.get('number');
  const known = [...fields.keys()].filter((one) => one !== 'number').length + (judges.length > 0 ? 1 : 0);
  if (number === undefined || known < (lists ? 0 : 2) || (first ?? 0) > 12) return null;
  const parties = fields.get('parties');
  const dash = parties?.words.search(/ [—–-] /) ?? -1;
  const opposed =
    parties === undefined || dash < 0 ? null : ([partOf(parties, 0, dash), partOf(parties, dash + 3)] as const);
  return {
    caption: first !== null && first > 0 ? lines[0]! : null,
    number,
    court: fields.get('court') ?? null,
    below: { court: fields.get('belowCourt') ?? null, numbers: fields.get('belowNumbers') ?? null },
    begun: fields.get('begun') ?? null,
    decided: fields.get('decided') ?? null,
    judges,
    groups,
    opposed: opposed?.[0] && opposed[1] ? [opposed[0], opposed[1]] : null,
    counsel: fields.get('counsel')?.words ?? '',
    lists,
  };
}

const isRole = (label: string): boolean =>
  /^(?:[A-Z][A-Za-z.]{0,12}[ /-]{1,3}){0,3}(?:Plaintiff|Defendant|Petitioner|Respondent|Appellant|Appellee|Claimant|Applicant|Intervenor|Debtor)s?$/.test(
    label,
  ) && !isPlural(label);

/** Whoever is already a party brings or meets a claim of another kind: the part in the case itself stays. */
const isAgainst = (label: string): boolean => /^(?:Counter|Cross)/i.test(label);

/** "LEO BIRCH", of "LEO BIRCH, Warden"; "Lantern Motors, Inc." keeps its ending. */
function partyOf(value: HeadLine): SideName | null {
  const cut = value.words.search(
    /,(?! ?(?:Inc|L\.?L\.?C|L\.?L\.?P|L\.?P|Ltd|Corp|Co|N\.?A|P\.?C|Jr|Sr|II|III|IV)\b)| \(/i,
  );
  const part = partOf(value, 0, cut < 0 ? value.words.length : cut);
  return part === null || part.words.length > 120 || part.words.length < 2
    ? null
    : { name: part.words, start: part.start, end: part.end };
}

/** "A and B" of a list by semicolons: "Oak & Sons Co; Leo Birch". */
export function opposedNames(line: HeadLine, side: Side): Group {
  const names: SideName[] = [];
  let from = 0;
  const cut = (to: number) => {
    const part = partOf(line, from, to);
    if (part && !/^(?:and )?(?:another|others?)\b/i.test(part.words)) {
      const tail = part.words.search(/ and (?:another|others?|anor|ors)\b/i);
      const name = tail < 0 ? part : partOf(part, 0, tail)!;
      names.push({ name: name.words, start: name.start, end: name.end });
    }
  };
  for (const match of line.words.matchAll(/;/g)) {
    cut(match.index);
    from = match.index + 1;
  }
  cut(line.words.length);
  return { side, below: null, names };
}

/** The parties that a tribunal's decision names in labelled lines instead of a caption: "Appellant: Oak Haulage Limited". */
export const labelledParties = (lines: readonly HeadLine[]): readonly Group[] =>
  lines.slice(0, 40).flatMap((line): Group[] => {
    const label = labelled.exec(line.words);
    if (!label || !isRole(label[1]!)) return [];
    const value = partOf(line, label[0].length);
    const name = value && value.words.length < 80 && /^\p{Lu}/u.test(value.words) ? partyOf(value) : null;
    return name === null ? [] : [{ side: sideOf(label[1]!), below: sideBelow(label[1]!), names: [name] }];
  });
