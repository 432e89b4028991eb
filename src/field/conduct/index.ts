/** A sort of deed: what news tells by many words for one and the same act ("killed", "shot", "murder", "slaying"). */
export interface Conduct {
  /** What a reader calls it. */
  readonly label: string;
  /** Words that tell it, apart by spaces; other forms of a word count with it. A word of two sorts is of the first. */
  readonly words: string;
  /** Sentences with a word in brackets that tells it, and that tells no deed of this sort. */
  readonly finds: readonly string[];
  readonly skips: readonly string[];
}

/** Two reports of different sorts are seldom of one deed; two of the same sort by the same people often are. */
export const conduct: readonly Conduct[] = [
  {
    label: 'killing',
    words:
      'kill killed killing killer murder murdered murders slay slayed slaying slain shoot shot shooting gunned stab stabbed stabbing die died dead death deaths homicide manslaughter strangled beheaded bludgeoned executed gunfire assassinated massacre lynching poisoned fatally',
    finds: ['Harlow [stabbed] the clerk.', 'The [death] of a guard'],
    skips: ['The clerk [sued].'],
  },
  {
    label: 'sexual assault',
    words:
      'rape raped rapist assault assaulted assaulting abuse abused abusing molest molested grope groped groping forced sexual sexually sodomized penetrated fondled predatory',
    finds: ['He [groped] a colleague.', 'She was [raped].'],
    skips: ['He [hired] a colleague.'],
  },
  {
    label: 'collision',
    words:
      'crash crashed collision collided collide hit smashed plowed struck knocked slammed accident wreck derailed overturned',
    finds: ['The bus [collided] with a tram.', 'The [crash] on the bridge'],
    skips: ['The bus [stopped].'],
  },
  {
    label: 'attack',
    words: 'attack attacked beat beaten beating punched kicked fight brawl riot ambushed',
    finds: ['They [ambushed] the guard.', 'He was [punched].'],
    skips: ['They [praised] the guard.'],
  },
  {
    label: 'kidnapping',
    words: 'kidnap kidnapped kidnapping abducted abduction snatched hostage bound restrained',
    finds: ['The boy was [abducted].', 'She was held [hostage].'],
    skips: ['The boy was [found].'],
  },
  {
    label: 'theft',
    words:
      'rob robbed robbery burglary burgled stole stolen steal theft looted embezzle embezzled embezzlement misappropriated siphoned',
    finds: ['He [embezzled] the dues.', 'The [burglary] of the shop'],
    skips: ['He [paid] the dues.'],
  },
  {
    label: 'bribery',
    words:
      'bribe bribed bribery bribes kickback kickbacks corrupt corruption payoff gifts gratuity extort extorted extortion',
    finds: ['She took [kickbacks].', 'He [extorted] the builders.'],
    skips: ['She took [notes].'],
  },
  {
    label: 'fraud',
    words:
      'fraud defraud defrauded defrauding deceive deceived deceiving mislead misled misleading scheme ponzi falsify falsified forged inflated misrepresented misrepresent lied lying perjury concealed',
    finds: ['He [misled] investors.', 'The [Ponzi] affair'],
    skips: ['He [met] investors.'],
  },
  {
    label: 'defamation',
    words: 'defame defamed defaming defamation libel libeled slander smear baseless falsehoods liar',
    finds: ['The paper [libeled] her.', 'A [smear] in the paper'],
    skips: ['The paper [thanked] her.'],
  },
  {
    label: 'smuggling',
    words:
      'smuggle smuggled smuggling traffic trafficked trafficking drugs cannabis cocaine heroin opioids possession dealing',
    finds: ['They [trafficked] in ivory.', 'The [cocaine] in the hold'],
    skips: ['They [dined] in Harlow.'],
  },
  {
    label: 'data breach',
    words: 'hack hacked breach breached breaches exposed leaked leak data hackers privacy',
    finds: ['Thieves [hacked] the bank.', 'The [leak] of the files'],
    skips: ['Thieves [left] the bank.'],
  },
  {
    label: 'discrimination',
    words:
      'discriminate discriminated discrimination harass harassed harassment retaliate retaliated retaliation hostile racist racism sexist',
    finds: ['The firm [retaliated] against her.', '[Racist] remarks'],
    skips: ['The firm [moved] to Harlow.'],
  },
  {
    label: 'loss of a post',
    words: 'fire fired firing terminated termination resign resigned resignation quit ousted laid',
    finds: ['She [resigned] in May.', 'He was [fired].'],
    skips: ['She [sang] in May.'],
  },
  {
    label: 'bombing or fire',
    words: 'bomb bombed bombing bombs explosive explosives explosion arson torched blaze',
    finds: ['He [bombed] a bridge.', 'The [arson] at the mill'],
    skips: ['He [crossed] a bridge.'],
  },
  {
    label: 'insider trading',
    words: 'insider tipped trading traded stock securities manipulated manipulation',
    finds: ['He [traded] on the news.', 'An [insider] at the bank'],
    skips: ['He [slept] on the news.'],
  },
  {
    label: 'collusion',
    words:
      'collude colluded collusion fix fixed fixing monopoly monopolize monopolized cartel conspired rigged bid-rigging',
    finds: ['The makers [colluded] on prices.', 'A [cartel] of makers'],
    skips: ['The makers [danced].'],
  },
  {
    label: 'pollution',
    words: 'pollute polluted pollution spill spilled dumped contamination contaminated toxic asbestos',
    finds: ['The mill [dumped] waste.', 'The [spill] in the river'],
    skips: ['The mill [closed].'],
  },
  {
    label: 'infringement',
    words: 'infringe infringed infringement copied copying plagiarized pirated counterfeit patent copyright trademark',
    finds: ['Oak [copied] the drawings.', 'A [patent] of Birch'],
    skips: ['Oak [sent] the drawings.'],
  },
  {
    label: 'harm by a product',
    words: 'recall recalled defect defective faulty malfunction outbreak sickened injured injury injuries',
    finds: ['The toy was [defective].', 'The maker [recalled] it.'],
    skips: ['The toy was [blue].'],
  },
  {
    label: 'purchase',
    words: 'buy bought buying purchase purchased acquire acquired acquisition takeover merger offer bid agreed deal',
    finds: ['Oak [acquired] Birch Ltd.', 'The [merger] of the two'],
    skips: ['Oak [sued] Birch Ltd.'],
  },
  {
    label: 'flight',
    words: 'flee fled fleeing escape escaped hid hiding fugitive disappeared vanished missing',
    finds: ['He [fled] to the coast.', 'The [fugitive] was seen.'],
    skips: ['He [walked] to the coast.'],
  },
  {
    label: 'donations',
    words: 'donate donated donation donations contribution contributions contributed campaign straw donors',
    finds: ['She [donated] to both sides.', 'The [contributions] of a baker'],
    skips: ['She [wrote] to both sides.'],
  },
];
