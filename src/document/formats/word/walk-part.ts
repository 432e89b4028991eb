import { PartWriter, type Place, type WordBlock } from './part-writer.ts';
import type { KindOfParagraph } from './styles.ts';
import { symbolOf } from './symbol.ts';
import { walkXml } from './xml.ts';

/** What a part of a Word file says. */
export interface WalkedPart {
  /** The body under `body`; notes and comments each by its code. */
  readonly blocks: ReadonlyMap<string, readonly WordBlock[]>;
  /** Of comments: the initials of who wrote it. */
  readonly initials: ReadonlyMap<string, string>;
  /** Letters that Word shows to nobody. */
  readonly hidden: number;
}

/** What a text refers to from within. */
export type Referred = 'footnote' | 'endnote' | 'comment';

/** The words that stand for a reference. */
export type Mark = (what: Referred, code: string) => string;

/** Their content is no text of the paper: what was deleted or moved away, the code of a field, how a word is said, properties as they were. */
const unread = new Set(
  'w:del w:moveFrom w:instrText w:delText w:delInstrText w:rt w:fldData w:ffData w:sectPr w:pPrChange w:rPrChange w:trPrChange w:tcPrChange w:tblPr w:tblGrid'.split(
    ' ',
  ),
);

const isOn = (value: string | null) => value === null || value === '1' || value === 'true' || value === 'on';

/**
 * The blocks of a part of a Word file, in order, in one walk. What Word writes in two forms, for itself and for older programs, is read
 * in the older one.
 *
 * @throws when the part is no XML
 */
export function walkPart(bytes: Uint8Array, kindOf: KindOfParagraph, mark: Mark): WalkedPart {
  const walker = new PartWalker(kindOf, mark);
  walkXml(bytes, walker);
  return walker.finish();
}

type Attribute = (name: string) => string | null;

class PartWalker {
  readonly #blocks = new Map<string, WordBlock[]>();
  readonly #initials = new Map<string, string>();
  readonly #writer: PartWriter;
  readonly #mark: Mark;
  /** Open elements inside one that is not read, itself counted. */
  #skipped = 0;
  #inWords = false;
  /** Whether what opens is a property of a paragraph, or of a row. */
  #ofParagraph = false;
  #ofRow = false;
  /** Open runs, and which of them is the outermost hidden one; 0 when none is. */
  #runs = 0;
  #hiddenRun = 0;
  /** Open controls: whether the next words are the sign in a box to tick. */
  readonly #controls: boolean[] = [];
  readonly #twofold: { readonly place: Place; chosen: boolean }[] = [];

  constructor(kindOf: KindOfParagraph, mark: Mark) {
    this.#writer = new PartWriter(kindOf);
    this.#mark = mark;
  }

  finish(): WalkedPart {
    this.#writer.finish();
    return { blocks: this.#blocks, initials: this.#initials, hidden: this.#writer.hidden };
  }

  readonly open = (name: string, attribute: Attribute): void => {
    if (this.#skipped > 0) this.#skipped++;
    else if (name === 'w:del' && (this.#ofParagraph || this.#ofRow)) this.#deletedEnd();
    else if (unread.has(name)) this.#skipped = 1;
    else this.#opens[name]?.(attribute);
  };

  readonly close = (name: string): void => {
    if (this.#skipped > 0) this.#skipped--;
    else this.#closes[name]?.();
  };

  readonly text = (words: string): void => {
    if (!this.#inWords || this.#skipped > 0) return;
    if (this.#controls.at(-1)) this.#controls[this.#controls.length - 1] = false;
    else if (this.#hiddenRun > 0) this.#writer.hidden += words.match(/\p{L}/gu)?.length ?? 0;
    else this.#writer.say(words);
  };

  /** Among properties, it says that the end of the paragraph was deleted, or the row. */
  #deletedEnd(): void {
    if (this.#ofParagraph) this.#writer.join();
    else this.#writer.ofTable({ deleted: true });
  }

  #say(words: string): void {
    if (!this.#ofParagraph && this.#hiddenRun === 0) this.#writer.say(words);
  }

  #lineEnd(): void {
    if (this.#hiddenRun === 0) this.#writer.lineEnd();
  }

  #refer(what: Referred, code: string | null): void {
    if (code !== null && this.#hiddenRun === 0) this.#writer.say(this.#mark(what, code));
  }

  #apart(attribute: Attribute): void {
    const blocks: WordBlock[] = [];
    this.#writer.into(blocks);
    const code = attribute('id');
    if (code === null || /^(?:continuationS|s)eparator$/.test(attribute('type') ?? '')) return;
    this.#blocks.set(code, blocks);
    this.#initials.set(code, attribute('initials')?.trim() ?? '');
  }

  readonly #opens: Readonly<Record<string, (attribute: Attribute) => void>> = {
    'w:body': () => {
      const blocks: WordBlock[] = [];
      this.#writer.into(blocks);
      this.#blocks.set('body', blocks);
    },
    'w:footnote': (attribute) => this.#apart(attribute),
    'w:endnote': (attribute) => this.#apart(attribute),
    'w:comment': (attribute) => this.#apart(attribute),
    'w:p': () => this.#writer.paragraph(),
    'w:pPr': () => {
      this.#ofParagraph = true;
    },
    'w:pStyle': (attribute) => this.#writer.trait({ style: attribute('val') }),
    'w:numId': (attribute) => this.#writer.trait({ list: attribute('val') }),
    'w:ilvl': (attribute) => this.#writer.trait({ level: attribute('val') }),
    'w:r': () => {
      this.#runs++;
    },
    'w:vanish': (attribute) => this.#hide(attribute),
    'w:specVanish': (attribute) => this.#hide(attribute),
    'w:t': () => {
      this.#inWords = true;
    },
    'm:t': () => {
      this.#inWords = true;
    },
    'w:tab': () => this.#say('\t'),
    'w:ptab': () => this.#say('\t'),
    'w:noBreakHyphen': () => this.#say('\u2011'),
    'w:softHyphen': () => this.#say('\u00ad'),
    'w:sym': (attribute) => this.#say(symbolOf(attribute('font') ?? '', attribute('char') ?? '')),
    'w:br': (attribute) => {
      if ((attribute('type') ?? 'textWrapping') === 'textWrapping') this.#lineEnd();
    },
    'w:cr': () => this.#lineEnd(),
    'w:footnoteReference': (attribute) => this.#refer('footnote', attribute('id')),
    'w:endnoteReference': (attribute) => this.#refer('endnote', attribute('id')),
    'w:commentReference': (attribute) => this.#refer('comment', attribute('id')),
    'w:tbl': () => this.#writer.table(),
    'w:tr': () => this.#writer.row(),
    'w:trPr': () => {
      this.#ofRow = true;
    },
    'w:tc': () => this.#writer.cell(),
    'w:gridSpan': (attribute) => this.#writer.ofTable({ span: Math.max(1, Number(attribute('val')) || 1) }),
    'w:vMerge': (attribute) => this.#writer.ofTable({ continued: (attribute('val') ?? 'continue') === 'continue' }),
    'w:sdt': () => {
      this.#controls.push(false);
    },
    'w14:checkbox': () => {
      if (this.#controls.length > 0) this.#controls[this.#controls.length - 1] = true;
    },
    'mc:AlternateContent': () => {
      this.#twofold.push({ place: this.#writer.place(), chosen: false });
    },
    'mc:Choice': () => {
      const one = this.#twofold.at(-1);
      if (one?.chosen) this.#skipped = 1;
      else if (one) one.chosen = true;
    },
    'mc:Fallback': () => {
      const one = this.#twofold.at(-1);
      if (one) this.#writer.backTo(one.place);
    },
  };

  readonly #closes: Readonly<Record<string, () => void>> = {
    'w:p': () => this.#writer.endParagraph(),
    'w:pPr': () => {
      this.#ofParagraph = false;
    },
    'w:r': () => {
      if (this.#hiddenRun === this.#runs) this.#hiddenRun = 0;
      this.#runs--;
    },
    'w:t': () => {
      this.#inWords = false;
    },
    'm:t': () => {
      this.#inWords = false;
    },
    'w:tbl': () => this.#writer.endTable(),
    'w:tr': () => this.#writer.endRow(),
    'w:trPr': () => {
      this.#ofRow = false;
    },
    'w:tc': () => this.#writer.endCell(),
    'w:sdt': () => {
      this.#controls.pop();
    },
    'mc:AlternateContent': () => {
      this.#twofold.pop();
    },
  };

  #hide(attribute: Attribute): void {
    if (!this.#ofParagraph && this.#runs > 0 && this.#hiddenRun === 0 && isOn(attribute('val')))
      this.#hiddenRun = this.#runs;
  }
}
