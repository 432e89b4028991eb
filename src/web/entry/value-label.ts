/** A value of the case file (a status, an outcome, the name of a list) as a label: "Not guilty". */
export function valueLabel(value: string): string {
  const words = value.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
