import { describe, expect, it } from 'vitest';
import { casesIn } from './told.fixture.ts';

/** What documents say; `=>`; the cases, each with who has which role in it. */
const cases: readonly (readonly [name: string, notes: string])[] = [
  [
    'whom a charge befalls is its defendant, and who sentences him its judge; who is only named beside it has no role',
    `2031-05-09 The Post
     charge 2031-02-01; > Leo Birch; Leo Birch was [charged] with manslaughter after he met Ann Oak.
     sentence 2031-05-08; Rosa Marsh > Leo Birch; Judge Rosa Marsh [sentenced] Leo Birch to two years.
     =>
     Prosecution of Birch; defendant Leo Birch`,
  ],
  [
    'two who are charged in sentences of their own have a case each',
    `2031-05-09 The Post
     charge 2031-02-01; > Leo Birch; Leo Birch was [charged with manslaughter].
     charge 2031-03-01; > Nora Elm; Nora Elm was [charged with perjury].
     plea 2031-04-01; Leo Birch; Leo Birch [pleaded guilty].
     plea 2031-04-20; Nora Elm; Nora Elm [pleaded not guilty].
     =>
     Prosecution of Birch; defendant Leo Birch
     Prosecution of Elm; defendant Nora Elm`,
  ],
  [
    'two who are charged and tried together have one',
    `2031-05-09 The Post
     charge 2031-02-01; > Leo Birch, Nora Elm; Leo Birch and Nora Elm were [charged] with fraud.
     sentence 2031-04-01; > Leo Birch, Nora Elm; Leo Birch and Nora Elm were [sentenced] to a year each.
     =>
     Prosecution of Birch and Elm; defendant Leo Birch; defendant Nora Elm`,
  ],
  [
    'who is told as harmed by the deed again and again stands accused by no slot of a charge',
    `2031-05-09 The Post
     conduct 2031-01-20; Leo Birch > Ann Oak; Leo Birch [pushed Ann Oak] off the pier.
     charge 2031-02-01; > Leo Birch; Leo Birch was [charged] with manslaughter.
     2031-06-09 The News
     conduct 2031-01-20; > Ann Oak; Ann Oak [drowned] that night.
     sentence 2031-06-08; > Ann Oak; The pilot was [sentenced] for the death of Ann Oak.
     =>
     Prosecution of Birch; defendant Leo Birch`,
  ],
  [
    'a man who was hit and hit back is the defendant that he is told as',
    `2031-05-09 The Post
     conduct 2031-01-20; Leo Birch > Ann Oak; Leo Birch [pushed Ann Oak] off the pier.
     conduct 2031-01-20; Ann Oak > Leo Birch; Ann Oak had [struck Leo Birch].
     charge 2031-02-01; > Leo Birch; Leo Birch was [charged] with manslaughter.
     =>
     Prosecution of Birch; defendant Leo Birch`,
  ],
  [
    'who sued whom, though the sentence calls somebody else accused',
    `2031-05-09 The Post
     filing 2031-02-01; Ann Oak > Harbour Light Ltd; Ann Oak [sued] Harbour Light Ltd over the case against Leo Birch.
     =>
     Oak v. Harbour Light Ltd; plaintiff Ann Oak; defendant Harbour Light Ltd`,
  ],
];

describe('who has which role in a case', () => {
  it.each(cases)('%s', (_, notes) => {
    const [documents = '', expected = ''] = notes.split('=>');
    expect(casesIn(documents)).toEqual(
      expected
        .trim()
        .split('\n')
        .map((line) => line.trim()),
    );
  });
});
