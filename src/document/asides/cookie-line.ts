import { asideRule } from './aside-rule.ts';

export const cookieLine = asideRule({
  name: 'cookie-line',
  patterns: [
    /\b(?:we|this (?:site|website|page)|our (?:site|website|partners))\b.{0,80}\buses? cookies\b/is,
    /\b(?:accept|reject|manage|allow)(?: all)?(?: (?:non-?essential|optional|necessary|your))? cookies\b/i,
    /\bcookie (?:policy|settings|preferences|notice|consent)\b/i,
    /^(?:by continuing to|if you continue to) (?:use|browse)\b/i,
    /^(?:your privacy choices|do not sell (?:or share )?my (?:personal )?info(?:rmation)?|privacy (?:policy|notice|manager)|terms (?:of (?:use|service)|and conditions)|accessibility statement)[.!]?$/i,
  ],
  longest: 600,
  within: Number.POSITIVE_INFINITY,
  finds: [
    'We use cookies to give you the best experience on our site.',
    'Accept all cookies',
    'By continuing to use this site you agree to our terms.',
    'Privacy Policy',
  ],
  skips: [
    'The suit says the firm set cookies on the phones of children.',
    'It was a cookie lover’s dream.',
    'Privacy law was the ground of the ruling.',
  ],
});
