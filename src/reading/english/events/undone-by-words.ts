import type { EventKindName } from '../../../field/kinds/index.ts';
import { traitsOf } from '../../../field/kinds/index.ts';
import type { Status } from '../../../field/values.ts';

/** An auxiliary with its "not" right before the verb: "has not", "were never", "didn't". */
const negated =
  /\b(?:has|have|had|did|does|do|was|were|is|are|will|would)(?: not|n[’']t| never)(?! only)(?: yet| ever| been| be| formally| also){0,3} $/i;
const beginsNegated =
  /^(?:(?:has|have|had|did|does|do|was|were|is|are|will|would)(?: not|n[’']t| never)|never)(?! only) /i;
/** What is declined is a decision of its own, and no accusation. */
const declined = /\b(?:declin|refus|fail)\w{0,4} to (?:\w+ly )?$/i;
const beginsDeclined = /^(?:declin|refus|fail)\w{0,4} to /i;
/** "No charges were filed", "Neither man was arrested". */
const nobody = /\b(?:no(?: [\w’'-]{1,20}){0,5}|(?:neither|nobody|no one|none)(?: [\w’'-]{1,20}){0,12}) $/i;
const beginsNobody = /^no /i;
/** "No trial date has been set". */
const noDate = /\bno (?:new |firm |trial |hearing |court |sentencing ){0,2}dates?\b/i;

/** A deed that somebody is said to have done: "accused of taking bribes", "allegedly struck", "charged with selling", "sued over". */
const accused =
  /\b(?:(?:accused|accuses|accusing|suspected) (?:[\w’'-]{1,20} ){0,4}?of|(?:charged|indicted) (?:[\w’'-]{1,20} ){0,3}?(?:with|for|on charges of)|(?:sued|sues|suing|suit|lawsuit)(?: [\w’'.-]{1,20}){0,8} (?:over|alleging|accusing)|allegedly|alleges? (?:that)?|alleged (?:that)?|claims? that|claimed that)(?: [\w’'-]{1,20}){0,4} $/i;

/** What somebody denies: "denied that it dismissed her", "denies having taken"; of a deed, "denies taking" too. */
const denies =
  /\bden(?:ied|ies|y|ying) (?:(?:on |last )?(?:\w{2,5}day |\w{2,12}ly |week |month ))?(?:that (?:[\w’'.-]{1,20} ){1,6}|having (?:ever |been )?|ever )$/i;
const deniesDoing = /\bden(?:ied|ies|y|ying) $/i;
const beginsGerund = /^(?:ever )?\w{2,20}ing\b/i;
/** Somebody speaks for the accused: "never ran a scheme, his lawyer said". */
const defends =
  /\b(?:lawyers?|attorneys?|counsel|defen[cs]e|solicitors?|insist(?:s|ed)|maintain(?:s|ed)|told (?:[Jj]udge|[Jj]ustice|the (?:judge|court|jury|jurors)))\b/;

/** A plea in the infinitive, and what stands before one that is still to come, or that would only have come. */
const beginsPlea = /^(?:plead|enter)\b/i;
const stillToCome =
  /\b(?:expected|plans?|planned|planning|intends?|intended|agreed|agrees|offered|willing|likely|due|scheduled|wants?|wanted|hopes?|hoped|will|may|might)(?: [\w’'-]{1,20}){0,3} $/i;
const wouldHave = /\bwould(?: [\w’'-]{1,20}){0,2} have\b/i;

/** "Judge Oak will sentence Birch": of a step that is set for a day. */
const willBe = /^(?:[\w’'-]{1,20} ){0,4}?(?:will|shall|is to|are to|is due to|are due to)\b(?! have)/i;
const leadsToCome = /\b(?:will|shall|is to|are to|is due to|are due to)(?: be)? $/i;

/** "Oak is on trial for fraud": now. */
const goesOn = /^(?:is|are|was|were|stands|stood) (?:now |back |still )?on trial\b/i;

/** "Has been awaiting sentencing since May": it has not come. */
const awaits = /\bawait(?:s|ing)? (?:(?:his|her|their|the|an?) )?$/i;
const beginsAwaiting = /^await(?:s|ing)?\b/i;

/** "A jury has not been chosen": nothing is said of when it will be. */
const notYet = /\b(?:has|have|had)(?:(?: not|n[’']t) (?:yet )?(?:been )?| yet to (?:be )?)(?:\w{1,15})?$/i;
/** "Called for a retrial": that somebody asks for it sets nothing. */
const asksFor =
  /\b(?:call(?:s|ed|ing)? for|demand(?:s|ed|ing)?|sought|seek(?:s|ing)?|ask(?:s|ed|ing)? for|request(?:s|ed|ing)?|want(?:s|ed|ing)?) (?:an?|the|his|her|their|another) (?:new )?$/i;

/** "Defamed Oak when she wrote that he had been convicted", "falsely said that Oak was charged": what is told as untrue. */
const toldFalsely =
  /\b(?:defam(?:ed|es|ing)|libel(?:l?ed|l?ing)|slander(?:ed|ing)|falsely|untruthfully|wrongly|incorrectly|mistakenly|false (?:claims?|statements?|rumou?rs?|reports?|posts?|accusations?|allegations?))\b[^.;]{0,60}\b(?:that|saying|said|wrote|writing|claim(?:ed|ing)|stat(?:ed|ing)|post(?:ed|ing)|accus(?:ed|ing)|suggest(?:ed|ing)|impl(?:ied|ying)|report(?:ed|ing))\b(?: [\w’'.-]{1,20}){0,10} $/i;

/** Words by which what the model takes for denied would be. */
const denial =
  /\b(?:not|no|never|neither|nor|none|nobody|without|cannot|unable|den(?:y|ies|ied|ying)|refus\w{1,4}|declin\w{1,4}|reject\w{0,4}|fail\w{0,4}|lack\w{0,4}|yet|avoid\w{0,4}|drop\w{0,5}|dismiss\w{0,4}|clear\w{0,4}|rather|instead|false\w{0,2}|wrong\w{0,2})\b|n[’']t\b/i;

/** So much before the words is looked at, in code units. */
const before = 100;

/**
 * The status of an event by the words right before and at the beginning of its own, where they say that it did not come about and the model
 * has it as come; else what the model says. `null` where nothing is told of it: "no trial date has been set".
 *
 * @param words - of its sentence; `start`, `end` offsets in them
 */
export function statusByWords(
  kind: EventKindName,
  status: Status,
  words: string,
  start: number,
  end: number,
): Status | null {
  const { mood, accuses, marks, calendar } = traitsOf(kind);
  const lead = words.slice(Math.max(0, start - before), start).replace(/\s+/g, ' ');
  const own = words.slice(start, end);
  if (status === 'scheduled' && calendar === 'set for a day' && goesOn.test(own) && !leadsToCome.test(lead))
    return 'occurred';
  if (status === 'scheduled' || status === 'expected')
    return (mood === undefined && (negated.test(lead) || beginsNegated.test(own))) ||
      notYet.test(`${lead}${own}`) ||
      noDate.test(words) ||
      (calendar === 'set for a day' && asksFor.test(lead))
      ? null
      : status;
  if (status === 'occurred' && mood === 'deed') return deedByWords(words, lead, own);
  if (status === 'denied' && mood === undefined && denial.test(words) && !denial.test(clauseAround(words, start, end)))
    return 'occurred';
  if (status !== 'occurred' || mood !== undefined) return status;
  if ((accuses === true || marks === 'criminal') && toldFalsely.test(lead)) return null;
  if (denies.test(lead)) return null;
  if (calendar !== undefined && (willBe.test(own) || leadsToCome.test(lead))) return 'scheduled';
  if (calendar !== undefined && (awaits.test(lead) || beginsAwaiting.test(own))) return 'expected';
  if (negated.test(lead) || beginsNegated.test(own)) return 'denied';
  if (beginsPlea.test(own)) {
    if (wouldHave.test(lead)) return 'denied';
    if (stillToCome.test(lead)) return 'expected';
  }
  const accusing = accuses === true || marks === 'criminal';
  const undone = declined.test(lead) || beginsDeclined.test(own) || nobody.test(lead) || beginsNobody.test(own);
  return accusing && undone ? 'denied' : status;
}

/** The words between the commas that join a clause with a subject of its own: "No day is set, and Oak is held". */
function clauseAround(words: string, start: number, end: number): string {
  const from = /^.*(?:[;:—]|, (?:and|but|while|so)) /s.exec(words.slice(0, start))?.[0].length ?? 0;
  const to = /[;:—]|, (?:and|but|while|so) /.exec(words.slice(end))?.index ?? words.length;
  return words.slice(from, end + to);
}

/** A deed is the deed that the other side says it is while somebody denies it; what was left undone is a deed, unless a defence says so. */
function deedByWords(words: string, lead: string, own: string): Status {
  const isDenied = denies.test(lead) || (deniesDoing.test(lead) && beginsGerund.test(own));
  if (accused.test(lead) || isDenied) return 'alleged';
  return beginsNegated.test(own) && defends.test(words) ? 'denied' : 'occurred';
}
