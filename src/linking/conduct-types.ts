import { stem } from '../language/stems.ts';

/**
 * What a deed is, in the words that news uses for one and the same act: a death is told as killed, shot, murder, slaying. Each line is
 * one sort of deed. Two reports of different sorts are seldom of one deed; two of the same sort by the same people often are.
 */
const sorts: readonly (readonly [label: string, words: string])[] = [
  [
    'killing',
    'kill killed killing killer murder murdered murders slay slayed slaying slain shoot shot shooting gunned stab stabbed stabbing die died dead death deaths homicide manslaughter strangled beheaded bludgeoned executed gunfire sniper assassinated massacre lynching poisoned fatally',
  ],
  [
    'sexual assault',
    'rape raped rapist assault assaulted assaulting abuse abused abusing molest molested grope groped groping forced sexual sexually sodomized penetrated fondled predatory',
  ],
  [
    'collision',
    'crash crashed collision collided collide hit smashed plowed struck knocked slammed accident wreck derailed overturned',
  ],
  ['attack', 'attack attacked beat beaten beating punched kicked fight brawl stormed riot ambushed'],
  ['kidnapping', 'kidnap kidnapped kidnapping abducted abduction snatched hostage bound restrained'],
  [
    'theft',
    'rob robbed robbery burglary burgled stole stolen steal theft looted embezzle embezzled embezzlement misappropriated siphoned',
  ],
  [
    'bribery',
    'bribe bribed bribery bribes kickback kickbacks corrupt corruption payoff luxury gifts gratuity extort extorted extortion',
  ],
  [
    'fraud',
    'fraud defraud defrauded defrauding deceive deceived deceiving mislead misled misleading scheme ponzi falsify falsified forged inflated misrepresented misrepresent lied lying perjury concealed',
  ],
  [
    'defamation',
    'defame defamed defaming defamation libel libeled slander smear broadcast aired baseless falsehoods liar',
  ],
  [
    'smuggling',
    'smuggle smuggled smuggling traffic trafficked trafficking drugs cannabis cocaine heroin opioids cartridges possession dealing',
  ],
  ['data breach', 'hack hacked breach breached breaches exposed leaked leak data hackers stolen-data privacy'],
  [
    'discrimination',
    'discriminate discriminated discrimination harass harassed harassment retaliate retaliated retaliation hostile racist racism sexist',
  ],
  [
    'loss of a post',
    'fire fired firing terminated termination dismissed-from resign resigned resignation quit ousted laid',
  ],
  ['bombing or fire', 'bomb bombed bombing bombs explosive explosives explosion package packages arson torched blaze'],
  ['insider trading', 'insider tipped trading traded stock securities parking manipulated manipulation'],
  [
    'collusion',
    'collude colluded collusion fix fixed fixing monopoly monopolize monopolized cartel conspired rigged bid-rigging rebates exclusive',
  ],
  ['pollution', 'pollute polluted pollution spill spilled dumped contamination contaminated toxic asbestos'],
  [
    'infringement',
    'infringe infringed infringement copied copying plagiarized pirated counterfeit patent copyright trademark',
  ],
  [
    'harm by a product',
    'recall recalled defect defective faulty malfunction outbreak listeria sickened injured injury injuries',
  ],
  [
    'purchase',
    'buy bought buying purchase purchased acquire acquired acquisition takeover merger offer bid agreed deal',
  ],
  ['flight', 'flee fled fleeing escape escaped hid hiding fugitive disappeared vanished missing'],
  ['donations', 'donate donated donation donations contribution contributions contributed campaign straw donors'],
];

const sortOf = new Map<string, number>();
sorts.forEach(([, words], sort) => {
  for (const word of words.split(' ')) if (!sortOf.has(stem(word))) sortOf.set(stem(word), sort);
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

/** What a reader calls a sort of deed: "collision". */
export const deedLabel = (sort: number): string => sorts[sort]![0];
