import { useState } from 'react';
import { useExports } from '../data/index.ts';
import { DropDown } from './drop-down.tsx';
import { useReader } from './reader.ts';

/** The ways to hand the case file over, each a file to save. What is sealed or privileged goes along only where it is asked for by name. */
export function HandOver() {
  const formats = useExports();
  const { withheld } = useReader().index.overview;
  const [named, setNamed] = useState<readonly string[]>([]);
  if (formats.length === 0) return null;
  const asked = withheld.filter((one) => named.includes(one));
  const query = asked.length === 0 ? '' : `?with=${asked.join(',')}`;
  return (
    <DropDown label="Export" className="hand-over">
      {() => (
        <>
          {withheld.map((one) => (
            <p key={one} className="field in-line">
              <label>
                <input
                  type="checkbox"
                  name={`with-${one}`}
                  checked={named.includes(one)}
                  onChange={({ target }) =>
                    setNamed(target.checked ? [...named, one] : named.filter((each) => each !== one))
                  }
                />{' '}
                With what is {one}, which else stays out
              </label>
            </p>
          ))}
          <ul>
            {formats.map(({ name, label, summary }) => (
              <li key={name}>
                <a href={`./api/exports/${encodeURIComponent(name)}${query}`} download>
                  {label}
                </a>{' '}
                <span className="why-inline">{summary}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </DropDown>
  );
}
