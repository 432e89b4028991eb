const inBrackets = /\[([^[\]]{1,200})\]/gu;

/** A text in which what stands in square brackets ("[Ann Oak]") stands otherwise; where `now` says `undefined` it stays. */
export const rebracketed = (text: string, now: (inside: string) => string | undefined): string =>
  text.replace(inBrackets, (whole: string, inside: string) => {
    const instead = now(inside);
    return instead === undefined ? whole : `[${instead}]`;
  });
