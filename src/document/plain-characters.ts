/**
 * Text as every document has it: line ends are `\n`, a form feed is one too, any other control code is a space, lone
 * surrogates are U+FFFD. Nothing else is changed.
 */
export function plainCharacters(text: string): string {
  return text
    .replace(/\r\n?|\f/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, ' ')
    .toWellFormed();
}
