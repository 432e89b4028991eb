/** What may stand between the cells of a table. */
export const delimiters = [',', ';', '\t', '|'] as const;
