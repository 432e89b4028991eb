import { useState } from 'react';

/** A summary that opens on what it sums up; what is folded is not made before it is wanted. */
export function Folded({
  summary,
  open = false,
  children,
}: {
  readonly summary: React.ReactNode;
  /** Whether it begins open. */
  readonly open?: boolean;
  children(): React.ReactNode;
}) {
  const [opened, setOpened] = useState(open);
  return (
    <details open={open} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {opened && children()}
    </details>
  );
}
