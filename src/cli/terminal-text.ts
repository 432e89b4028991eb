/**
 * Control codes that a document, a path or a name may carry, and the marks that turn the direction of writing around: on a
 * terminal they could move the cursor, change its title or hide words.
 */
const dangerous = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/** Text of unknown origin on one line that does nothing to a terminal: ESC is shown as ␛, the rest likewise or as �. */
export function harmless(text: string): string {
  return text.replace(dangerous, (character) => {
    const code = character.charCodeAt(0);
    if (code === 9 || code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return ' ';
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    return code >= 0x200b && code <= 0x200d ? '' : '\ufffd';
  });
}

export type Style = 'plain' | 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green';

/** SGR codes, ECMA-48 8.3.117. */
const codes: Record<Style, string> = {
  plain: '',
  bold: '\u001b[1m',
  dim: '\u001b[2m',
  red: '\u001b[31m',
  yellow: '\u001b[33m',
  cyan: '\u001b[36m',
  green: '\u001b[32m',
};

/** Words in one style. */
export interface Run {
  readonly text: string;
  readonly style: Style;
}

export const run = (text: string, style: Style = 'plain'): Run => ({ text, style });

/**
 * A line of runs made harmless, broken between words at `width` columns (never when `width` is null); the lines after the
 * first are moved in by `indent`. Ends in a line feed.
 */
export function renderLine(
  runs: readonly Run[],
  terminal: { readonly colour: boolean; readonly width: number | null },
  indent = 0,
): string {
  let out = '';
  let column = 0;
  for (const { text, style } of runs) {
    const paint = (words: string) =>
      terminal.colour && style !== 'plain' ? `${codes[style]}${words}\u001b[0m` : words;
    for (const piece of harmless(text).match(/ +|[^ ]+/g) ?? []) {
      if (terminal.width !== null && column > indent && column + piece.length > terminal.width) {
        out = `${out.replace(/(?<! ) +$/, '')}\n${' '.repeat(indent)}`;
        column = indent;
        if (piece.startsWith(' ')) continue;
      }
      out += piece.startsWith(' ') ? piece : paint(piece);
      column += piece.length;
    }
  }
  return `${out.replace(/(?<! ) +$/, '')}\n`;
}
