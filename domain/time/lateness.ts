/** Size of a span in the unit a person would use. */
export interface Span {
  readonly unit: 'minutes' | 'hours' | 'days';
  readonly count: number;
}

/**
 * How long after the event something was recorded, in the unit a person would use; nothing when it was within minutes.
 * Contemporaneous notes carry weight; later ones must show their distance.
 * @param seconds seconds between event and recording.
 */
export function recordedAfter(seconds: number): Span | undefined {
  if (seconds < 15 * 60) return undefined;
  if (seconds < 90 * 60) return { unit: 'minutes', count: Math.round(seconds / 60) };
  if (seconds < 48 * 3600) return { unit: 'hours', count: Math.round(seconds / 3600) };
  return { unit: 'days', count: Math.round(seconds / 86_400) };
}
