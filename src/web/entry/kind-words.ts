/** A kind of event as a label: "Appeal decision". */
export function kindWords(kind: string): string {
  const words = kind.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "1 source", "3 sources". */
export function sourcesWords(count: number): string {
  return `${count} ${count === 1 ? 'source' : 'sources'}`;
}
