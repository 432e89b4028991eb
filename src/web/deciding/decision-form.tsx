import { useEffect, useId, useRef, useState } from 'react';
import type { DecisionKept } from '../../workbench/workbench.ts';
import { type Decision, useDecide } from '../data/index.ts';

/** What a form asks for: a decision and the line that says it was made, or what is wrong with what was typed and where. */
export type Asked =
  | { readonly decision: Decision; readonly line: string }
  | { readonly problem: string; readonly at?: string };

interface DecisionFormProps {
  /** What the button that opened it says in `data-opens`: it gets the focus back. */
  readonly opens?: string;
  readonly title: string;
  readonly submit: string;
  readonly ask: () => Asked;
  /** After it was kept, or given up. */
  readonly close: () => void;
  /** Told of what was kept, once the form has gone. */
  readonly kept?: (kept: DecisionKept) => void;
  readonly children: React.ReactNode;
  readonly className?: string;
  /** Says what the buttons do where the title does not. */
  readonly note?: string;
}

/**
 * A form that makes one decision: its controls, an optional reason, and what went wrong as a line. It closes only when the
 * decision is kept; whatever was typed stays until then. Escape gives it up.
 */
export function DecisionForm({
  opens,
  title,
  submit,
  ask,
  close,
  kept: whenKept,
  children,
  className,
  note,
}: DecisionFormProps) {
  const { decide } = useDecide();
  const [why, setWhy] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useFocusInside(form, opens);

  const send = async () => {
    const asked = ask();
    if ('problem' in asked) {
      setProblem(asked.problem);
      const controls = [...(form.current?.querySelectorAll<HTMLInputElement>(`[name="${asked.at ?? ''}"]`) ?? [])];
      (controls.find(({ value }) => value === '') ?? controls[0])?.focus();
      return;
    }
    setBusy(true);
    setProblem(null);
    const reason = why.trim() === '' ? null : why.trim();
    const kept = await decide({ ...asked.decision, why: reason } as Decision, asked.line, setProblem);
    setBusy(false);
    if (kept === null) return;
    // Another form may have taken its place meanwhile.
    if (form.current !== null) close();
    whenKept?.(kept);
  };
  return (
    <form
      ref={form}
      className={`decision-form ${className ?? ''}`}
      aria-labelledby={`${id}-title`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          close();
        }
      }}
    >
      <h3 id={`${id}-title`}>{title}</h3>
      {note !== undefined && <p className="hint">{note}</p>}
      {children}
      <p className="field">
        <label htmlFor={`${id}-why`}>Why (optional)</label>
        <input
          id={`${id}-why`}
          name="why"
          value={why}
          maxLength={1000}
          autoComplete="off"
          onChange={(event) => setWhy(event.target.value)}
        />
      </p>
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <p className="buttons">
        <button type="submit" className="primary" aria-disabled={busy}>
          {busy ? 'Keeping …' : submit}
        </button>
        <button type="button" onClick={close}>
          Cancel
        </button>
      </p>
    </form>
  );
}

/** The first control gets the focus; when the form goes, the button that opened it gets it back, drawn anew though it may be. */
function useFocusInside(form: React.RefObject<HTMLFormElement | null>, opens: string | undefined): void {
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== null && document.activeElement !== document.body) return;
        const again = opens === undefined ? null : document.querySelector<HTMLElement>(`[data-opens="${opens}"]`);
        (again ?? (before?.isConnected ? before : null))?.focus({ preventScroll: true });
      });
    };
  }, [form, opens]);
}
