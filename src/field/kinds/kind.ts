import type { Office } from '../offices/index.ts';
import type { CourtProceeding, Fate, Outcome, ProceedingKind, Status } from '../values.ts';

/** What the words of a wording say beside the kind of event. */
export interface WordingTraits {
  /** Who stands before the words: the one who did it (active, the default), the one it was done to (passive), nobody for sure (nominal). */
  readonly voice?: 'active' | 'passive' | 'nominal';
  /** The words count only when the one who acts holds this office. */
  readonly by?: Office;
  /** The words count only when the sentence before tells an event of this kind ("It will now begin in May"). */
  readonly follows?: string;
  /** The object of the words receives ("awarded her"), it does not suffer. */
  readonly gives?: boolean;
  /** The event alters what an earlier one of its kind had settled: "dropped its defence", "cut the award". */
  readonly alters?: boolean;
  /** The words alone tell an event that a chronology lists, however little the trained model makes of them. */
  readonly sure?: true;
  /** Where the words themselves decide it. */
  readonly status?: Status;
  readonly outcome?: Outcome;
  /** A notation: the words count only where this is found in the sentence too. */
  readonly beside?: string;
  /** A notation: the words do not count where this is found in the sentence. */
  readonly unless?: string;
}

/** A way of saying an event of a kind, in the notation of the English reader (its `phrase.ts`), alone or with traits. */
export type Wording = string | readonly [notation: string, traits: WordingTraits];

/** What an event of a kind came to, as its sentence says. */
export interface OutcomeWords {
  /** Outcome and the regular expression (without regard to case) that tells it; the first that the sentence holds counts. */
  readonly read: readonly (readonly [Outcome, pattern: string])[];
  /** The sentence is asked before the wording's own outcome: a jury may find for each side in part. */
  readonly wordsFirst?: true;
  /** So many code units before the words are read with them: "not" before "guilty plea". */
  readonly lead?: number;
  /** Only the clause from the words on is asked: another's plea may stand in the same sentence. */
  readonly atWords?: true;
  /** Regular expression of the words by which a sentence goes over to somebody else: what stands from there on came of another. */
  readonly goesOver?: string;
  /** An outcome that has words of its own is not believed where the sentence has none of them. */
  readonly onlyInWords?: true;
  /** The same person may come to another later: who pleaded not guilty may plead guilty. Two of them are no contradiction. */
  readonly mayChange?: true;
  /** Where neither says. */
  readonly otherwise?: Outcome;
}

/** Where an event of a kind leaves its case, once it has occurred. */
export interface Posture {
  /** In plain words; `null`: where it was. */
  readonly to: string | null;
  readonly byOutcome?: Readonly<Partial<Record<Outcome, string | null>>>;
  /** Instead of `to`, in a proceeding of this kind. */
  readonly inProceeding?: Readonly<Partial<Record<ProceedingKind, string>>>;
  /** Only an event with a sum moves the case. */
  readonly needsAmount?: true;
  /** It moves no case that stands anywhere already: an inquiry goes on after the charge. */
  readonly onlyFirst?: true;
  /** It moves no case that this kind or one later in a case's life (by the order of kinds) has moved: a trial told after its verdict is one that was. */
  readonly until?: string;
  /** In a prosecution `until` asks how far the accused whom it names have come: another's verdict may follow a sentence. */
  readonly untilOfPerson?: true;
  /** It moves no case that has come as far as the first of these kinds and not yet as far as the second: who is let go before a verdict awaits one. */
  readonly notBetween?: readonly [string, string];
  /** It is a time that ends by itself: of one that began long ago nobody says that it goes on. */
  readonly passing?: true;
  /** It decides a case, or how an appeal in one came out: told, but unsurely, it leaves open where a case stands that waited for it. */
  readonly decides?: true;
  /** A case stands open again after it, always or with this outcome: what comes early in a case's life moves it anew. */
  readonly reopens?: 'always' | Outcome;
  /** In a prosecution it says what became of the accused whom it names, and moves no case whose accused it does not name. */
  readonly ofPerson?: true;
  /** One that names some claims of its case and not others leaves the case where it was. */
  readonly perClaim?: true;
  /** In a case of several charges it decides those alone that it names, always or with this outcome: who pleads guilty may do so to one of four, who denies denies all. */
  readonly perCharge?: 'always' | Outcome;
}

/** Families of kinds with their names for a reader, in the order of a case's life. */
export const kindFamilies = [
  { name: 'before', label: 'What it is about' },
  { name: 'brought', label: 'Brought and argued' },
  { name: 'heard', label: 'Heard' },
  { name: 'decided', label: 'Decided' },
  { name: 'after', label: 'Afterwards' },
] as const;
export type KindFamily = (typeof kindFamilies)[number]['name'];

/**
 * How reports of a kind are told apart. `once`: a case has one, or one for each side (verdict, charge). `step`: a case has
 * many, told by day and object (ruling, motion). `speech`: told by who speaks. `deed`: told by what was done; the most often repeated.
 */
export const recurrences = ['once', 'step', 'speech', 'deed'] as const;
export type Recurrence = (typeof recurrences)[number];

/**
 * A kind of event, with all that the program knows of it. Traits with `?` may be left out: a kind without them is read by its
 * wordings, listed and exported, and moves no case. Other kinds are meant by their names.
 */
export interface EventKind<Name extends string = string> {
  readonly name: Name;
  /** For a reader: "Complaint filed". */
  readonly label: string;
  /** What such an event is, in one line, for who has to tell it from the others: a language model is given it. */
  readonly means?: string;
  readonly family: KindFamily;
  readonly recurrence: Recurrence;

  // How a sentence tells it.

  /**
   * How the clause around the words is taken. `deed`: what "is alleged" in it is contested fact; `utterance`: the saying itself
   * is the event, whatever it asks for; `stance`: so, and "will not" is part of it. Without: a step, which a wish or a negation undoes.
   */
  readonly mood?: 'deed' | 'utterance' | 'stance';
  /** `set for a day`: a day to come alone makes it scheduled (a trial). `may be set`: only where the words say so (a ruling). */
  readonly calendar?: 'set for a day' | 'may be set';
  /** Stories tell it as the past of their news: it has no day unless one is named, and may be dated by a decade. */
  readonly background?: true;
  /** Kinds to which it gives way in one sentence, because its words are contained in their sense. */
  readonly yieldsTo?: readonly string[];
  /** Bare nouns that stand for it where a case has one: "two days after the verdict". */
  readonly nouns?: readonly string[];
  /** A sum within so many characters of its words is a part of it: claimed, awarded, agreed, paid. */
  readonly sumWithin?: number;
  /** What a number beside it counts: the length of a term, or jurors, counts and parties. */
  readonly counts?: 'term' | 'people';
  /** For a kind that comes to an outcome. */
  readonly outcomes?: OutcomeWords;
  /** A reader asks what was found, or on what ground. */
  readonly givesGrounds?: true;

  // Who takes part.

  /** What courts, judges and juries do in it: they alone act in it, or they only hear of it. Without: they may act, and others too. */
  readonly bench?: 'acts alone' | 'hears';

  /** Whoever is named right before an active verb of it acts in it: anybody, or only a judge or court ("Oak won a ruling" says nothing). */
  readonly subject?: 'anybody' | 'bench';

  /** It says of somebody that they did wrong: a name beside it is checked before others. */
  readonly accuses?: true;

  // What it means to a proceeding.

  /** It shows a proceeding of this kind to exist; who acts in it stands on the first side (plaintiff, appellant), the second, or neither. */
  readonly opens?: {
    readonly proceeding: CourtProceeding;
    readonly actor: 'first' | 'second' | 'none';
    /** It is the first step of the proceeding. */
    readonly begins?: true;
  };
  /** In a proceeding of a kind, the side that those stand on who act in it, and whom it befalls; where one is left out, they may stand on either. */
  readonly stands?: Readonly<
    Partial<Record<CourtProceeding, { readonly agent?: 'first' | 'second'; readonly patient?: 'first' | 'second' }>>
  >;
  /** It belongs in a proceeding of this kind. */
  readonly proceeding?: CourtProceeding;
  /** Where nothing else says what a case is, it counts for this kind. */
  readonly marks?: Exclude<CourtProceeding, 'appeal'>;
  /** Only a court of law has it: never an agency, an arbitrator. */
  readonly courtOnly?: true;
  /**
   * Regular expressions (without regard to case): what a sentence says where nothing of the kind came about (it was asked for and refused, the law
   * allows it at most, another kind is meant), and words of an event that tell it all the same.
   */
  readonly untold?: { readonly where: string; readonly unless: string; readonly anyway?: string };
  /** It cannot come before its proceeding is begun. */
  readonly afterOpening?: true;
  /** It cannot come after its proceeding is decided. */
  readonly beforeDecision?: true;
  /** It decides its proceeding, before or at trial. */
  readonly decidesCase?: true;
  /** It is a step of one trial: where a sentence tells two such, they are of one case. */
  readonly ofTrial?: true;
  /** It is a step before a judge: whom it names as the judge belongs to its case. */
  readonly beforeJudge?: true;
  /** Kinds decided on the same day, told beside it with their day. */
  readonly decidedWith?: readonly string[];
  /** What it says against somebody may be undone later, always or where it comes to this: its entry tells what became of that. */
  readonly undoable?: 'always' | Outcome;
  /** What it makes of what was said against somebody before it. */
  readonly ends?: {
    readonly always?: Fate;
    readonly byOutcome?: Readonly<Partial<Record<Outcome, Fate>>>;
    readonly unless?: readonly Outcome[];
    /** Confidence below which it ends nothing: what somebody asks for is easily taken for it. */
    readonly least?: number;
  };
  /** Its announced day is followed up: held, moved, called off, overdue. */
  readonly followedUp?: true;
  /** A case has one ahead at a time: set anew, it is the same with another day. */
  readonly onceAhead?: true;
  /** Kinds that cannot have come unless this one was held before. */
  readonly shownBy?: readonly string[];
  /** Kinds that, told of its case on its day or soon after, tell how the case went on from it: nobody waits for it any more. */
  readonly settledBy?: readonly string[];
  /** Without: it moves no case. */
  readonly posture?: Posture;
  /** What a case waits for where it is set: "trial set for May". Without: no case is said to wait for it. */
  readonly awaited?: string;
  /** A case has one, not one for each of several people, counts or claims. */
  readonly onePerCase?: true;
  /** Two sums that reports give for it are a disagreement. */
  readonly amountDisputable?: true;

  // How much it counts.

  /** How much a report of it makes a document one of a dispute; 0 without. */
  readonly disputeWeight?: number;
  /** What its sum is in the course of a case; `reviewed`: cut, reversed or upheld. Without: none of these. */
  readonly sumStep?: 'claimed' | 'awarded' | 'settled' | 'paid' | 'reviewed';
  /** Which entries are labelled first where there is no room for all, 1 to 9; 2 without. */
  readonly prominence?: number;

  // How it is written.

  /** What other people's chronologies call it, as words apart by spaces. */
  readonly alsoCalled?: string;
  /** Name of the wording → its notation; `kind/name` names the rule in every report it makes. Of several found in a sentence the first counts. */
  readonly wordings: Readonly<Record<string, Wording>>;
  /** Sentences with the words of the event in brackets: each must be found as marked. */
  readonly finds: readonly string[];
  /** Sentences that report no event of this kind. */
  readonly skips: readonly string[];
}

/** Gives a record its type and keeps its name as a literal. */
export const eventKind = <const Name extends string>(kind: EventKind<Name>): EventKind<Name> => kind;
