import { asideRule } from './aside-rule.ts';

export const shareLine = asideRule({
  name: 'share-line',
  patterns: [
    /^share\b(?: (?:this|on|via|full|article|story|page|link|post|by|with|close|copied|options?|save|tweet|facebook|twitter|x|linkedin|e-?mail|whatsapp|reddit|flipboard|print)\b.{0,100})?[.:]?$/i,
    /^(?:(?:facebook|twitter|x|e-?mail|linkedin|whatsapp|reddit|pinterest|flipboard|instagram|tiktok|youtube|threads|bluesky|telegram|messenger|copy(?: link)?|link copied!?|print|save|share|tweet|pin it|comments?|gift(?: article)?|bookmark)[\s,|/•·]{0,5}){1,14}$/i,
    /^follow (?:us|along|the conversation|.{2,40} on (?:facebook|twitter|x|instagram|tiktok|threads|bluesky|linkedin|youtube|google news))\b.{0,120}$/i,
    /^(?:like|find|join|connect with) us on\b.{0,100}$/i,
    /^(?:show|view|read|post|leave|add|hide|join the)? ?(?:a |all |your )?\d{0,5} ?(?:comments?|conversation|repl(?:y|ies))(?: \(\d+\))?$/i,
    /^(?:add .{2,40} (?:on|to) google|make .{2,40} your preferred source)\b/i,
  ],
  longest: 260,
  within: Number.POSITIVE_INFINITY,
  finds: [
    'Share this article',
    'Share',
    'Facebook Twitter Email LinkedIn',
    'Follow us on Facebook and X',
    'Follow Ada Example on Twitter: @adaexample.',
    'Link copied!',
    'Show 12 comments',
  ],
  skips: [
    'Shares of Oak Mills fell 4 percent.',
    'LinkedIn settled the suit in May.',
    'Print works across the county closed.',
    'Comments made by the judge were struck from the record.',
  ],
});
