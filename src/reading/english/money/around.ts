import type { Sum } from '../../sum.ts';

// Words right before the sum, an article or adjective of degree between allowed: "nearly a $5m", "more than the".
const underBefore =
  /\b(?:nearly|almost|just (?:under|below)|close to|(?:nothing|no|not) more than|less than|under|below|up to|as much as|at (?:the )?most|a maximum (?:of)?|capped at|not (?:to )?exceed(?:ing)?|short of) $/i;
const overBefore =
  /\b(?:(?:well |slightly |just |a little )?(?:more than|over)|at least|in excess of|upwards? of|exceed(?:s|ed|ing)?|north of|a minimum of|topp(?:ed|ing)|surpass(?:ed|ing)) $/i;
const notLess = /\b(?:no|not|never|cannot|can't|n't)(?: be)? (?:less|fewer|lower) than $/i;
const aboutBefore =
  /\b(?:about|around|roughly|approximately|approx\.|some|(?:an )?estimated(?: at)?|circa|in the (?:region|neighbou?rhood) of|something like|(?:an )?average of) $|~ ?$/i;
// "a dispute over $5m", "lied about $5m": concerning it, not more or less than it.
const concerning =
  /\b(?:lawsuits?|suits?|sued?|suing|cases?|disputes?|fight(?:ing)?|battles?|litigation|claims?|row|trial|feud|action|charged|questions?|lie[ds]?|lying|talk(?:ed|s)?|asked|statements?|arrested|clash(?:ed)?) (?:over|about|around) $/i;
const overAfter = /^(?:\+| or more\b| plus(?= (?:in|for)\b|[.,;)]|$))/i;
const aboutAfter = /^ or so\b/i;
const underAfter = /^ or (?:less|under)\b/i;

/** How exact the words around a sum make it; `before` ends where the sum begins, `after` begins where it ends. */
export function exactnessOf(before: string, after: string): Sum['exactness'] {
  if (overAfter.test(after)) return 'over';
  if (aboutAfter.test(after)) return 'about';
  if (underAfter.test(after)) return 'under';
  if (notLess.test(before)) return 'over';
  if (underBefore.test(before)) return 'under';
  if (concerning.test(before)) return 'exact';
  if (overBefore.test(before)) return 'over';
  if (aboutBefore.test(before)) return 'about';
  return 'exact';
}

// "$500 each", "$1,000 per claimant", "70 dlrs a share", "$100,000 for each of the violations", "$5,000-a-day", "$8 for every $1".
const eachAfter =
  /^(?:[^.;,$£€]{0,24}?\b(?:each|apiece)\b(?! (?:other|side)\b)|[^.;,$£€]{0,24}? (?:(?:for|to) (?:each|every)\b|per [a-z])|[ -](?:an?|per)[ -](?:share|day|week|month|year|hour|head|person|barrel|ton(?:ne)?|gallon|pound|piece|plate|ticket|night|violation|unit|claim|victim)\b)/i;
const eachBefore = /\beach (?!other\b|side\b)[^.;,$£€]{0,60}$/i;

/** Whether the sum is said of each of several. */
export function isEach(before: string, after: string): boolean {
  return eachAfter.test(after) || eachBefore.test(before);
}
