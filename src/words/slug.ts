/** "Harbour Light Ltd." -> "harbour-light-ltd"; never empty. */
export function slug(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|(?<!-)-+$/gu, '')
    .slice(0, 60)
    .replace(/(?<!-)-+$/u, '');
  return plain === '' ? 'unnamed' : plain;
}
