import type { Span } from '../../document/document.ts';

export interface MarkedPiece {
  readonly start: number;
  readonly text: string;
  readonly found: boolean;
}

/** A text cut where marked stretches begin and end; stretches that lie over one another are one. */
export function markedPieces(text: string, spans: readonly Span[]): readonly MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let at = 0;
  const add = (end: number, found: boolean) => {
    if (end <= at) return;
    const last = pieces.at(-1);
    if (found && last?.found === true) pieces[pieces.length - 1] = { ...last, text: last.text + text.slice(at, end) };
    else pieces.push({ start: at, text: text.slice(at, end), found });
    at = end;
  };
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    add(Math.min(Math.max(start, 0), text.length), false);
    add(Math.min(end, text.length), true);
  }
  add(text.length, false);
  return pieces;
}
