import type { CaseEvent, Matter } from '../../casefile/schema.ts';
import type { Stance } from '../../field/values.ts';
import { byCodeUnits } from '../../words/code-unit-order.ts';
import { folded } from '../../words/folded.ts';

/** What parts an issue from the one it stands under: "Defamation / Falsity". */
export const under = ' / ';

/** An entry as it is tied to an issue. */
export interface Tied {
  readonly event: CaseEvent;
  /** `null` where it only bears on it. */
  readonly stance: Stance | null;
}

/** A claim or one of its elements, with the entries tied to it. */
export interface Issue {
  /** The whole of it, as entries are tagged: "Defamation / Falsity". */
  readonly tag: string;
  /** Its last part. */
  readonly name: string;
  /** Whether a proceeding names it as a claim. */
  readonly isClaim: boolean;
  /** In order of date. */
  readonly tied: readonly Tied[];
  readonly elements: readonly Issue[];
}

interface Growing {
  readonly tag: string;
  readonly name: string;
  isClaim: boolean;
  readonly tied: Tied[];
  readonly elements: Map<string, Growing>;
}

/** The claims of the proceedings and the issues that entries are tied to, as a tree: claims in the order of their proceedings, then the others by name. */
export function issuesOf({
  proceedings,
  events,
  passing,
}: Pick<Matter, 'proceedings' | 'events' | 'passing'>): readonly Issue[] {
  const roots = new Map<string, Growing>();
  for (const { claims } of proceedings) for (const claim of claims) grown(roots, [claim]).isClaim = true;
  for (const event of [...events, ...passing]) {
    for (const tag of event.tags) {
      const stance = event.stances?.find((one) => one.tag === tag)?.stance ?? null;
      grown(roots, tag.split(under)).tied.push({ event, stance });
    }
  }
  return issuesIn(roots);
}

/** The issue at a path, made where it is not there yet. Capitals make no other issue. */
function grown(roots: Map<string, Growing>, path: readonly string[]): Growing {
  let [level, found, tag] = [roots, undefined as Growing | undefined, ''];
  for (const name of path) {
    tag = tag === '' ? name : `${tag}${under}${name}`;
    found = level.get(folded(name));
    if (found === undefined) {
      found = { tag, name, isClaim: false, tied: [], elements: new Map() };
      level.set(folded(name), found);
    }
    level = found.elements;
    tag = found.tag;
  }
  return found ?? { tag: '', name: '', isClaim: false, tied: [], elements: new Map() };
}

function issuesIn(level: ReadonlyMap<string, Growing>): readonly Issue[] {
  const all = [...level.values()].map(({ elements, ...own }): Issue => ({ ...own, elements: issuesIn(elements) }));
  return [
    ...all.filter(({ isClaim }) => isClaim),
    ...all.filter(({ isClaim }) => !isClaim).sort((a, b) => byCodeUnits(folded(a.name), folded(b.name))),
  ];
}

/** All issues of a tree as they are written, each before its elements. */
export function tagsOf(issues: readonly Issue[]): readonly string[] {
  return issues.flatMap(({ tag, elements }) => [tag, ...tagsOf(elements)]);
}
