/** Values that the case file states, each list once; the types are derived from them. */

/**
 * Whether an event happened: `scheduled` for a day set beforehand, `expected` without one, `alleged` only where the fact
 * itself is contested, `denied` where nobody but the one who denies it speaks.
 */
export const statuses = ['occurred', 'scheduled', 'expected', 'alleged', 'denied'] as const;
export type Status = (typeof statuses)[number];

/** What a decision came to: for a side, on a request, of a jury, on appeal. */
export const outcomes = [
  'plaintiff',
  'defendant',
  'mixed',
  'granted',
  'denied',
  'guilty',
  'not guilty',
  'liable',
  'not liable',
  'affirmed',
  'reversed',
  'other',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Outcomes that a court comes to in one kind of proceeding only: nobody is found guilty in a suit. */
export const outcomesOnlyIn: Readonly<Partial<Record<Outcome, 'civil' | 'criminal'>>> = {
  guilty: 'criminal',
  'not guilty': 'criminal',
  liable: 'civil',
  'not liable': 'civil',
  plaintiff: 'civil',
  defendant: 'civil',
};

/** What became of a sum that had been awarded: it was made less, or taken away. */
export const amountChanges = ['reduced', 'vacated'] as const;
export type AmountChange = (typeof amountChanges)[number];

/** Part in an event: who did it (sued, ruled, testified), to whom (was sued, was charged), in whose favour. */
export const participantRoles = ['agent', 'patient', 'beneficiary'] as const;
export type ParticipantRole = (typeof participantRoles)[number];

/** What somebody is in a proceeding. */
export const partyRoles = [
  'plaintiff',
  'defendant',
  'judge',
  'counsel',
  'prosecutor',
  'witness',
  'juror',
  'intervenor',
  'appellant',
  'appellee',
  'government',
  'victim',
  'regulator',
  'other',
] as const;
export type PartyRole = (typeof partyRoles)[number];

/** Those of them who decide a case or speak for others in it. */
export const officerRoles: readonly PartyRole[] = ['judge', 'juror', 'counsel', 'prosecutor'];

/** On which side of a case somebody stands; `accused` where nobody has sued. */
export const sideRoles = ['plaintiff', 'defendant', 'accused', 'appellant', 'appellee'] as const;
export type SideRole = (typeof sideRoles)[number];

/** Whether an entry speaks for an issue or against it. */
export const stances = ['supports', 'denies'] as const;
export type Stance = (typeof stances)[number];

/** What in a sentence without an entry may be missed: a step of procedure, a court, a sum of money, a day. */
export const coverageSigns = ['step', 'court', 'money', 'day'] as const;
export type CoverageSign = (typeof coverageSigns)[number];

/** What a party to a matter is. */
export const partyKinds = ['person', 'organization', 'government', 'court', 'jury'] as const;
export type PartyKind = (typeof partyKinds)[number];

/** What a proceeding of a court of law is; an appeal is one of its own. */
export const courtProceedings = ['civil', 'criminal', 'appeal'] as const;
export type CourtProceeding = (typeof courtProceedings)[number];

/** What a proceeding is: one of a court of law, or what it is called by its forum. */
export const proceedingKinds = [...courtProceedings, 'administrative', 'arbitration', 'international'] as const;
export type ProceedingKind = (typeof proceedingKinds)[number];

/** Forums beside the courts of the country, each a kind of proceeding; of two named as often, the first. */
export const forumsElsewhere = [
  'arbitration',
  'international',
  'administrative',
] as const satisfies readonly ProceedingKind[];

/** Before whom a case is heard. */
export type Forum = 'court' | (typeof forumsElsewhere)[number];

/** How a proceeding stands to another of its matter. */
export const proceedingRelations = ['appeal-of', 'related', 'remand-of', 'criminal-twin', 'consolidated-with'] as const;
export type ProceedingRelationName = (typeof proceedingRelations)[number];

/** What became of a scheduled event whose day has passed (`passed`: no document says so, but what came of it in its case is told), or of an accusation. */
export const fates = [
  'held',
  'moved',
  'cancelled',
  'passed',
  'overdue',
  'dismissed',
  'acquitted',
  'overturned',
  'pardoned',
  'diverted',
] as const;
export type Fate = (typeof fates)[number];

/** Of these, what a person can say became of it: of a day that was set, and of an accusation. */
export const givenFates = {
  set: ['held', 'cancelled'],
  accusation: ['dismissed', 'acquitted', 'overturned', 'pardoned', 'diverted'],
} as const satisfies Readonly<Record<string, readonly Fate[]>>;
export type GivenFate = (typeof givenFates)[keyof typeof givenFates][number];

/** What reports of one event may give differently. */
export const disagreementFields = ['date', 'amount', 'outcome', 'count', 'name'] as const;
export type DisagreementField = (typeof disagreementFields)[number];

/** What somebody does by saying something. */
export const sayingActs = [
  'denial',
  'admission',
  'accusation',
  'promise',
  'request',
  'refusal',
  'position',
  'testimony',
  'ruling',
  'statement',
] as const;
export type SayingAct = (typeof sayingActs)[number];

/** By what means something was said. */
export const mediumKinds = [
  'filing',
  'ruling',
  'court',
  'testimony',
  'statement',
  'interview',
  'news-conference',
  'broadcast',
  'post',
  'letter',
  'call',
  'speech',
  'publication',
] as const;
export type MediumKind = (typeof mediumKinds)[number];

/** In what a language model and the built-in reader can differ about one event: its kind, its day, who acts, whom it befalls. */
export const readerDifferences = ['kind', 'date', 'who', 'whom'] as const;
export type ReaderDifference = (typeof readerDifferences)[number];
