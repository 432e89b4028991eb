import { traitsOf } from '../field/kinds/index.ts';
import type { Piece } from './parties.ts';

/**
 * Words that speak of courts and cases and of little else. Words with a second life elsewhere ("trial", "judge", "appeal",
 * "charge", "court", "defense") count only together with these.
 */
const plain =
  /\b(?:lawsuits?|sued|sues|suing|plaintiffs?|defendants?|indict(?:ed|ment|ments)|prosecut(?:ors?|ion|ed)|pleaded|pleads? (?:not )?guilty|felon(?:y|ies)|misdemeanou?rs?|arraign(?:ed|ment)|attorneys?|litigation|class[- ]action|injunctions?|subpoenas?|verdicts?|jur(?:y|ors?)|convict(?:ed|ion|ions)|acquitt(?:ed|al)|defamation|complaint filed|civil suit|suit (?:filed|against|alleg\w+)|alleg(?:es|ed|ing|ations?)|bankruptcy court|chapter 11|chapter 7|supreme court|appeals court|district court|circuit court|superior court|high court|federal court|court of appeals?|federal judge|district judge|u\.?s\.? attorney|attorney general|antitrust|affidavits?|deposition|testif(?:y|ied|ies)|sentenc(?:ed|ing)|extradit(?:ed|ion)|arrest(?:ed|s)?|restraining order|settle(?:d|ment)|court (?:filings?|documents?|papers?|records?|order(?:ed)?|ruled)|v\.|tribunal|magistrates?|barristers?|solicitors?|Q\.?C\.?|K\.?C\.?|murder(?:ed|s)?|manslaughter|rap(?:e|ed|ist)|kidnapp(?:ed|ing)|fraud|bribery|racketeering|custody|petition(?:ed|s)?|unconstitutional)\b/giu;

/** A document speaks of a dispute when its events and its words do; either alone is a baseball player called Judge. */
export interface DisputeSigns {
  /** Weight of the legal events it tells. */
  readonly events: number;
  /** Legal words for each thousand words of its story. */
  readonly density: number;
  /** Different legal words. */
  readonly variety: number;
}

export function disputeSigns({ document, reading }: Piece): DisputeSigns {
  let events = 0;
  for (const event of reading.reports) events += traitsOf(event.kind).disputeWeight ?? 0;
  let words = 0;
  let hits = 0;
  const kinds = new Set<string>();
  for (const sentence of reading.sentences) {
    words += sentence.tokens;
    for (const match of document.text.slice(sentence.start, sentence.end).matchAll(plain)) {
      hits += 1;
      kinds.add(match[0].toLowerCase().slice(0, 6));
    }
  }
  return { events, density: words === 0 ? 0 : (1000 * hits) / words, variety: kinds.size };
}

/** How surely a document speaks of a dispute: `founds` a matter by itself, may only `join` one that it shares names with, or `none`. */
export function disputeOf(piece: Piece): 'founds' | 'joins' | 'none' {
  const { events, density, variety } = disputeSigns(piece);
  if (events >= 2 && variety >= 3 && density >= 4) return 'founds';
  if (events >= 8 && density >= 3.5) return 'founds';
  // A brief of a few lines has no room for many words of law.
  if (events >= 2 && variety >= 2 && density >= 10) return 'founds';
  return events >= 1 || (variety >= 2 && density >= 3) ? 'joins' : 'none';
}
