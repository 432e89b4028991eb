/** Nouns for people that tell whether a woman or a man is meant. */
export const femaleNouns: ReadonlySet<string> = new Set(
  'woman girl lady mother mom mum daughter sister wife widow girlfriend aunt niece grandmother granddaughter stepmother stepdaughter ex-wife fiancée actress waitress hostess businesswoman congresswoman councilwoman chairwoman spokeswoman policewoman saleswoman heiress princess queen countess duchess nun housewife schoolgirl stewardess ballerina comedienne assemblywoman forewoman mistress bride heroine goddess'.split(
    ' ',
  ),
);

export const maleNouns: ReadonlySet<string> = new Set(
  'man boy gentleman father dad son brother husband widower boyfriend uncle nephew grandfather grandson stepfather stepson ex-husband fiancé actor waiter businessman congressman councilman chairman spokesman policeman salesman heir prince king duke monk priest fireman cameraman anchorman assemblyman foreman frontman groom schoolboy fisherman'.split(
    ' ',
  ),
);

/** Nouns for a person without sign of gender: what "she" may mean without naming anybody. */
export const personNouns: ReadonlySet<string> = new Set(
  (
    'person child baby teenager teen adult parent spouse partner relative cousin sibling friend neighbor neighbour colleague roommate classmate student teacher professor doctor nurse patient driver passenger pilot officer detective agent investigator guard soldier veteran ' +
    'lawyer attorney solicitor barrister counsel prosecutor judge justice magistrate juror witness victim suspect defendant plaintiff claimant appellant respondent petitioner accuser complainant client inmate prisoner convict felon murderer killer shooter gunman robber thief ' +
    'reporter journalist editor writer author columnist blogger singer musician rapper artist director producer comedian athlete player coach quarterback boxer golfer skier swimmer model star celebrity influencer ' +
    'president governor senator mayor minister secretary commissioner chancellor ambassador diplomat lawmaker legislator politician candidate official spokesperson representative auditor sheriff chief executive manager employee worker boss employer owner founder chairperson chair trader broker banker investor billionaire millionaire financier tycoon landlord tenant developer engineer scientist researcher expert analyst accountant consultant adviser advisor aide assistant secretary clerk ' +
    'pastor bishop rabbi imam activist protester whistleblower immigrant refugee citizen resident customer shopper user member leader hero survivor predecessor successor winner loser teammate opponent rival ally intruder stranger visitor guest caller jogger skier'
  ).split(' '),
);

/** Nouns for people by whose kin or companions they are: "her sister", "the widow of Ivo Pell", "his accomplice". */
export const kinNouns: ReadonlySet<string> = new Set(
  'mother father mom mum dad parent parents son daughter sons daughters child children brother sister brothers sisters sibling siblings wife husband widow widower ex-wife ex-husband spouse partner fiancé fiancée girlfriend boyfriend uncle aunt nephew niece cousin cousins grandmother grandfather grandparents grandson granddaughter grandchildren stepmother stepfather stepson stepdaughter mother-in-law father-in-law brother-in-law sister-in-law son-in-law daughter-in-law family relatives survivors heirs friend friends neighbor neighbour neighbors neighbours colleague colleagues accomplice accomplices co-defendant co-defendants codefendant codefendants deputy aide aides assistant assistants clerk bookkeeper roommate roommates'.split(
    ' ',
  ),
);
