import { useDecide } from '../data/index.ts';

/** Takes a decision back. Not there where nothing can be decided. */
export function UndoButton({ decision, what }: { decision: string; what: string }) {
  const { canDecide, decide } = useDecide();
  if (!canDecide) return null;
  return (
    <button
      type="button"
      className="quiet undo"
      aria-label={`Undo: ${what}`}
      onClick={() => void decide({ act: 'undo', decision }, `Taken back: ${what}`)}
    >
      Undo
    </button>
  );
}
