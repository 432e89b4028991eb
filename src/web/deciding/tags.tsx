import { useId, useMemo, useState } from 'react';
import type { CaseEvent } from '../../casefile/schema.ts';
import { oneLine } from '../../words/one-line.ts';
import { shownText } from '../../words/shown-text.ts';
import { useDecide } from '../data/index.ts';
import { useCase } from '../frame/case.ts';

/** The issue tags of an entry, each with a way to take it off, and a field for another; those in use are suggested. */
export function Tags({ event }: { event: CaseEvent }) {
  const { canDecide, decide } = useDecide();
  const { index } = useCase();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const inUse = useMemo(() => {
    const all = [...index.matters.values()].flatMap(({ matter }) => [...matter.events, ...matter.passing]);
    return [...new Set(all.flatMap(({ tags }) => tags))].sort();
  }, [index]);
  if (!canDecide && event.tags.length === 0) return null;
  const add = async () => {
    const tag = oneLine(typed);
    if (tag === '') return;
    if (event.tags.includes(tag)) {
      setProblem(`“${tag}” is on it already.`);
      return;
    }
    setProblem(null);
    const decided = await decide({ act: 'tag', entry: event.id, tag, set: true }, `Tagged “${tag}”`, setProblem);
    if (decided !== null) setTyped('');
  };
  return (
    <div className="tags">
      {event.tags.length > 0 && (
        <ul aria-label="Issue tags">
          {event.tags.map((tag) => (
            <li key={tag} className="tag">
              <bdi>{shownText(tag)}</bdi>
              {canDecide && (
                <button
                  type="button"
                  aria-label={`Take off the tag ${tag}`}
                  onClick={() =>
                    void decide({ act: 'tag', entry: event.id, tag, set: false }, `Tag “${tag}” taken off`)
                  }
                >
                  ×
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {canDecide && (
        <form
          className="tag-form"
          onSubmit={(submitted) => {
            submitted.preventDefault();
            void add();
          }}
        >
          <label htmlFor={id}>Issue tag</label>
          <input
            id={id}
            list={`${id}-in-use`}
            value={typed}
            maxLength={60}
            autoComplete="off"
            onChange={({ target }) => setTyped(target.value)}
          />
          <datalist id={`${id}-in-use`}>
            {inUse
              .filter((tag) => !event.tags.includes(tag))
              .map((tag) => (
                <option key={tag} value={tag} />
              ))}
          </datalist>
          <button type="submit">Add</button>
        </form>
      )}
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
