import { useState } from 'react';
import type { CaseEvent } from '../../casefile/schema.ts';
import type { Stance } from '../../field/values.ts';
import { oneLine } from '../../words/one-line.ts';
import { shownText } from '../../words/shown-text.ts';
import { useDecide } from '../data/index.ts';
import { IssueFields, stanceWords } from './issue-fields.tsx';

/** The issue tags of an entry, each with a way to take it off, and fields for another; those of the matter are suggested. */
export function Tags({ event }: { event: CaseEvent }) {
  const { canDecide, decide } = useDecide();
  const [typed, setTyped] = useState('');
  const [stance, setStance] = useState<Stance | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  if (!canDecide && event.tags.length === 0) return null;
  const stanceOf = (tag: string) => event.stances?.find((one) => one.tag === tag)?.stance ?? null;
  const add = async () => {
    const tag = oneLine(typed);
    if (tag === '') return;
    if (event.tags.includes(tag) && stanceOf(tag) === stance) {
      setProblem(`“${tag}” is on it already.`);
      return;
    }
    setProblem(null);
    const decided = await decide(
      { act: 'tag', entry: event.id, tag, set: true, stance },
      `Tagged “${tag}”`,
      setProblem,
    );
    if (decided !== null) setTyped('');
  };
  return (
    <div className="tags">
      {event.tags.length > 0 && (
        <ul aria-label="Issue tags">
          {event.tags.map((tag) => {
            const speaks = stanceOf(tag);
            return (
              <li key={tag} className="tag">
                <bdi>{shownText(tag)}</bdi>
                {speaks !== null && <span className="why-inline"> {stanceWords[speaks]}</span>}
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
            );
          })}
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
          <IssueFields label="Issue tag" tag={typed} stance={stance} onTag={setTyped} onStance={setStance} />
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
