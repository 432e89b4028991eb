import { asideRule, topBlocks } from './aside-rule.ts';

export const byline = asideRule({
  name: 'byline',
  patterns: [
    /^(?:[Bb]y|BY|Story by|Words by)\s?:?\s(?:[Tt]he )?[A-Z][\p{L}'’.-]+(?:[ ,]+(?:and |& |of |in |for |the |de |von |van )?[A-Z][\p{L}'’.-]*){0,12}\.?$/u,
    /^(?:authors?|by|share|written by|reviewed by|published by|posted by)\s?:?$/i,
    /^(?:AP|Associated Press|The Associated Press|Reuters|AFP|CNN|BBC News|USA TODAY|USATODAY|UPI|Bloomberg|NPR)$/,
    /^[A-Z][\p{L}'’.-]+(?: [A-Z][\p{L}'’.-]*){1,3}(?:, | \| | [-–—] )(?:AP|Associated Press|The Associated Press|Reuters|AFP|CNN|BBC News|USA TODAY(?: NETWORK| Sports)?|Special to .{2,40}|(?:Staff|Court|Legal|Senior|Chief) (?:Writer|Reporter|Correspondent|Editor))$/u,
    /^(?:staff|court|legal|senior|chief|political|business) (?:writer|reporter|correspondent|editor)s?$/i,
  ],
  longest: 160,
  within: topBlocks,
  finds: [
    'By Ada Example',
    'By ADA EXAMPLE and SAM SAMPLE, Associated Press',
    'Ada Example, Reuters',
    'Author',
    'Court Reporter',
  ],
  skips: [
    'By Monday the board had paid.',
    'From Port Linden to the capital, courts closed.',
    'By a vote of 5 to 4, the court ruled for Oak.',
    'Ann Oak',
  ],
});
