import { traitsOf } from '../field/kinds/index.ts';
import type { ProceedingKind } from '../field/values.ts';
import type { Piece } from './parties.ts';
import type { Telling } from './telling.ts';

/** Where a dispute is heard when it is heard by no court of the country, by the words that name the forum. */
const forums: readonly (readonly [kind: 'arbitration' | 'international' | 'administrative', words: RegExp])[] = [
  ['arbitration', /\barbitrat(?:or|ors|ion|ed|e|ing)\b|\barbitral\b/iu],
  [
    'international',
    /\bInternational (?:Court of Justice|Criminal Court|Tribunal)\b|\bEuropean Court of (?:Human Rights|Justice)\b|\bCourt of Justice of the European Union\b|\b(?:World Trade Organization|WTO) (?:panel|dispute)|\bwar crimes (?:court|tribunal)\b|\b(?:Inter-American|African) Court (?:of|on) Human/u,
  ],
  [
    'administrative',
    /\badministrative (?:law judges?|complaints?|proceedings?|hearings?|actions?|charges?|tribunal)\b|\b(?:employment|immigration|planning|tax|competition appeal|upper|first-tier) tribunal\b|\bdisciplinary (?:board|panel|hearings?|tribunal|proceedings?|charges)\b|\b(?:European|Trade|Communications|Competition|Opportunity|Privacy|Gaming|Utilities|Elections?) Commission\b|\bLabor Relations Board\b|\b(?:FTC|FCC|NLRB|EEOC|FERC|FINRA)\b|\b(?:watchdog|data protection authority|competition authority)\b/u,
  ],
];

/** Words of a court, its jury or a suit before it: a commission that sues, or files a complaint, is in court like anybody else. */
const court =
  /\bcourt(?:s|house)?\b|\bjur(?:y|ors?)\b|\b(?:law)?suits?\b|\bsu(?:ed|es|ing)\b|\bindict|\bfederal judge\b|\bprosecutors?\b|(?<!administrative )\bcomplaints?\b|\binjunction|\bcivil (?:charges?|action|penalt)/iu;

/** Of the sentences that name a forum or a court, the share that must name the forum. */
const most = 0.6;

/**
 * The kind of a case by who hears it. What the sentences of its openings say decides, where they are silent those of all its reports.
 * An appeal is one whoever heard the case before; a case with an arrest, a plea or a sentence is a court's.
 */
export function forumKind(
  kind: ProceedingKind,
  opening: readonly Telling[],
  all: readonly Telling[],
  pieces: readonly Piece[],
): ProceedingKind {
  if (kind === 'appeal') return kind;
  if (all.some(({ report }) => traitsOf(report.kind).courtOnly)) return kind;
  for (const tellings of [opening, all]) {
    const sentences = tellings.map((one) => sentenceOf(one, pieces));
    // The name of an international court is no word for a court of the country.
    const inCourt = sentences.filter((one) =>
      court.test(forums.reduce((rest, [, words]) => rest.replace(words, ' '), one)),
    ).length;
    const counts = forums.map(([forum, words]) => ({
      forum,
      count: sentences.filter((one) => words.test(one)).length,
    }));
    const [top] = counts.sort((a, b) => b.count - a.count);
    if (top !== undefined && top.count > 0 && top.count >= most * (top.count + inCourt)) return top.forum;
    if (inCourt > 0) return kind;
  }
  return kind;
}

/** The sentence or clause of a report. */
export const sentenceOf = ({ piece, report }: Telling, pieces: readonly Piece[]): string =>
  pieces[piece]!.document.text.slice(report.start, report.end);
