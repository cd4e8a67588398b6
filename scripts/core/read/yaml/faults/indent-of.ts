/** @returns with how many spaces a line begins */
export function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0
}
