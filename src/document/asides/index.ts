import { advertisement } from './advertisement.ts';
import type { AsideRule } from './aside-rule.ts';
import { byline } from './byline.ts';
import { clickHere } from './click-here.ts';
import { contributorCredit } from './contributor-credit.ts';
import { cookieLine } from './cookie-line.ts';
import { copyrightNotice } from './copyright-notice.ts';
import { courtPage } from './court-page.ts';
import { newsletterPitch } from './newsletter-pitch.ts';
import { noComment } from './no-comment.ts';
import { pageFurniture } from './page-furniture.ts';
import { photoCredit } from './photo-credit.ts';
import { relatedLink } from './related-link.ts';
import { reporterContact } from './reporter-contact.ts';
import { shareLine } from './share-line.ts';
import { subscribeLine } from './subscribe-line.ts';
import { dayLine, timeStamp } from './time-stamp.ts';
import { updateNotice } from './update-notice.ts';
import { videoPlayer } from './video-player.ts';

/** Every family, in the order in which a block is asked; the first that marks it names it. */
export const asideRules: readonly AsideRule[] = [
  pageFurniture,
  courtPage,
  timeStamp,
  dayLine,
  byline,
  newsletterPitch,
  subscribeLine,
  advertisement,
  cookieLine,
  videoPlayer,
  photoCredit,
  shareLine,
  reporterContact,
  contributorCredit,
  copyrightNotice,
  updateNotice,
  clickHere,
  relatedLink,
  noComment,
];
