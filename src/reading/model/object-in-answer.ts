/** An answer that is longer, in UTF-16 units, is none. */
export const longestAnswer = 1_000_000;

/** The JSON object of an answer, around which some models think aloud or put marks of code; a reason, in a few words, where there is none. */
export function objectIn(content: string): Readonly<Record<string, unknown>> | string {
  if (content.length > longestAnswer) return 'it is longer than any answer can be';
  const [from, to] = [content.indexOf('{'), content.lastIndexOf('}')];
  if (from < 0 || to < from) return 'it is no JSON';
  try {
    return JSON.parse(content.slice(from, to + 1)) as Readonly<Record<string, unknown>>;
  } catch {
    return 'it is no JSON, or was broken off';
  }
}
