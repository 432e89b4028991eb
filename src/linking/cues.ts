import type { DocketNumber } from '../reading/case-head.ts';
import type { CaseReference } from '../reading/report.ts';
import type { LinkedReport } from './linked-report.ts';
import type { ReadDocument } from './read-document.ts';

/** What a sentence says of the case it speaks about, so that cases between the same people can be told apart. */
export interface CaseCues {
  readonly nicknames: readonly string[];
  readonly dockets: readonly DocketNumber[];
  /** Captions as written. */
  readonly captions: readonly { readonly text: string; readonly first: string; readonly second: string | null }[];
  readonly rank: CaseReference['rank'];
  readonly year: number | null;
  readonly separate: boolean;
  readonly alongside: boolean;
}

/** Nicknames of cases that any document of the matter introduces ("in the first case, known as Oak I"): the others use them without. */
export function nicknamesIn(documents: readonly ReadDocument[]): readonly string[] {
  const known = new Set<string>();
  for (const { reading } of documents)
    for (const { nickname, authority } of reading.cases) if (nickname !== null && !authority) known.add(nickname);
  return [...known].sort();
}

/** @param known - nicknames of the matter's cases (`nicknamesIn`), which count where the sentence has them as whole words */
export function cuesOf(inDocument: ReadDocument, telling: LinkedReport, known: readonly string[] = []): CaseCues {
  const { report } = telling;
  const { properNames, rank, year, separate, alongside } = report.reference;
  const cases = inDocument.reading.cases.filter(
    (one) => !one.authority && one.start >= report.start && one.end <= report.end,
  );
  const introduced = cases.flatMap((one) => (one.nickname === null ? [] : [one.nickname]));
  const repeated = known.filter((nickname) => properNames.some((name) => standsIn(nickname, name)));
  return {
    nicknames: [...new Set([...introduced, ...repeated])],
    dockets: cases.flatMap((one) => one.docket ?? []),
    captions: cases.flatMap((one) => (one.caption === null ? [] : [one.caption])),
    rank,
    year,
    separate,
    alongside,
  };
}

/** Whether the name stands in the words as whole words: "Oak I" is not in "Oak II". */
function standsIn(name: string, words: string): boolean {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    if (!isWordUnit(words[at - 1]) && !isWordUnit(words[at + name.length])) return true;
  }
  return false;
}

/** Letters have a case, of those that names of cases are written in. */
const isWordUnit = (unit: string | undefined) =>
  unit !== undefined && ((unit >= '0' && unit <= '9') || unit.toLowerCase() !== unit.toUpperCase());
