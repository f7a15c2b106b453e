/** Answers one after the other as sentences: each ends with one stop, whether whoever wrote it set one or not. */
export function sentences(...parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .map((part, index, all) =>
      index === all.length - 1 || /[.!?…]["”’)]?$/.test(part.trim()) ? part.trim() : `${part.trim()}.`,
    )
    .join(' ');
}
