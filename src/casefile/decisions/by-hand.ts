/** End of the rule of a report that a person made. */
export const byHand = '/by-hand';
