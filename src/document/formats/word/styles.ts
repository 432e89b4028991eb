import type { BlockKind } from '../../document.ts';
import type { WordParts } from './parts.ts';
import { walkXml } from './xml.ts';

/** What a paragraph says of itself. */
export interface ParagraphTraits {
  /** The code of its style. */
  readonly style: string | null;
  /** The code of its list, and how deep it stands there ("0"). */
  readonly list: string | null;
  readonly level: string | null;
}

/** Tells the kind of a paragraph. */
export type KindOfParagraph = (traits: ParagraphTraits) => BlockKind;

/** Deeper items are set as paragraphs. */
const levels = new Set(['0', '1', '2', '3', '4']);

const headingCode = /^Heading[1-6]?$/;
const headingName = /^heading(?: [1-6])?$/i;
const noteName = /^(?:(?:footnote|endnote|annotation) text|footnote|endnote)$/i;

/** How the styles and lists of a file tell headings and items: a heading by the name of its style, an item by its list, or by that of its style. */
export function kindsBy({ styles, numbering }: Pick<WordParts, 'styles' | 'numbering'>): KindOfParagraph {
  const named = styles === null ? noStyles : stylesOf(styles);
  const lists = numbering === null ? noLists : listsOf(numbering);
  const isItem = (list: string, level: string): boolean => {
    const seen = new Set<string>();
    for (let code: string | undefined = list; code !== undefined && !seen.has(code); ) {
      seen.add(code);
      const form = lists.forms.get(lists.formOf.get(code) ?? '');
      if (form?.style == null) return levels.has(level) && form?.levels.has(level) === true;
      code = named.lists.get(form.style);
    }
    return false;
  };
  return ({ style, list, level }) => {
    const name = style === null ? '' : (named.names.get(style) ?? '');
    if (headingName.test(name) || (style !== null && headingCode.test(style))) return 'heading';
    if (noteName.test(name)) return 'paragraph';
    if (list !== null && level !== null) return isItem(list, level) ? 'list-item' : 'paragraph';
    const ofStyle = style === null ? undefined : lists.byStyle.get(style);
    if (ofStyle !== undefined) return levels.has(ofStyle) ? 'list-item' : 'paragraph';
    return list !== null && isItem(list, '0') ? 'list-item' : 'paragraph';
  };
}

interface Styles {
  /** Of paragraphs, by code. */
  readonly names: ReadonlyMap<string, string>;
  /** The list that a style of lists stands for, by its code. */
  readonly lists: ReadonlyMap<string, string>;
}

const noStyles: Styles = { names: new Map(), lists: new Map() };

function stylesOf(bytes: Uint8Array): Styles {
  const names = new Map<string, string>();
  const lists = new Map<string, string>();
  let [type, code]: [string | null, string | null] = [null, null];
  walkXml(bytes, {
    open: (name, attribute) => {
      if (name === 'w:style') [type, code] = [attribute('type'), attribute('styleId')];
      else if (code === null) return;
      else if (name === 'w:name' && type === 'paragraph' && !names.has(code)) names.set(code, attribute('val') ?? '');
      else if (name === 'w:numId' && type === 'numbering' && !lists.has(code)) lists.set(code, attribute('val') ?? '');
    },
    close: (name) => {
      if (name === 'w:style') code = null;
    },
  });
  return { names, lists };
}

interface Lists {
  /** The form of a list, by the list's code. */
  readonly formOf: ReadonlyMap<string, string>;
  /** By the form's code: the levels that it has, or the style that says them. */
  readonly forms: ReadonlyMap<string, { readonly levels: ReadonlySet<string>; readonly style: string | null }>;
  /** The level at which paragraphs of a style stand, by the style's code. */
  readonly byStyle: ReadonlyMap<string, string>;
}

const noLists: Lists = { formOf: new Map(), forms: new Map(), byStyle: new Map() };

function listsOf(bytes: Uint8Array): Lists {
  const formOf = new Map<string, string>();
  const forms = new Map<string, { levels: Set<string>; style: string | null }>();
  const byStyle = new Map<string, string>();
  let form: { levels: Set<string>; style: string | null } | null = null;
  let list: string | null = null;
  let level = '0';
  walkXml(bytes, {
    open: (name, attribute) => {
      if (name === 'w:abstractNum') {
        form = { levels: new Set(), style: null };
        forms.set(attribute('abstractNumId') ?? '', form);
      } else if (name === 'w:num') list = attribute('numId');
      else if (name === 'w:abstractNumId' && list !== null) formOf.set(list, attribute('val') ?? '');
      else if (form === null) return;
      else if (name === 'w:numStyleLink') form.style = attribute('val');
      else if (name === 'w:lvl') {
        level = attribute('ilvl') ?? '0';
        form.levels.add(level);
      } else if (name === 'w:pStyle') byStyle.set(attribute('val') ?? '', level);
    },
    close: (name) => {
      if (name === 'w:abstractNum') form = null;
      else if (name === 'w:num') list = null;
    },
  });
  return { formOf, forms, byStyle };
}
