import { hidden } from './shown-text.ts';

/**
 * A value as JSON in which no control code and no mark of writing direction stands as itself: JSON's own \\uXXXX says the same, so
 * that no text is lost and a terminal or an editor shows what is there.
 */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    hidden,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
