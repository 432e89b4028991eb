import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TITLES } from '../../../src/language/names/rules/person.ts';
import type { Sentence, Token } from '../../../src/language/sentence.ts';

export type Label = 'PER' | 'ORG' | 'LOC' | 'MISC';

export interface LabelledName {
  readonly start: number;
  readonly end: number;
  readonly label: Label;
  /** Neither person, organization nor place by its annotators, who may mean the book and write its author. */
  readonly doubtful?: true;
}

/** A text with its sentences and what its annotators say of its names. */
export interface LabelledText {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly names: readonly LabelledName[];
  /**
   * For a treebank without names: offsets of tokens tagged as proper nouns. Any name may cover them, and none may
   * cover another capitalized word. `null` where `names` says all.
   */
  readonly properNouns: ReadonlySet<number> | null;
}

const LABELS: Readonly<Record<string, Label>> = {
  PER: 'PER',
  ORG: 'ORG',
  LOC: 'LOC',
  MISC: 'MISC',
  OTH: 'MISC',
  person: 'PER',
  location: 'LOC',
  corporation: 'ORG',
  group: 'ORG',
  product: 'MISC',
  'creative-work': 'MISC',
};

/** Puts tokens side by side, a blank between them and a line break after each sentence. */
export class TextBuilder {
  text = '';
  sentences: Sentence[] = [];
  names: LabelledName[] = [];
  properNouns = new Set<number>();

  add(forms: readonly string[], tight?: readonly boolean[]): readonly Token[] {
    const tokens: Token[] = [];
    forms.forEach((form, i) => {
      tokens.push({ start: this.text.length, end: this.text.length + form.length, text: form });
      this.text += form;
      if (i < forms.length - 1 && !tight?.[i]) this.text += ' ';
    });
    this.text += '\n';
    this.sentences.push({ start: tokens[0]!.start, end: tokens.at(-1)!.end, tokens });
    return tokens;
  }
}

/**
 * Reads a CoNLL name file: the word first (or second, after a number), the label B-X, I-X or O somewhere after it,
 * blank lines between sentences. A text is a document where the file marks them, else `perText` sentences.
 */
export function readNameFile(path: string, perText = 25): LabelledText[] {
  const texts: LabelledText[] = [];
  let builder = new TextBuilder();
  let forms: string[] = [];
  let tags: string[] = [];
  const closeSentence = () => {
    if (forms.length > 0) {
      const tokens = builder.add(forms);
      builder.names.push(...spansOf(tokens, tags));
    }
    forms = [];
    tags = [];
  };
  const closeText = () => {
    closeSentence();
    if (builder.sentences.length > 0)
      texts.push({ text: builder.text, sentences: builder.sentences, names: builder.names, properNouns: null });
    builder = new TextBuilder();
  };
  const marked = /^# newdoc/m.test(readFileSync(path, 'utf8'));
  for (const line of readFileSync(path, 'utf8').split(/\r?\n/)) {
    if (/^# newdoc|^-DOCSTART-/.test(line)) closeText();
    else if (line.startsWith('# ')) continue;
    else if (line.trim() === '') {
      closeSentence();
      if (!marked && builder.sentences.length >= perText) closeText();
    } else {
      const columns = line.includes('\t') ? line.split('\t') : line.split(' ');
      const tag = columns.slice(1).find((column) => /^(?:O|[BI]-[A-Za-z-]+)$/.test(column));
      const numbered = columns.length > 2 && /^\d+$/.test(columns[0]!) && line.includes('\t');
      forms.push(numbered ? columns[1]! : columns[0]!);
      tags.push(tag ?? 'O');
    }
  }
  closeText();
  return texts;
}

function spansOf(tokens: readonly Token[], tags: readonly string[]): LabelledName[] {
  const names: LabelledName[] = [];
  let open: { start: number; end: number; label: Label; tag: string } | null = null;
  tags.forEach((tag, i) => {
    const type = tag.slice(2);
    if (open && (tag === 'O' || tag.startsWith('B-') || type !== open.tag)) {
      names.push({ start: open.start, end: open.end, label: open.label });
      open = null;
    }
    const label = LABELS[type];
    if (tag !== 'O' && label) {
      if (open) open.end = tokens[i]!.end;
      else open = { start: tokens[i]!.start, end: tokens[i]!.end, label, tag: type };
    }
  });
  const rest = open as { start: number; end: number; label: Label } | null;
  if (rest) names.push({ start: rest.start, end: rest.end, label: rest.label });
  return names;
}

interface Row {
  readonly form: string;
  readonly upos: string;
  readonly proper: boolean;
  readonly head: number;
  readonly relation: string;
  readonly misc: string;
}

/** Reads a treebank: GUM with names out of its entities, others with their proper nouns only. */
export function readTreebank(path: string, entities: boolean): LabelledText[] {
  const texts: LabelledText[] = [];
  let builder = new TextBuilder();
  let rows: Row[] = [];
  let entityStack: { id: string; type: string; first: number }[] = [];
  const closeSentence = () => {
    if (rows.length > 0) {
      const tokens = builder.add(
        rows.map((row) => row.form),
        rows.map((row) => row.misc.includes('SpaceAfter=No')),
      );
      rows.forEach((row, i) => {
        if (row.proper) builder.properNouns.add(tokens[i]!.start);
      });
      if (entities) builder.names.push(...namesOfEntities(rows, tokens, entityStack));
    }
    rows = [];
    entityStack = [];
  };
  const closeText = () => {
    closeSentence();
    if (builder.sentences.length > 0)
      texts.push({
        text: builder.text,
        sentences: builder.sentences,
        names: builder.names,
        properNouns: entities ? null : builder.properNouns,
      });
    builder = new TextBuilder();
  };
  for (const line of readFileSync(path, 'utf8').split(/\r?\n/)) {
    if (line.startsWith('# newdoc')) closeText();
    else if (line === '') closeSentence();
    else if (!line.startsWith('#')) {
      const columns = line.split('\t');
      if (!/^\d+$/.test(columns[0]!)) continue;
      rows.push({
        form: columns[1]!,
        upos: columns[3]!,
        proper: columns[4]!.startsWith('NNP'),
        head: Number(columns[6]) - 1,
        relation: columns[7]!,
        misc: columns[9]!,
      });
    }
  }
  closeText();
  return texts;
}

const JOINTS = new Set([
  'of',
  'for',
  'the',
  'and',
  '&',
  '-',
  'de',
  'van',
  'von',
  "'s",
  '’s',
  "'",
  '’',
  '/',
  'on',
  'in',
]);

/** The proper names inside GUM's entity spans: those whose head is a proper noun, titles and what is not of the name cut off. */
function namesOfEntities(
  rows: readonly Row[],
  tokens: readonly Token[],
  open: { id: string; type: string; first: number }[],
): LabelledName[] {
  const spans: { first: number; last: number; type: string }[] = [];
  rows.forEach((row, i) => {
    const field = row.misc.split('|').find((one) => one.startsWith('Entity='));
    if (!field) return;
    for (const [piece] of field.slice(7).matchAll(/\([^()]*\)?|[^()]+\)/g)) {
      if (piece.startsWith('(')) {
        const [id = '', type = ''] = piece.slice(1).replace(/\)$/, '').split('-');
        if (piece.endsWith(')')) spans.push({ first: i, last: i, type });
        else open.push({ id, type, first: i });
      } else {
        const id = piece.slice(0, -1);
        const at = open.findLastIndex((one) => one.id === id);
        if (at >= 0) {
          const [one] = open.splice(at, 1);
          spans.push({ first: one!.first, last: i, type: one!.type });
        }
      }
    }
  });
  const taken = new Uint8Array(rows.length);
  const names: LabelledName[] = [];
  const isName = (i: number) =>
    rows[i]!.proper || (/^\p{Lu}/u.test(rows[i]!.form) && i > 0 && !/^(PRON|DET|ADP|AUX)$/.test(rows[i]!.upos));
  for (const span of spans.sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first)) {
    let head = -1;
    for (let i = span.first; i <= span.last; i++) {
      const parent = rows[i]!.head;
      if ((parent < span.first || parent > span.last) && head < 0) head = i;
    }
    if (head < 0 || !isName(head) || !/^\p{Lu}|\p{Lu}/u.test(rows[head]!.form)) continue;
    const label: Label | null =
      span.type === 'person'
        ? 'PER'
        : span.type === 'organization'
          ? 'ORG'
          : span.type === 'place'
            ? 'LOC'
            : span.type === 'time'
              ? null
              : 'MISC';
    if (!label || (label === 'MISC' && !rows[head]!.proper)) continue;
    let first = head;
    let last = head;
    while (first > span.first && isName(first - 1)) first--;
    for (;;) {
      let back = first - 1;
      while (back >= span.first && JOINTS.has(rows[back]!.form) && first - back <= 2) back--;
      if (
        back === first - 1 ||
        back < span.first ||
        !isName(back) ||
        label === 'PER' ||
        rows[first - 1]!.form === "'s" ||
        rows[first - 1]!.form === 'and'
      )
        break;
      first = back;
      while (first > span.first && isName(first - 1)) first--;
    }
    while (last < span.last && isName(last + 1)) last++;
    for (;;) {
      let next = last + 1;
      while (next <= span.last && JOINTS.has(rows[next]!.form) && next - last <= 2) next++;
      if (next === last + 1 || next > span.last || !isName(next) || (rows[last + 1]!.form === "'s" && label !== 'MISC'))
        break;
      if (label === 'PER' && !/^(-|de|van|von|of)$/.test(rows[last + 1]!.form)) break;
      last = next;
      while (last < span.last && isName(last + 1)) last++;
    }
    if (label === 'PER') {
      for (let i = first; i < last; i++)
        if (TITLES.includes(rows[i]!.form.toLowerCase()) && rows[i + 1]!.form !== '-') first = i + 1;
      if (first === last && TITLES.includes(rows[first]!.form.toLowerCase())) continue;
    }
    let free = true;
    for (let i = first; i <= last; i++) if (taken[i]) free = false;
    if (!free) continue;
    taken.fill(1, first, last + 1);
    names.push({
      start: tokens[first]!.start,
      end: tokens[last]!.end,
      label,
      ...(label === 'MISC' ? { doubtful: true as const } : {}),
    });
  }
  return names.sort((a, b) => a.start - b.start);
}

/** Every fifth text of wikigold is held back; the rest trains. The same split each time. */
export function splitWikigold(dataDir: string): { readonly train: LabelledText[]; readonly held: LabelledText[] } {
  const all = readNameFile(join(dataDir, 'names/wikigold-dev.conll'));
  return { train: all.filter((_, i) => i % 5 !== 4), held: all.filter((_, i) => i % 5 === 4) };
}
