import { describe, expect, it } from 'vitest';
import { groupStories, headStem } from './story-groups.ts';

const article = (...sentences: readonly string[]) => {
  let at = 0;
  return {
    text: sentences.join(' '),
    sentences: sentences.map((sentence) => {
      const start = at;
      at += sentence.length + 1;
      return { start, end: start + sentence.length };
    }),
  };
};

describe('look-alike stories', () => {
  const oak = (more: string) =>
    article(
      'A jury in Port Elm found Ann Oak guilty of fraud.',
      `Prosecutors said that Oak took 40 boats from the Harbour Light yard. ${more}`,
    );
  const birch = (more: string) =>
    article(
      'A jury in Stone Vale found Leo Birch guilty of fraud.',
      `Prosecutors said that Birch took 12 horses from the Meadow Run farm. ${more}`,
    );

  it('come apart by what not all of them share', () => {
    const [a, b, c, d, e, f] = groupStories([
      oak('She will appeal.'),
      birch('He wept.'),
      oak('The yard was glad.'),
      birch('The farm was sold.'),
      oak('Sentencing is in May.'),
      birch('He faces a year.'),
    ]);
    expect([a, b]).toEqual([c, d]);
    expect([a, b]).toEqual([e, f]);
    expect(a).not.toBe(b);
  });
});

describe('the head of an event', () => {
  it.each([
    ['checked into', 'checks'],
    ['guilty verdict', 'verdicts'],
    ['murder of', 'killed'],
    ['arrested', 'captured'],
  ])('%s is %s', (one, other) => expect(headStem(one)).toBe(headStem(other)));
});
