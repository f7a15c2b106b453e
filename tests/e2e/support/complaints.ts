/** What went wrong on the pages of one test. */
export interface Complaints {
  hear(complaint: string): void;
  /** Says that complaints of this form are what the test is about. */
  expect(pattern: RegExp): void;
  /** How many of the expected ones were heard. */
  expected(): number;
  /** All others. */
  unexpected(): string[];
}

export function makeComplaints(): Complaints {
  const heard: string[] = [];
  const patterns: RegExp[] = [];
  const isExpected = (complaint: string) => patterns.some((pattern) => pattern.test(complaint));
  return {
    hear: (complaint) => void heard.push(complaint),
    expect: (pattern) => void patterns.push(pattern),
    expected: () => heard.filter(isExpected).length,
    unexpected: () => heard.filter((complaint) => !isExpected(complaint)),
  };
}
