import type { CaseEvent } from '../../casefile/schema.ts';
import { kindFamilies } from '../../field/kinds/kind.ts';
import { kindWords } from '../../words/kinds.ts';
import { useNarrow } from '../frame/narrow.ts';
import type { Highlight } from '../model/highlights.ts';
import { kinds as allKinds, familyOfKind } from '../model/kind-families.ts';

type Kind = CaseEvent['kind'];

/** What the tints of a document's text mean, and which kinds are marked in it. */
export function Legend({
  highlights,
  hidden,
  onChange,
}: {
  highlights: readonly Highlight[];
  hidden: ReadonlySet<Kind>;
  onChange: (hidden: ReadonlySet<Kind>) => void;
}) {
  const narrow = useNarrow();
  const counts = Map.groupBy(highlights, ({ kind }) => kind);
  const families = kindFamilies
    .map((family) => ({
      ...family,
      kinds: allKinds.filter((kind) => familyOfKind(kind) === family.name && counts.has(kind)),
    }))
    .filter(({ kinds }) => kinds.length > 0);
  if (families.length === 0) return null;
  const toggle = (of: readonly Kind[], show: boolean) => {
    const next = new Set(hidden);
    for (const kind of of) {
      if (show) next.delete(kind);
      else next.add(kind);
    }
    onChange(next);
  };
  return (
    <details className="legend" open={!narrow}>
      <summary>What is marked</summary>
      {families.map(({ name, label, kinds }) => (
        <div key={name} className="legend-family">
          <span className={`swatch of-${name}`} aria-hidden="true" />
          <span className="legend-label">{label}</span>
          {kinds.map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={!hidden.has(kind)}
                onChange={({ target }) => toggle([kind], target.checked)}
              />
              {kindWords(kind)} <span className="count">{counts.get(kind)?.length}</span>
            </label>
          ))}
        </div>
      ))}
      <p className="buttons">
        <button type="button" className="quiet" onClick={() => toggle([...counts.keys()], hidden.size > 0)}>
          {hidden.size > 0 ? 'Mark all' : 'Mark none'}
        </button>
      </p>
    </details>
  );
}
