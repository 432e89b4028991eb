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
    const sentences = eventKinds.flatMap((kind) => kind.finds).map((example) => example.replace(/[[\]]/g, ''));
    const wrong = wordings.flatMap(({ kind, trigger }) => {
      const literals = requiredLiterals(trigger.pattern.source);
      return sentences
        .flatMap((sentence) => [...sentence.matchAll(trigger.pattern)])
        .filter(([words]) => literals !== null && !literals.some((literal) => words.toLowerCase().includes(literal)))
        .map(([words]) => `${kind}/${trigger.name}: ${words}`);
    });
    expect(wrong).toEqual([]);
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
