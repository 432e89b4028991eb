/** The words of an RTF file, a line a paragraph; cells of a table's row stand on one line, parted by " | ". */
export interface RtfText {
  readonly text: string;
  /** Groups that were open at the end: the file was cut off. */
  readonly open: number;
}

/** Groups whose words are not of the text: fonts, styles, pictures, what the program keeps for itself. */
const unread = new Set(
  'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf fldinst listtable listoverridetable rsidtbl generator themedata colorschememapping latentstyles datastore xmlnstbl filetbl revtbl pgdsctbl bkmkstart bkmkend mmathPr wgrffmtfilter shpinst nonshppict objdata panose falt fldtype private template'.split(
    ' ',
  ),
);

/** Control words that stand for characters. */
const characters: Readonly<Record<string, string>> = {
  par: '\n',
  sect: '\n',
  page: '\n',
  line: '\n',
  row: '\n',
  cell: ' | ',
  nestcell: ' | ',
  nestrow: '\n',
  tab: '\t',
  emdash: '—',
  endash: '–',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
};

/** What a control symbol stands for. */
const symbols: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  _: '-',
  '-': '',
  '\\': '\\',
  '{': '{',
  '}': '}',
  '\n': '\n',
  '\r': '\n',
};

interface Group {
  readonly read: boolean;
  /** Characters that stand in for a `\u` and are passed over. */
  skip: number;
  readonly hidden: boolean;
  /** It is a note. */
  readonly note: boolean;
}

const control = /\\(?:([a-z]{1,32})(-?\d{1,10})? ?|'([0-9a-f]{2})|([^a-z']))|([{}])|([^\\{}\r\n]+)|[\r\n]/giy;

/** Reads RTF (1.9) from its first to its last character; what it does not know it passes over. */
export function rtfText(source: string): RtfText {
  const groups: Group[] = [{ read: true, skip: 1, hidden: false, note: false }];
  let text = '';
  let codePage = 'windows-1252';
  let bytes: number[] = [];
  let passing = 0;
  let at = 0;
  const flush = () => {
    if (bytes.length === 0) return;
    text += new TextDecoder(codePage).decode(Uint8Array.from(bytes));
    bytes = [];
  };
  const group = () => groups.at(-1)!;
  const put = (words: string) => {
    flush();
    const { read, hidden } = group();
    if (read && !hidden) text += words;
  };
  control.lastIndex = 0;
  while (at < source.length) {
    control.lastIndex = at;
    const match = control.exec(source);
    if (match === null) {
      at += 1;
      continue;
    }
    at = control.lastIndex;
    const [, word, parameter, hex, symbol, brace, words] = match;
    if (brace === '{') groups.push({ ...group() });
    else if (brace === '}') {
      flush();
      const closed = groups.length > 1 ? groups.pop() : undefined;
      if (closed?.note && !group().note) put(']');
      passing = 0;
    } else if (hex !== undefined) {
      if (passing > 0) passing -= 1;
      else if (group().read && !group().hidden) bytes.push(Number.parseInt(hex, 16));
    } else if (words !== undefined) {
      const passed = Math.min(passing, words.length);
      passing -= passed;
      put(words.slice(passed));
    } else if (symbol !== undefined) {
      if (symbol === '*') replace(groups, { ...group(), read: false });
      else put(symbols[symbol] ?? '');
    } else if (word !== undefined) {
      const number = parameter === undefined ? null : Number(parameter);
      if (word === 'bin') at += Math.max(0, Math.min(number ?? 0, source.length - at));
      else if (word === 'u' && number !== null) {
        put(String.fromCharCode(number < 0 ? number + 65_536 : number & 0xffff));
        passing = group().skip;
      } else if (word === 'uc') replace(groups, { ...group(), skip: Math.min(number ?? 1, 8) });
      else if (word === 'ansicpg') codePage = known(`windows-${number}`);
      else if (word === 'v' || word === 'deleted') replace(groups, { ...group(), hidden: number !== 0 });
      else if (unread.has(word)) replace(groups, { ...group(), read: false });
      else if (word === 'footnote') {
        put(' [');
        replace(groups, { ...group(), note: true });
      } else put(characters[word] ?? '');
    }
  }
  flush();
  return { text, open: groups.length - 1 };
}

function replace(groups: Group[], by: Group): void {
  groups[groups.length - 1] = by;
}

function known(encoding: string): string {
  try {
    return new TextDecoder(encoding).encoding;
  } catch {
    return 'windows-1252';
  }
}
