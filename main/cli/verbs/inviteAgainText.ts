/** Says whose invitation ended with the vault key it held; nothing where there was none. */
export function inviteAgainText(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  return [`An invitation that nobody had accepted ended too. Invite again: ${names.join(', ')}.`];
}
