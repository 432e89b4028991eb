import { asideRule } from './aside-rule.ts';

const asked =
  '(?:requests?|an? (?:\\w+ )?(?:request|e-?mail|message|call|inquiry|query)|(?:e-?mails?|messages?|calls?|inquiries))';

/** A paragraph that says nothing but that somebody did not comment. One that goes on to say more is of the story. */
export const noComment = asideRule({
  name: 'no-comment',
  patterns: [
    new RegExp(
      `^[^.!?“”"]{2,110}\\b(?:did not|didn['’]t|has not|have not|had not|hasn['’]t|haven['’]t) (?:immediately |yet |promptly )?(?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)?|answer(?:ed)?)(?: \\w+)?(?: to)?(?: [\\w.’']+){0,4} ${asked}\\b(?! (?:after|when|about|on the|in the)\\b)[^.!?“”"]{0,40}\\.?$`,
      'i',
    ),
    /^[^.!?“”"]{2,90}\b(?:has|have|had) (?:reached out to|contacted|approached|asked)\b[^.!?“”"]{2,90}\bfor (?:a )?(?:comment|response|statement)\b[^.!?“”"]{0,30}\.?$/i,
    /^[^.!?“”"]{2,90}\b(?:could not|couldn['’]t) (?:immediately |be immediately )?be reached (?:immediately )?for comment\b[^.!?“”"]{0,40}\.?$/i,
    /^[^.!?“”"]{2,90}\b(?:declined|refused) (?:to comment|comment)(?: (?:further|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))?\.?$/i,
  ],
  longest: 240,
  within: Number.POSITIVE_INFINITY,
  finds: [
    'The harbour board did not immediately respond to a request for comment.',
    'The Post has contacted lawyers for Ms Oak for comment.',
    'A lawyer for Oak Mills could not be reached for comment on Sunday.',
    'The board declined to comment.',
  ],
  skips: [
    'The board did not respond to the complaint, and the judge entered a default judgment.',
    'Oak declined to comment on the ruling. She will appeal, her lawyer said.',
    'The board did not respond to a request for comment after the indictment was unsealed.',
    'He refused to answer questions before the grand jury.',
    'The board did not respond to the motion.',
  ],
});
