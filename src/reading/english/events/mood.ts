import { type EventKindName, traitsOf } from '../../../field/kinds/index.ts';
import type { Status } from '../../../field/values.ts';

const negation =
  /(?:\b(?:not|never|no longer|without|neither|nor|refus(?:ed|es|ing) to|declin(?:ed|es|ing) to|fail(?:ed|s|ing) to|has yet to|have yet to)|n['’]t)\s{1,20}(?:[\w'-]{1,40}\s{1,20}){0,2}$/i;
const wish =
  /\b(?:want(?:s|ed|ing)? to|wish(?:es|ed) to|(?:ask|asks|asked|asking|urge[sd]?|urging|request(?:s|ed|ing)?|order(?:s|ed)?|refus(?:es|ed)|tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|seek(?:s|ing)?|sought|mov(?:e|es|ed|ing)|efforts?|bids?|motions?|requests?|threaten(?:s|ed|ing)?|consider(?:s|ed|ing)?|hop(?:e|es|ed|ing)) (?:\S{1,60} ){0,4}?(?:to|of|for))\s{1,20}(?:[\w'-]{1,40}\s{1,20}){0,2}$/i;
const condition =
  /\b(?:if|unless|whether|in case|were to|would have|could have|should have|might have)\s{1,20}(?:[\w.'’-]{1,40}\s{1,20}){0,4}$/i;
// Case counts: "May" is a month.
const possibility =
  /\b(?:could|may|might|can|should|would|possibly|potentially|likely to|expected to|poised to)\s{1,20}(?:[\w'-]{1,40}\s{1,20}){0,3}$/;
const future =
  /\b(?:will|shall|[a-z]{1,20}['’]ll|to be|is to|are to|set to|set for|scheduled (?:to|for)|slated (?:to|for)|(?:was|were) to(?: have)?|due (?:to|for|in|on)|plan(?:s|ned|ning)? to|intend(?:s|ed|ing)? to|going to|prepar(?:es|ed|ing) to|vow(?:s|ed|ing) to|promis(?:es|ed|ing) to|pledg(?:es|ed|ing) to|expects? to|agreed to|await(?:s|ed|ing)?|pending|ahead of|before|upcoming|ready to)\s{1,20}(?:(?:an?|the|his|her|their|its)\s{1,20})?(?:[\w'-]{1,40}\s{1,20}){0,2}$/i;
const setFor =
  /^(?:\s{1,20}(?:[\w'’.-]{1,40})){0,3}?\s{1,20}(?:(?:is|are|was|were|has been|have been|had been|being|been)\s{1,20})?(?:set|scheduled|slated|due|expected|planned|listed|tentatively set|rescheduled|postponed|delayed|adjourned)\s{1,20}(?:to|for|until|till|on|in|next|\w{1,40}day|by)\b/i;
/** "was to have taken place in October": set, and by the time of writing known not to have been. */
const wasTo =
  /\b(?:was|were) to (?:have )?(?:been |be )?(?:taken? place|beg[iu]n|start(?:ed)?|open(?:ed)?|held|heard)\b/i;
const willFollow =
  /^(?:\s{1,20}[\w'’-]{1,40}){0,3}?\s{1,20}(?:will|would|is to|are to|is expected|are expected|could|may|might)\b/;
const allegation =
  /\b(?:alleg(?:e|es|ed|ing|edly|ations?|ation)|accus(?:e|es|ed|ing|ations?)|claim(?:s|ed|ing)?|charg(?:es|ed|ing)|suspected|purported(?:ly)?|contend(?:s|ed|ing)?|according to (?:the |a |court |an )?(?:\w{1,40} )?(?:lawsuit|suit|complaint|indictment|prosecutors?|police|affidavit|documents|filings?|court)|(?:lawsuit|suit|complaint|indictment|prosecutors?|plaintiffs?|police|authorities)(?: \w{1,40})? (?:say|says|said|claims?|argues?|states?))\b/i;

/**
 * Whether the event that a clause tells has happened, by negation, modality, conditionals and plans around its trigger
 * words. `null`: the clause says that it did not happen, or only that somebody wants it to: no event. `later`: whether
 * the day told with it lies after the day of publication.
 */
export function statusOf(
  kind: EventKindName,
  sentence: string,
  start: number,
  end: number,
  later: boolean,
): Status | null {
  const before = clauseBefore(sentence, start);
  const after = clauseAfter(sentence, end);
  const { mood, calendar } = traitsOf(kind);
  if (mood === 'deed') {
    if (negation.test(before) || condition.test(before)) return null;
    if (future.test(before) || possibility.test(before)) return later || future.test(before) ? 'expected' : null;
    return allegation.test(sentence) ? 'alleged' : 'occurred';
  }
  if (mood !== undefined) {
    if (mood !== 'stance' && (negation.test(before) || condition.test(before))) return null;
    return (future.test(before) || possibility.test(before)) && !/^(?:will|would)/i.test(sentence.slice(start))
      ? 'expected'
      : 'occurred';
  }
  if (negation.test(before)) return null;
  if (condition.test(before)) return null;
  if (calendar !== undefined && (setFor.test(after) || wasTo.test(after))) return 'scheduled';
  if (wish.test(before)) return null;
  if (future.test(before)) return calendar !== undefined && later ? 'scheduled' : 'expected';
  if (possibility.test(before)) return 'expected';
  if (calendar !== undefined && willFollow.test(after)) return later ? 'scheduled' : 'expected';
  if (calendar === 'set for a day' && later) return 'scheduled';
  return 'occurred';
}

/** The words before the trigger, back to the nearest mark that ends a clause; at most 80 code units. */
function clauseBefore(sentence: string, start: number): string {
  const window = sentence.slice(Math.max(0, start - 80), start);
  return window.slice(
    Math.max(window.lastIndexOf(';'), window.lastIndexOf('“'), window.lastIndexOf('"'), window.lastIndexOf(':')) + 1,
  );
}

function clauseAfter(sentence: string, end: number): string {
  const window = sentence.slice(end, end + 80);
  const stop = window.search(/[;“"”]/);
  return stop < 0 ? window : window.slice(0, stop);
}
