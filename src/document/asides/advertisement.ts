import { asideRule } from './aside-rule.ts';

export const advertisement = asideRule({
  name: 'advertisement',
  patterns: [
    /^[-–—([\s]{0,4}(?:advertisements?|ad|ads by .{1,30}|sponsored(?: (?:content|by .{1,40}|message))?|paid (?:post|content|advertisement)|promoted(?: content)?|partner content|from our (?:partners|sponsors))[-–—)\]\s.:]{0,4}$/i,
    /^(?:advertisement\b.{0,20}\b)?(?:scroll (?:down )?to continue|(?:story|article) continues (?:below|after)|continue reading (?:below|after)|skip (?:past|ad|advertisement))\b.{0,60}$/i,
    /\b(?:earn|receive|get|make)\b.{0,30}\b(?:affiliate|commission)\b.{0,80}\b(?:links?|fees?|purchases?|products?|sales?)?\b/is,
    /\bpurchases? (?:made )?(?:through|via|from|using|by clicking)\b.{0,60}\blinks?\b/is,
    /\b(?:free|half[- ]price) (?:trial|shipping)\b.{0,60}\b(?:start|try|get|order|shop|today)\b/is,
    /^(?:shop|buy|order|save|get|try|stream|watch|start)\b.{0,80}\b(?:\d{1,2}% off|free trial|for free on|free on|promo code|discount code|limited[- ]time offer)\b/i,
    /^sponsored by\b/i,
    /\badvertisement\b.{0,10}\bscroll to continue\b/i,
  ],
  longest: 420,
  within: Number.POSITIVE_INFINITY,
  finds: [
    'Advertisement',
    'ADVERTISEMENT - SCROLL TO CONTINUE',
    'Story continues below advertisement',
    'Sponsored Content',
    'We recommend products that we like. If you make a purchase by clicking one of the links, we may earn an affiliate fee.',
    'WATCH the finals FREE on Streamly with a free trial',
  ],
  skips: [
    'The advertisement, which ran in four newspapers, called her a liar.',
    'He took out a full-page advertisement in 1989.',
    'Ad spending fell after the ruling.',
    'The brokers earned a commission on each sale, the indictment says.',
  ],
});
