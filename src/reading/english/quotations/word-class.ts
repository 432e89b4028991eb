import type { Atom } from './frame.ts';

export const words = (list: string) => new Set(list.split(/\s+/));

export const subjectPronouns = words('he she they it i we you who which whoever');

export const otherPronouns = words(
  'this that these those some many others another both all none one everyone someone everybody somebody most few several each either neither nobody half anybody anyone much',
);

export const auxiliaries = words(
  "has have had 's ’s 'd ’d 've ’ve 'm ’m 're ’re 'll ’ll is are was were be been being am do does did will would can could may might must should shall 'll n't n’t not never to having wo ca cannot",
);

export const be = words("is are was were be been being am 're ’re 'm ’m");

export const adverbs = words(
  `also later then now once again recently earlier repeatedly publicly previously often just even still ever already first soon further always
  sometimes too instead thus therefore rather only almost long however meanwhile moreover nevertheless nonetheless furthermore additionally eventually finally more yet quite so nevertheless nonetheless meanwhile all both
  himself herself themselves itself actually really simply back pretty right well afterward afterwards thereafter anyway perhaps maybe apparently`,
);

const notAdverbs = words(
  "family only assembly ally italy july reply supply apply rally bully early daily weekly monthly ugly likely friendly lovely holy jury kelly holly molly sally emily billy reilly beverly kimberly connelly donnelly o’reilly o'reilly",
);

export const isAdverb = (lower: string) =>
  adverbs.has(lower) || (lower.length > 4 && lower.endsWith('ly') && !notAdverbs.has(lower));

export const conjunctions = words('and but or nor yet plus & versus');

export const subordinators = words(
  'when as because if while although though after before since until till unless where why how whether than so once whereas what whose like except that lest wherever whenever for which who whom',
);

export const prepositions = words(
  'in on at by for from with to of about against during between under over through via amid among without within into onto upon outside inside near around across behind beyond despite following regarding concerning toward towards alongside per off up down out along throughout like unlike besides beneath above below until till since after before as than because according',
);

export const determiners = words(
  'a an the his her its their our my your this that these those some any no each every another one two three four five six seven eight nine ten both several many most few more all',
);

export const possessives = words("his her its their our my your 's ’s");

const times = words(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow january february march april may june july august september october november december jan feb mar apr aug sept sep oct nov dec morning afternoon evening night week month year noon midnight weekend earlier later ago',
);

export const isTime = (lower: string) =>
  times.has(lower) || /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/.test(lower);

export const nameJoin = words("of de la van von der den al bin el du da le and & ' ’");

/** Past forms that no ending shows. */
const irregularPast = words(
  'sought swept meant dealt fed fled sped leapt seem seems spoke asked met wrote said told sued held began drank sang rang knew thought felt heard showed read swore went came took got made gave left led ran met won lost kept put set let sat stood fell rose grew became brought bought caught taught fought sent spent built paid laid sold told chose broke drove flew wore drew threw hid ate beat bet cut hurt quit shut struck stuck swung saw began',
);

export const finiteSpeech = words(
  'said says told tells wrote writes argued argues claims claimed added adds believes thinks knows',
);

export const cueGerund = words(
  'saying adding noting calling referring citing arguing telling asking explaining insisting warning claiming speaking describing writing recalling pointing stressing accusing',
);

/** What somebody issues, posts or files to say something. */
export const paper =
  /^(?:statement|letter|email|e-mail|memo|note|message|post|tweet|video|release|brief|motion|filing|lawsuit|suit|complaint|petition|declaration|affidavit|report|op-ed|column|speech)s?$/;

export const isCapital = (text: string) => /^\p{Lu}/u.test(text);

export const isWordLike = (text: string) => /^[\p{L}\p{N}'’$#@]/u.test(text);

export const isMark = (atom: Atom | undefined, pattern: RegExp) =>
  atom !== undefined && atom.marked < 0 && pattern.test(atom.text);

const none: Atom = {
  text: '',
  lower: '',
  start: Number.NaN,
  end: Number.NaN,
  marked: -1,
  inPhrase: false,
  title: false,
};

/** The atom at a place; before the first and after the last one without text. */
export const atomAt = (atoms: readonly Atom[], at: number): Atom => atoms[at] ?? none;

export const lowerAt = (atoms: readonly Atom[], at: number): string => {
  const { marked, lower } = atomAt(atoms, at);
  return marked < 0 ? lower : '';
};

export const isPause = (atom: Atom) => atom.marked < 0 && /^(?:[,;:.?!—–―()[\]]|-+|…|\.\.\.)$/.test(atom.text);

export const isNounish = (atom: Atom) =>
  atom.marked < 0 &&
  isWordLike(atom.text) &&
  !auxiliaries.has(atom.lower) &&
  !prepositions.has(atom.lower) &&
  !conjunctions.has(atom.lower);

/** A word that is, or is very likely, a finite verb; words of saying are told apart elsewhere. */
export const looksFinite = (atom: Atom) =>
  (auxiliaries.has(atom.lower) && atom.lower !== 'to' && atom.lower !== "'s" && atom.lower !== '’s') ||
  irregularPast.has(atom.lower) ||
  (atom.lower.length > 4 &&
    atom.lower.endsWith('ed') &&
    atom.text === atom.lower &&
    !words('hundred united').has(atom.lower));

export const isFiniteCueLike = (atom: Atom) => finiteSpeech.has(atom.lower);

export function hasFinite(atoms: readonly Atom[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (atomAt(atoms, i).marked < 0 && looksFinite(atomAt(atoms, i))) return true;
  return false;
}
