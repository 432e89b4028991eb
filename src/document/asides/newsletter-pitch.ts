import { asideRule } from './aside-rule.ts';

export const newsletterPitch = asideRule({
  name: 'newsletter-pitch',
  patterns: [
    /\bsign(?:ing)? up\b.{0,120}\b(?:newsletters?|briefings?|alerts?|inbox|e-?mails?)\b/is,
    /\b(?:sign up|subscribe) (?:here|now|today|for free)\b/i,
    /\b(?:newsletters?|briefing)\b.{0,120}\b(?:sign up|subscribe|inbox|delivered)\b/is,
    /\bsubscribe to (?:our|the|his|her|their|my|this)\b.{0,80}\b(?:newsletters?|podcast|channel|briefing|e-?mails?|alerts?)\b/is,
    /^subscribe to\b.{0,80}\b(?:newsletters?|digest|podcast|briefing|magazine|alerts?)\b/i,
    /\b(?:get|receive|want)\b.{0,100}\b(?:in|to|into) your inbox\b/is,
    /\bdelivered (?:right |straight |directly )?to your inbox\b/i,
    /^(?:get|download|open) (?:the|our) .{0,40}\bapp\b/i,
    /\bapp\b.{0,60}\bdownload for\b/is,
    /^(?:enter )?your e-?mail(?: address)?[:*]?$/i,
    /^by signing up,? you agree\b/i,
  ],
  longest: 500,
  within: Number.POSITIVE_INFINITY,
  finds: [
    'Fight the noise: Sign up for the free Harbour Daily newsletter and read what counts first.',
    "Get the Courts Weekly newsletter. Sign up here to get our court reporters' week every Friday.",
    'Subscribe to our weekly Law & Order newsletter.',
    "Subscribe to the Harbour Post's weekly digest for more from the courts.",
    'The week in the courts, delivered right to your inbox. Sign up here',
    'The Harbour Post app gets you to the heart of the news. Download for award-winning coverage.',
    'Want more from the courts? Get the stories that matter in your inbox every morning.',
  ],
  skips: [
    'Users had to sign up for a paid plan before they could cancel, according to the complaint.',
    'The company agreed to delete the email addresses of customers who had signed up by mistake.',
    'Ms Oak said the newsletter that printed the claim had four subscribers.',
    'He said he would subscribe to the view that juries are usually right.',
  ],
});
