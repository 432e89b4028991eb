/** A confidence as it is written: two digits after the point say all that is known of it. */
export const rounded = (confidence: number): number => Math.round(confidence * 100) / 100;
