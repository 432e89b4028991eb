import { asideRule } from './aside-rule.ts';

const agency =
  '(?:AP|AP Photo|Associated Press|AFP|AFP via Getty Images|Getty Images|Getty|Reuters|REUTERS|EPA|EPA-EFE|PA|PA Media|PA Wire|Bloomberg|Shutterstock|Alamy|Anadolu Agency|Anadolu|Xinhua|Zuma|ZUMA Press|UPI|NurPhoto|iStock|TNS|Pool)';

export const photoCredit = asideRule({
  name: 'photo-credit',
  patterns: [
    /^\(?(?:photos?|images?|pictures?|illustrations?|graphics?|video|credit|photo credit|image credit|picture credit|file photo|courtesy photo|photograph(?:s|er)?|photo illustration|cover image|featured image|caption|photo caption)(?: (?:by|credit|courtesy of))?\s?[:/|]\s?\S.{0,300}$/i,
    /^\(?(?:Photos?|PHOTOS?|Photograph|Image|Picture|Illustration|Photo illustration|Graphic) (?:by|courtesy of|credit) [A-Z].{1,120}$/,
    new RegExp(
      `[\\s/(](?:[A-Z][\\p{L}.'’-]{1,40} ){0,3}[\\p{L}.'’-]{1,40} ?/ ?(?:[^/\\n]{2,40}/ ?){0,3}${agency}(?:[/ ](?:Pool|File))?\\)?\\.?$`,
      'u',
    ),
    new RegExp(`^(?:[^/\\n]{2,60}/ ?){0,3}${agency}(?:/File)?$`),
    /\((?:AP |Reuters |REUTERS |file |courtesy )?photos?(?: by)?\b[^)]{0,120}\)\.?$/i,
    /\b(?:via Getty Images|Getty Images|AP Photo|Handout|file photo)\)?\.?$/i,
    /^(?:file|handout|courtesy)$/i,
    /^(?:hide|toggle|show) caption$/i,
    /^(?:enlarge|view|expand) (?:this )?(?:image|photo|gallery|slideshow)\b/i,
  ],
  longest: 420,
  within: Number.POSITIVE_INFINITY,
  finds: [
    'Workers clear the quay at Port Linden after the spill. Ada Example/AFP/Getty Images',
    'Photo: Sam Sample / Harbour Post',
    'Ann Oak leaves the courthouse on Monday. (AP Photo/Sam Sample, File)',
    'The board chairman, left, in an undated photo. Ada Example via Getty Images',
    'Sam Sample/Reuters',
    'Photo by Ada Example',
    'toggle caption',
  ],
  skips: [
    'The photo, she told the court, was taken in 2004.',
    'Alamy sued the company in Delaware.',
    'The suit was first reported by the Associated Press.',
    'He works for AP.',
    'Image: that is what the case is about, he said, in a talk on the trial that lasted for the whole of the evening and left nobody in the room awake. The jury, he went on, had been told to look at what the board knew, and when, and at nothing else at all, and it did so in under three hours; the award followed on the next day, and with it the appeal that is now before the court in Port Linden, where argument is set for May.',
  ],
});
