/** Names as prose: "Ann Oak", "Ann Oak and Bo Ash", "Ann Oak, Bo Ash and Cy Elm". */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The same for a headline: of more than three the first two, "Ann Oak, Bo Ash and others". */
export function listedShort(names: readonly string[]): string {
  return names.length > 3 ? `${names[0]}, ${names[1]} and others` : listed(names);
}
