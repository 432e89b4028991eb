/** White space, line breaks of wrapped copy among it, as single spaces. */
export const inOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
