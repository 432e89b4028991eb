import { describe, expect, it } from 'vitest';
import { eventKinds } from '../../../field/kinds/index.ts';
import { Prefilter, requiredLiterals } from './literals.ts';
import { compile } from './phrase.ts';
import { wordings } from './wordings.ts';

describe('literals', () => {
  it.each([
    ['sued', ['sued']],
    ['(?:files?|filed)\\s+(?:the\\s+)?lawsuit', ['lawsuit']],
    ['(?:was|were)\\s+(?:arrested|detained)', ['arrested', 'detained']],
    ['(?:\\w+\\s+)?\\d+', null],
  ])('%s needs %j', (source, literals) => {
    expect(requiredLiterals(source)).toEqual(literals);
  });

  it('are held by every match of every wording', () => {
    for (const kind of eventKinds) {
      for (const example of [...kind.finds, ...eventKinds.flatMap((other) => other.finds)]) {
        const sentence = example.replace(/[[\]]/g, '');
        for (const { trigger } of wordings.filter((one) => one.kind === kind.name)) {
          trigger.pattern.lastIndex = 0;
          const match = trigger.pattern.exec(sentence);
          const literals = requiredLiterals(trigger.pattern.source);
          if (match && literals)
            expect(literals.some((literal) => match[0].toLowerCase().includes(literal))).toBe(true);
        }
      }
    }
  });

  it('tell which patterns a sentence may match', () => {
    const prefilter = new Prefilter([['lawsuit'], null, ['complaint', 'suit']]);
    expect(prefilter.worthTrying('Oak filed a LAWSUIT.')).toEqual([0, 1, 2]);
    expect(prefilter.worthTrying('A complaint.')).toEqual([1, 2]);
    expect(prefilter.worthTrying('')).toEqual([1]);
  });

  it('spare most patterns', () => {
    const all = wordings.map(({ trigger }) => trigger);
    expect(all.filter((trigger) => requiredLiterals(trigger.pattern.source) === null).length).toBeLessThan(
      all.length / 10,
    );
    expect(requiredLiterals(compile('[sue] … COURT').source)).not.toBeNull();
  });
});
