import { stem } from './stems.ts';

/**
 * What a deed is, in the words that news uses for one and the same act: a death is told as killed, shot, murder, slaying. Each line is
 * one sort of deed. Two reports of different sorts are seldom of one deed; two of the same sort by the same people often are.
 */
const sorts: readonly string[] = [
  'kill killed killing killer murder murdered murders slay slayed slaying slain shoot shot shooting gunned stab stabbed stabbing die died dead death deaths homicide manslaughter strangled beheaded bludgeoned executed gunfire sniper assassinated massacre lynching poisoned fatally',
  'rape raped rapist assault assaulted assaulting abuse abused abusing molest molested grope groped groping forced sexual sexually sodomized penetrated fondled predatory',
  'crash crashed collision collided collide hit smashed plowed struck knocked slammed accident wreck derailed overturned',
  'attack attacked beat beaten beating punched kicked fight brawl stormed riot ambushed',
  'kidnap kidnapped kidnapping abducted abduction snatched hostage bound restrained',
  'rob robbed robbery burglary burgled stole stolen steal theft looted embezzle embezzled embezzlement misappropriated siphoned',
  'bribe bribed bribery bribes kickback kickbacks corrupt corruption payoff luxury gifts gratuity extort extorted extortion',
  'fraud defraud defrauded defrauding deceive deceived deceiving mislead misled misleading scheme ponzi falsify falsified forged inflated misrepresented misrepresent lied lying perjury concealed',
  'defame defamed defaming defamation libel libeled slander smear broadcast aired baseless falsehoods liar',
  'smuggle smuggled smuggling traffic trafficked trafficking drugs cannabis cocaine heroin opioids cartridges possession dealing',
  'hack hacked breach breached breaches exposed leaked leak data hackers stolen-data privacy',
  'discriminate discriminated discrimination harass harassed harassment retaliate retaliated retaliation hostile racist racism sexist',
  'fire fired firing terminated termination dismissed-from resign resigned resignation quit ousted laid',
  'bomb bombed bombing bombs explosive explosives explosion package packages arson torched blaze',
  'insider tipped trading traded stock securities parking manipulated manipulation',
  'collude colluded collusion fix fixed fixing monopoly monopolize monopolized cartel conspired rigged bid-rigging rebates exclusive',
  'pollute polluted pollution spill spilled dumped contamination contaminated toxic asbestos',
  'infringe infringed infringement copied copying plagiarized pirated counterfeit patent copyright trademark',
  'recall recalled defect defective faulty malfunction outbreak listeria sickened injured injury injuries',
  'buy bought buying purchase purchased acquire acquired acquisition takeover merger offer bid agreed deal',
  'flee fled fleeing escape escaped hid hiding fugitive disappeared vanished missing',
  'donate donated donation donations contribution contributions contributed campaign straw donors',
];

const sortOf = new Map<string, number>();
sorts.forEach((line, sort) => {
  for (const word of line.split(' ')) if (!sortOf.has(stem(word))) sortOf.set(stem(word), sort);
});

/** The sorts of deed that stems speak of. */
export function deedsOf(stems: Iterable<string>): ReadonlySet<number> {
  const found = new Set<number>();
  for (const one of stems) {
    const sort = sortOf.get(one);
    if (sort !== undefined) found.add(sort);
  }
  return found;
}
