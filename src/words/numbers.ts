/** A whole number from 0, its digits in groups of three, whatever the reader's language: "9,876". */
export function numberWords(number: number | string): string {
  const digits = String(number);
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(end - 3, 0), end));
  return groups.join(',');
}
