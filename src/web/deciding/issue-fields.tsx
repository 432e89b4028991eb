import { useId, useMemo } from 'react';
import type { Stance } from '../../field/values.ts';
import { useCase } from '../frame/case.ts';
import { issuesOf, tagsOf } from '../model/issues.ts';

export const stanceWords: { readonly [stance in Stance]: string } = { supports: 'supports it', denies: 'denies it' };

/** An issue as it is typed, those of the matter suggested, and whether an entry speaks for it or against it. */
export function IssueFields({
  label,
  tag,
  stance,
  onTag,
  onStance,
  focus = false,
}: {
  label: string;
  tag: string;
  stance: Stance | null;
  onTag: (tag: string) => void;
  onStance: (stance: Stance | null) => void;
  /** Whether it gets the focus when it appears. */
  focus?: boolean;
}) {
  const { matter } = useCase();
  const id = useId();
  const known = useMemo(() => (matter === null ? [] : tagsOf(issuesOf(matter.matter))), [matter]);
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        list={`${id}-known`}
        value={tag}
        maxLength={60}
        placeholder="Claim / Element"
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: asked for by the button that opens it
        autoFocus={focus}
        onChange={({ target }) => onTag(target.value)}
      />
      <datalist id={`${id}-known`}>
        {known.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <select
        aria-label="What it does to the issue"
        value={stance ?? ''}
        onChange={({ target }) =>
          onStance(target.value === 'supports' || target.value === 'denies' ? target.value : null)
        }
      >
        <option value="">bears on it</option>
        <option value="supports">{stanceWords.supports}</option>
        <option value="denies">{stanceWords.denies}</option>
      </select>
    </>
  );
}
