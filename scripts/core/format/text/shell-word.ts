/** @returns a text as one word of a command to be pasted into a shell: what a document says is never a command */
export function shellWord(text: string): string {
  if (/^[\w./@:=-]+$/.test(text) && !text.startsWith('-')) return text
  // Every shell reads these alike, that of Windows, too.
  if (/^[\p{L}\p{N} ,.()/@:=_-]+$/u.test(text)) return `"${text}"`
  return `'${text.replaceAll("'", `'\\''`)}'`
}
