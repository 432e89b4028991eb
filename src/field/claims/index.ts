/** A sort of claim or charge, by the words that pleadings, indictments and news call it. */
export interface ClaimForm {
  /** A part of a regular expression, without regard to case. */
  readonly words: string;
  /** `civil`: nobody is prosecuted for it in most courts, so that a case about it is a suit. Without: a suit or a prosecution may be about it. */
  readonly only?: 'civil';
  readonly finds: readonly string[];
  readonly skips: readonly string[];
}

/** What may stand before any of them and belongs to it. */
export const degree = '(?:(?:second|first|third)[- ]degree |aggravated |attempted |federal |criminal |civil )?';

/** In the order in which they are tried. */
export const claimForms: readonly ClaimForm[] = [
  {
    words: 'defamation|libel|slander',
    only: 'civil',
    finds: ['sued for [defamation]', 'a [libel] suit'],
    skips: ['a defamatory remark'],
  },
  {
    words: 'sexual (?:assault|abuse|harassment|battery|misconduct)|battery|assault|rape|murder|manslaughter',
    finds: ['charged with [first-degree murder]', 'the [sexual assault] case'],
    skips: ['a battered door'],
  },
  {
    words: 'negligence|malpractice|wrongful (?:death|termination|dismissal|imprisonment)',
    only: 'civil',
    finds: ['a [wrongful death] suit', 'sued for [negligence]'],
    skips: ['a negligible sum'],
  },
  {
    words: '(?:racial|sex|gender|age|disability|pregnancy)? ?discrimination|retaliation',
    only: 'civil',
    finds: ['sued for [racial discrimination]'],
    skips: ['an indiscriminate raid'],
  },
  {
    words: 'breach of (?:contract|fiduciary duty|trust|confidence|warranty)',
    only: 'civil',
    finds: ['alleging [breach of contract]'],
    skips: ['a breach of the dam'],
  },
  {
    words: '(?:securities|wire|mail|bank|tax|insurance|health ?care|visa|consumer) fraud|fraud',
    finds: ['two counts of [wire fraud]'],
    skips: ['a fraudulent claim'],
  },
  {
    words: 'false advertising|(?:patent|copyright|trademark) infringement',
    only: 'civil',
    finds: ['sued for [patent infringement]'],
    skips: ['an advertising firm'],
  },
  {
    words:
      'antitrust (?:violations?)|price[- ]fixing|monopoli[sz]ation|insider trading|bribery|racketeering|conspiracy',
    finds: ['accused of [price-fixing]', 'convicted of [bribery] and [conspiracy]'],
    skips: ['fixed prices'],
  },
  {
    words:
      'obstruction(?: of justice)?|perjury|making false statements|false statements|money[- ]laundering|embezzlement|theft|burglary|robbery|arson|kidnapping|extortion',
    finds: ['guilty of [obstruction of justice]', 'charged with [perjury]'],
    skips: ['an arsonist fled'],
  },
  {
    words:
      '(?:sex|drug|human) trafficking|drug (?:possession|smuggling)|tax evasion|public corruption|official misconduct|contempt(?: of court)?|hindering prosecution|tampering with (?:physical )?(?:evidence|witnesses)',
    finds: ['held in [contempt of court]', 'charged with [tax evasion]'],
    skips: ['heavy traffic'],
  },
  {
    words: 'invasion of privacy|unjust enrichment|nuisance|product liability',
    only: 'civil',
    finds: ['sued for [invasion of privacy]'],
    skips: ['an invasion of ants'],
  },
  {
    words: 'false (?:arrest|imprisonment)|cruelty|voyeurism|espionage|treason|possession of [a-z]{1,30} [a-z]{1,30}',
    finds: ['sued for [false arrest]', 'charged with [espionage]'],
    skips: ['a false alarm'],
  },
];
