import { useExports } from '../data/index.ts';
import { DropDown } from './drop-down.tsx';

/** The ways to hand the case file over, each a file to save. */
export function HandOver() {
  const formats = useExports();
  if (formats.length === 0) return null;
  return (
    <DropDown label="Export" className="hand-over">
      {() => (
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
      )}
    </DropDown>
  );
}
