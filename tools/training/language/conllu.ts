/** One syntactic word of a CoNLL-U file (https://universaldependencies.org/format.html). */
export interface GoldWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  /** 1-based position of the head in the sentence, 0 for the root. */
  readonly head: number;
  readonly deprel: string;
}

/** A sentence of a CoNLL-U file. */
export interface GoldSentence {
  readonly words: readonly GoldWord[];
  /** The surface text, from `# text`. */
  readonly text: string;
  /** True when a paragraph or document begins with this sentence. */
  readonly opensParagraph: boolean;
  /** The last `# newdoc id`. */
  readonly document: string;
}

/** Reads a CoNLL-U file. Empty nodes and the surface lines of multiword tokens are left out. */
export function readConllu(content: string): GoldSentence[] {
  const sentences: GoldSentence[] = [];
  let words: GoldWord[] = [];
  let text = '';
  let opensParagraph = false;
  let document = '';
  for (const line of content.split('\n')) {
    if (line.startsWith('#')) {
      if (line.startsWith('# text = ')) text = line.slice(9);
      else if (line.startsWith('# newdoc')) {
        opensParagraph = true;
        document = line.split('=')[1]?.trim() ?? '';
      } else if (line.startsWith('# newpar')) opensParagraph = true;
      continue;
    }
    if (line.trim() === '') {
      if (words.length > 0) sentences.push({ words, text, opensParagraph, document });
      words = [];
      opensParagraph = false;
      continue;
    }
    const [id, form, lemma, upos, xpos, feats, head, deprel] = line.split('\t') as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    if (!/^\d+$/.test(id)) continue;
    words.push({ form, lemma, upos, xpos, feats, head: Number(head), deprel });
  }
  if (words.length > 0) sentences.push({ words, text, opensParagraph, document });
  return sentences;
}
