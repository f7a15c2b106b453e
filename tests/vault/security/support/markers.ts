import { randomBytes } from 'node:crypto';

/** How every marker begins. */
export const markerBegins = 'wordthatsomebodytyped';

/** Words that occur nowhere else: each field gets one of its own. */
export class Markers {
  readonly all: string[] = [];

  readonly next = (): string => {
    const marker = `${markerBegins}${randomBytes(8).toString('hex')}`;
    this.all.push(marker);
    return marker;
  };

  /** Words around a marker, as somebody would write them. */
  readonly text = (): string => `He said ${this.next()} there.`;
}
