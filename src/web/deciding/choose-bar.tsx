import { useState } from 'react';
import type { CaseEvent } from '../../casefile/schema.ts';
import type { Stance } from '../../field/values.ts';
import { counted } from '../../words/counts.ts';
import { numberWords } from '../../words/numbers.ts';
import { oneLine } from '../../words/one-line.ts';
import type { DecisionRequest } from '../../workbench/workbench.ts';
import { useDecide } from '../data/index.ts';
import { useCase } from '../frame/case.ts';
import { beginChoosing, leaveChoosing, tickAll, untickAll, useChoosing } from '../frame/choosing.ts';
import { DropDown } from '../frame/drop-down.tsx';
import { type Alike, alikeOf } from '../model/alike.ts';
import { IssueFields } from './issue-fields.tsx';

type Ruling = Extract<DecisionRequest, { act: 'bulk' }>['ruling'];

/** Above a list: the way to its tick-boxes, and what is decided on all that are ticked, in one decision. */
export function ChooseBar({ events }: { events: readonly CaseEvent[] }) {
  const { canDecide, decide } = useDecide();
  const { index } = useCase();
  const choosing = useChoosing();
  const [typed, setTag] = useState<string | null>(null);
  const [stance, setStance] = useState<Stance | null>(null);
  const tag = typed ?? choosing?.issue ?? null;
  if (!canDecide || events.length === 0) return null;
  if (choosing === null) {
    return (
      <p className="choose-begin">
        <button type="button" className="quiet" onClick={beginChoosing}>
          Choose several
        </button>
      </p>
    );
  }
  // What a filter hides is not decided on unseen.
  const chosen = events.filter(({ id }) => choosing.ids.has(id));
  const hidden = choosing.ids.size - chosen.length;
  const rule = async (ruling: Ruling, done: string) => {
    if (chosen.length === 0) return;
    const entries = chosen.map(({ id }) => id);
    const kept = await decide(
      { act: 'bulk', ruling, entries },
      `${done}: ${counted(entries.length, 'entry', 'entries')}`,
    );
    if (kept !== null) untickAll();
  };
  const last = events.find(({ id }) => id === choosing.last);
  const button = (label: string, ruling: Ruling, done: string, primary = false) => (
    <button
      type="button"
      className={primary ? 'primary' : undefined}
      aria-disabled={chosen.length === 0}
      onClick={() => void rule(ruling, done)}
    >
      {label}
    </button>
  );
  return (
    <section className="review-bar choose-bar" aria-label="Decide on several entries">
      <p className="choose-count" role="status">
        {numberWords(chosen.length)} chosen
        {hidden > 0 && `, ${numberWords(hidden)} more not shown by the filters`}
      </p>
      <p className="buttons">
        {button('Accept', { act: 'accept' }, 'Accepted', true)}
        {button('Reject', { act: 'reject' }, 'Rejected')}
        {button('★ Key', { act: 'mark', mark: 'key', set: true }, 'Marked key')}
        {button('◆ Material', { act: 'mark', mark: 'material', set: true }, 'Marked material')}
        <button type="button" aria-expanded={tag !== null} onClick={() => setTag(tag === null ? '' : null)}>
          Tag …
        </button>
      </p>
      <div className="buttons">
        <button type="button" className="quiet" onClick={() => tickAll(events.map(({ id }) => id))}>
          All shown ({numberWords(events.length)})
        </button>
        {last !== undefined && (
          <DropDown label="All like the last" className="choice">
            {() => <AlikeList alike={alikeOf(last, events, index.documents)} />}
          </DropDown>
        )}
        {choosing.ids.size > 0 && (
          <button type="button" className="quiet" onClick={untickAll}>
            None
          </button>
        )}
        <button type="button" className="quiet" onClick={leaveChoosing}>
          Done choosing
        </button>
      </div>
      {tag !== null && (
        <form
          className="tag-form"
          onSubmit={(submitted) => {
            submitted.preventDefault();
            const line = oneLine(tag);
            if (line === '') return;
            setTag(null);
            void rule({ act: 'tag', tag: line, set: true, stance }, `Tagged “${line}”`);
          }}
        >
          <IssueFields
            label="Issue tag for all that are chosen"
            tag={tag}
            stance={stance}
            onTag={setTag}
            onStance={setStance}
            focus
          />
          <button type="submit">Add</button>
        </form>
      )}
    </section>
  );
}

/** What the entry ticked last has in common with others, each a button that ticks them too. */
function AlikeList({ alike }: { alike: readonly Alike[] }) {
  return (
    <ul>
      {alike.map(({ words, ids }) => (
        <li key={words}>
          <button type="button" className="quiet" onClick={() => tickAll(ids)}>
            {words} ({numberWords(ids.length)})
          </button>
        </li>
      ))}
    </ul>
  );
}
