/** The words on one line: every run of white space one space, none at the ends. */
export const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();
