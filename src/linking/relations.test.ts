import { describe, expect, it } from 'vitest';
import type { ProceedingKind } from '../field/values.ts';
import { newShape, type Shape } from './cases.ts';
import { linkedReports } from './linked-report.ts';
import { linkParties } from './parties.ts';
import { invented } from './reading.fixture.ts';
import { relationsOf } from './relations.ts';

const oak = 0;
const harbour = 1;
const marsh = 2;

function shape(kind: ProceedingKind, first: readonly number[], second: readonly number[], weight = 1): Shape {
  return {
    ...newShape(kind),
    first: new Map(first.map((party) => [party, 1])),
    second: new Map(second.map((party) => [party, 1])),
    weight,
  };
}

/** The relations of each case, where the given sentence is told in the given case. */
function relations(
  shapes: readonly Shape[],
  told?: { kind: 'appeal-decision' | 'party-change' | 'ruling'; text: string; in: number },
) {
  const documents = [
    invented({
      id: 'd',
      published: '2031-05-01',
      text: told?.text ?? 'Nothing.',
      events: told ? [{ kind: told.kind, words: told.text.split(' ')[0]! }] : [],
    }),
  ];
  const reports = linkedReports(documents, linkParties(documents), []);
  return shapes.map((_, index) =>
    relationsOf(index, shapes, (at) => (at === told?.in ? reports : [])).map(
      ({ relation, proceeding }) => `${relation} ${proceeding}`,
    ),
  );
}

const suit = shape('civil', [oak], [harbour], 9);

describe('how the cases of a matter stand to one another', () => {
  it('an appeal is from the case with the same sides', () => {
    expect(relations([suit, shape('civil', [marsh], [harbour]), shape('appeal', [oak], [harbour])])[2]).toEqual([
      'appeal-of 0',
    ]);
  });

  it('a case sent back by the court above goes on as a remand of that appeal', () => {
    const told = { kind: 'appeal-decision', text: 'Judges reversed and sent the case back to Halden.', in: 1 } as const;
    expect(relations([suit, shape('appeal', [harbour], [oak])], told)).toEqual([['remand-of 1'], ['appeal-of 0']]);
  });

  it('an appeal that only affirms sends nothing back', () => {
    const told = { kind: 'appeal-decision', text: 'Judges affirmed the verdict.', in: 1 } as const;
    expect(relations([suit, shape('appeal', [harbour], [oak])], told)[0]).toEqual([]);
  });

  it('suits told as consolidated are consolidated with one another', () => {
    const told = { kind: 'party-change', text: 'Suits against Harbour Light were consolidated.', in: 0 } as const;
    expect(relations([suit, shape('civil', [marsh], [harbour])], told)).toEqual([
      ['consolidated-with 1'],
      ['consolidated-with 0'],
    ]);
  });

  it('a prosecution and a suit over one defendant are twins; two suits are related', () => {
    expect(relations([suit, shape('criminal', [], [harbour]), shape('civil', [marsh], [harbour])])).toEqual([
      ['related 1', 'related 2'],
      ['criminal-twin 0', 'criminal-twin 2'],
      ['related 0', 'related 1'],
    ]);
  });
});
