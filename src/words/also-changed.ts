/** So many lines of what else changed are told in one; of more, how many they are. */
const most = 4;

/** What else a decision changed, as the end of the line that tells of it: ". Also changed: a; b; and 3 more"; empty for nothing. */
export function alsoChanged(lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const told = lines.length > most ? [...lines.slice(0, most), `and ${lines.length - most} more`] : lines;
  return `. Also changed: ${told.join('; ')}`;
}
