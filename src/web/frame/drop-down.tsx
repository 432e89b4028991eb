import { type ReactNode, useEffect, useRef, useState } from 'react';

/** A word that opens a panel beneath it; a click elsewhere or on a link in it, Escape, or the focus going elsewhere closes it. The panel is only made when it is open. */
export function DropDown({
  label,
  className = '',
  children,
}: {
  label: ReactNode;
  className?: string;
  children: () => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!open) return;
    const elsewhere = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
    };
  }, [open]);
  return (
    <details
      ref={root}
      className={`drop-down ${className}`}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        setOpen(false);
        root.current?.querySelector('summary')?.focus();
      }}
    >
      <summary>{label}</summary>
      {open && (
        // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the link takes the key, and its click comes here
        <div
          className="panel"
          onClick={({ target }) => {
            if (target instanceof Element && target.closest('a') !== null) setOpen(false);
          }}
        >
          {children()}
        </div>
      )}
    </details>
  );
}
