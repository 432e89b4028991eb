/** Classes of words that the wordings of event kinds share; each is a regular expression's alternatives. */
export const classes: Readonly<Record<string, string>> = {
  // "the", "a", "his", "its own", "another"
  DET: "(?:the|an?|its|his|her|their|this|that|these|those|our|my|your|another|any|all|some|one|two|three|several|both|no|[\\p{L}.-]+['’]s?)(?: (?:own|other|new|latest|first|second|third|federal|state|civil|criminal|separate|related|similar|proposed|joint|emergency|written|sealed|amended|formal|recent|last-minute|class-action|class action|defamation|antitrust|libel|pre-?trial|preliminary|partial|unanimous|split|final|temporary|permanent|initial|original|key|major|landmark|long-awaited|high-profile|multi[- ]?(?:million|billion)[- ](?:dollar|pound)))*",
  SUIT: '(?:law)?suits?|(?:civil|criminal|federal|amended|class[- ]action|legal)? ?complaints?|class[- ]actions?|legal (?:action|proceedings|challenge)|petitions?|counter-?claims?|counter-?suits?|(?:civil|court) (?:action|case)|litigation|writs?|claim form|proceedings|antitrust case',
  COURT:
    "(?:(?:U\\.?S\\.?|federal|state|district|supreme|superior|appeals?|appellate|high|trial|circuit|crown|county|bankruptcy|magistrates['’]?|magistrate|family|chancery|lower|municipal|criminal|probate|military|divisional) )*(?:court|courts|judge|judges|justices?|panel|tribunal|magistrate|SCOTUS|commission|board|vice chancellor|chancellor|arbitrator)",
  JUDGE:
    '(?:(?:U\\.S\\.|federal|district|circuit|bankruptcy|appeals|state|chief|superior|presiding|trial|high|county|magistrate|administrative law) )*(?:judge|judges|justices?|magistrate|court|courts|panel|tribunal|chancellor|arbitrator|referee)',
  PROSECUTOR:
    "prosecutors?|prosecution|district attorney(?:['’]s office)?|attorney general(?:['’]s office)?|(?:department of justice|justice department|DOJ|crown prosecution service|CPS|U\\.?S\\.? attorney(?:['’]s office)?)|grand jury|state['’]s attorney",
  JURY: 'jury|jurors?|juries|panel of jurors',
  CHARGE: 'charges?|counts?|indictments?|offen[cs]es?|allegations?|felon(?:y|ies)|misdemeanou?rs?',
  MOTION:
    'motions?|requests?|bids?|applications?|petitions?|demurrers?|pleas?|appeals?|efforts?|attempts?|objections?|briefs?|filings?|memorand(?:um|a)',
  RULING: 'rulings?|decisions?|opinions?|orders?|judge?ments?|injunctions?|findings?|determinations?',
  MONEY:
    '(?:about|nearly|almost|more than|over|up to|at least|roughly|some|approximately|around|an estimated|as much as)? ?(?:(?:US|A|C|NZ)?[$£€¥] ?\\d[\\d,.]*\\+?(?: ?(?:m|bn|k|tn|mln|million|billion|trillion|thousand))?|\\d[\\d,.]* ?(?:mln|million|billion|bn|thousand)? ?(?:dollars|dlrs|pounds|stg|euros|yen|francs))|(?:millions|billions|hundreds of (?:millions|thousands)|tens of (?:millions|thousands)) of (?:dollars|pounds|euros)',
  TERM: '(?:\\d+(?:[½¼¾]| ?1/2|[.-]\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|twenty-\\w+|thirty|forty|fifty|several)[- ](?:years?|months?|weeks?|days?)(?:[- ](?:long|and [\\w-]+ months?))?',
  PRISON:
    'prison|jail|behind bars|imprisonment|custody|probation|supervised release|community service|house arrest|home confinement|incarceration|hard labou?r|penitentiary|the death penalty|death|life',
  CRIME:
    'murder|manslaughter|homicide|fraud|bribery|conspiracy|racketeering|perjury|theft|embezzlement|money[- ]laundering|assault|battery|rape|kidnapping|kidnap|extortion|insider[- ]trading|tax evasion|obstruction|tampering|burglary|robbery|arson|espionage|treason|trafficking|smuggling|possession|negligence|defamation|libel|slander|discrimination|harassment|infringement|corruption|misconduct|blackmail|forgery|stalking|manslaughter|hacking|contempt|wire fraud|mail fraud|antitrust violations|price[- ]fixing|false statements|sex(?:ual)? (?:abuse|assault|offen[cs]es|crimes|trafficking)|drug (?:charges|offen[cs]es|trafficking)',
  SAID: 'says?|said|saying|told|tells|telling|claims?|claimed|claiming|argues?|argued|arguing|alleges?|alleged|alleging|contends?|contended|contending|insists?|insisted|maintains?|maintained|asserts?|asserted|wrote|writes|added|states?|stated',
};
