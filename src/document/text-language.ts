/** The commonest small words of languages that lawsuits are reported in; words that English shares are left out. */
const smallWords: Readonly<Record<string, readonly string[]>> = {
  English:
    'the of and to in that for was on is with he his it by as at from be had has not this which said were are who an her but they she or will would their been have'.split(
      ' ',
    ),
  Spanish: 'el la los las de del que en un una por con para se su al lo como más pero sus fue ha es y según'.split(' '),
  French:
    'le la les des du de un une et est en que qui dans pour par sur au aux avec plus ce cette il elle pas été selon'.split(
      ' ',
    ),
  German:
    'der die das und den dem des ein eine einer zu mit von für auf ist im nicht sich auch als an wurde nach hat bei'.split(
      ' ',
    ),
  Italian: 'il lo la gli le di del della dei che è un una per con non si nel alla dal sono più anche ha'.split(' '),
  Portuguese: 'o os as de do da dos das que em um uma para com não por no na se foi mais ao é segundo'.split(' '),
  Dutch: 'de het een en van is dat op te met voor niet zijn aan door ook bij naar heeft werd'.split(' '),
  Polish: 'i w na z do nie się że jest to o jak po za od przez dla było'.split(' '),
  Swedish: 'och att det som en på är av för med den till inte har de ett om var från'.split(' '),
  Turkish: 've bir bu için ile olarak da de olan daha ne gibi kadar'.split(' '),
};

const languageOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(smallWords)) {
  for (const word of words) languageOf.set(word, [...(languageOf.get(word) ?? []), language]);
}

/** How much of a text is looked at, in UTF-16 units. */
const looked = 20_000;

/**
 * The language a text seems to be in when that is plainly not English; `null` for English, and for texts too short or
 * too odd to tell (tables, lists of names). English prose has about 40 small words in 100, and other languages hardly any of them.
 */
export function foreignLanguage(text: string): string | null {
  const head = text.slice(0, looked);
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  const latin = head.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters >= 40 && latin < 0.5 * letters) return 'another script';
  const words = head.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < 30) return null;
  const counts = new Map<string, number>();
  for (const word of words) {
    for (const language of languageOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const english = counts.get('English') ?? 0;
  if (english >= 0.15 * words.length) return null;
  let best: string | null = null;
  for (const language of Object.keys(smallWords)) {
    if (language !== 'English' && (counts.get(language) ?? 0) > (best ? counts.get(best)! : 0)) best = language;
  }
  return best && counts.get(best)! >= 0.15 * words.length && counts.get(best)! > 1.5 * english ? best : null;
}
