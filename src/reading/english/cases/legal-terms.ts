import type { Span } from '../../../document/document.ts';
import type { LegalTerms } from '../../reading.ts';

/**
 * Words that speak of courts and cases and of little else. Words with a second life elsewhere ("trial", "judge", "appeal",
 * "charge", "court", "defense") count only together with these.
 */
const legal =
  /\b(?:lawsuits?|sued|sues|suing|plaintiffs?|defendants?|indict(?:ed|ment|ments)|prosecut(?:ors?|ion|ed)|pleaded|pleads? (?:not )?guilty|guilty|felon(?:y|ies)|misdemeanou?rs?|arraign(?:ed|ment)|attorneys?|litigation|class[- ]action|injunctions?|subpoenas?|verdicts?|jur(?:y|ors?)|convict(?:ed|ion|ions)|acquitt(?:ed|al)|defamation|complaint filed|civil suit|suit (?:filed|against|by|alleg\w+)|alleg(?:es|ed|ing|ations?)|bankruptcy court|chapter 11|chapter 7|supreme court|appeals court|district court|circuit court|superior court|high court|federal court|court of appeals?|crown court|county court|court of session|court-appointed|federal judge|district judge|u\.?s\.? attorney|attorney general|antitrust|affidavits?|deposition|testif(?:y|ied|ies)|sentenc(?:ed|ing)|extradit(?:ed|ion)|arrest(?:ed|s)?|restraining order|settle(?:d|ment)|court (?:filings?|documents?|papers?|records?|order(?:ed)?|ruled)|v\.|tribunal|magistrates?|barristers?|solicitors?|Q\.?C\.?|K\.?C\.?|murder(?:ed|s)?|manslaughter|homicide|arson(?:ist)?|burglar(?:y|ies)|larceny|perjury|embezzle(?:d|ment)|extortion|forgery|rap(?:e|ed|ist)|kidnapp(?:ed|ing)|fraud|brib(?:ery|es?|ed|ing)|charged with|charges against|awaiting trial|racketeering|custody|petition(?:ed|s)?|released from (?:prison|jail|custody)|jailed|told (?:the|a) court|the court heard|unconstitutional)\b/giu;

/** How much of a document's sentences speaks of courts and cases. */
export function legalTermsIn(text: string, sentences: readonly Span[]): LegalTerms {
  let count = 0;
  const distinct = new Set<string>();
  for (const { start, end } of sentences) {
    for (const [term] of text.slice(start, end).matchAll(legal)) {
      count += 1;
      distinct.add(term.toLowerCase().slice(0, 6));
    }
  }
  return { count, distinct: distinct.size };
}
