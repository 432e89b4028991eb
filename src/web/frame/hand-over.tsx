import { useExports } from '../data/index.ts';

/** The ways to hand the case file over, each a file to save. */
export function HandOver() {
  const formats = useExports();
  if (formats.length === 0) return null;
  return (
    <details className="hand-over">
      <summary className="tool">Hand over</summary>
      <ul>
        {formats.map(({ name, label, summary }) => (
          <li key={name}>
            <a href={`./api/exports/${encodeURIComponent(name)}`} download>
              {label}
            </a>{' '}
            <span className="why-inline">{summary}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
