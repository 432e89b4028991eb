import { asideRule } from './aside-rule.ts';

const reporter =
  '(?:reporter|correspondent|editor|columnist|journalist|producer|writer|freelancer|contributor|intern|fellow)';

export const reporterContact = asideRule({
  name: 'reporter-contact',
  patterns: [
    /\b(?:[Rr]each|[Cc]ontact|[Ee]-?mail|[Ff]ollow|[Mm]essage) (?:him|her|them|me|the (?:reporter|author|writer)|[A-Z][\p{L}'’.-]{1,40}(?: [A-Z][\p{L}'’.-]{1,40}){0,2})\b.{0,40}(?:@|\bon (?:Twitter|X|Facebook|Instagram|Threads|Bluesky|TikTok)\b)/u,
    /\bcan be reached (?:at|by|on)\b.{0,60}[\w.]@[\w.]/i,
    /\b(?:[Rr]each|[Cc]ontact) [A-Z][\p{L}'’. -]{2,50} at \(?\d{3}\)?[ -]\d{3}-\d{4}/u,
    new RegExp(
      `^[A-Z][\\p{L}'’. -]{3,50} is (?:a|an|the|our)\\b(?! former| retired| ex-)[^.]{0,120}\\b${reporter}\\b.{0,60}\\b(?:for|at|with|@).{0,340}$`,
      'u',
    ),
    /^[A-Z][\p{L}'’. -]{3,50} (?:covers|reports on|writes about)\b.{0,400}(?:@|\bfor (?:the |our )?[A-Z])/u,
    /^(?:e-?mail|twitter|x|facebook|instagram|phone|follow|contact)\s?:\s?[@\w.+-]{2,60}(?:@[\w.-]{2,60})?[.,;]?$/i,
    /^@?[\w.+-]{2,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}$/,
    /^@\w{2,30}$/,
  ],
  longest: 520,
  within: Number.POSITIVE_INFINITY,
  finds: [
    'Ada Example is a court reporter for the Harbour Post. Reach her at aexample@harbourpost.example.',
    'Contact Sam Sample at (302) 555-0100 or ssample@harbourpost.example.',
    'Follow Sam Sample on Twitter: @samsample.',
    'Sam Sample can be reached at ssample@harbourpost.example.',
    'Ada Example covers courts and crime for Harbour Public Radio.',
    'aexample@harbourpost.example',
  ],
  skips: [
    'Ann Oak is a former columnist.',
    'Oak, a reporter for 20 years, sued in May.',
    'She could not be reached by phone before the hearing began.',
    'Oak Mills covers its losses with loans.',
  ],
});
