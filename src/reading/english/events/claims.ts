/** Claims and charges by name, as pleadings and indictments call them. */
const named =
  /\b(?:(?:second|first|third)[- ]degree |aggravated |attempted |federal |criminal |civil )?(?:defamation|libel|slander|sexual (?:assault|abuse|harassment|battery|misconduct)|battery|assault|rape|murder|manslaughter|negligence|malpractice|wrongful (?:death|termination|dismissal|imprisonment)|(?:racial|sex|gender|age|disability|pregnancy)? ?discrimination|retaliation|breach of (?:contract|fiduciary duty|trust|confidence|warranty)|(?:securities|wire|mail|bank|tax|insurance|health ?care|visa|consumer) fraud|fraud|false advertising|(?:patent|copyright|trademark) infringement|antitrust (?:violations?)|price[- ]fixing|monopoli[sz]ation|insider trading|bribery|racketeering|conspiracy|obstruction(?: of justice)?|perjury|making false statements|false statements|money[- ]laundering|embezzlement|theft|burglary|robbery|arson|kidnapping|extortion|(?:sex|drug|human) trafficking|drug (?:possession|smuggling)|tax evasion|public corruption|official misconduct|contempt(?: of court)?|hindering prosecution|tampering with (?:physical )?(?:evidence|witnesses)|invasion of privacy|unjust enrichment|nuisance|product liability|false (?:arrest|imprisonment)|cruelty|voyeurism|espionage|treason|possession of [a-z]{1,30} [a-z]{1,30})\b/gi;

/** The claims or charges that a sentence names, in its own words, each once. */
export function claimsOf(sentence: string): string[] {
  const claims = new Map<string, string>();
  for (const [words] of sentence.matchAll(named)) {
    const claim = words.replace(/\s+/g, ' ').trim().toLowerCase();
    if (!claims.has(claim)) claims.set(claim, claim);
  }
  return [...claims.keys()];
}
