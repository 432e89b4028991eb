/** Names that documents of unrelated disputes share: they bring none together. Folded. */
export const namedEverywhere: ReadonlySet<string> = new Set(
  (
    'united states|department of justice|federal bureau of investigation|white house|congress|senate|house|supreme court|' +
    'securities and exchange commission|federal trade commission|associated press|reuters|cnn|fox news|usa today|new york times|washington post|' +
    'facebook|twitter|instagram|youtube|getty images|republican|democrat|democratic|republicans|democrats|american|americans|court|state|county|police|government|' +
    'wall street journal|united kingdom|european commission|new york|california|texas|florida|washington|london|god|internet|english'
  ).split('|'),
);
