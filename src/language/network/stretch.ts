/** Words tagged in one go. */
export const STRETCH = 192;

/** Longest stretch that is parsed in one go; a longer sentence is cut, so that time stays linear. */
export const LONGEST_PARSED = 192;
