/**
 * In place of `URL.canParse`: once Node 20 has compiled that for speed, it says no to addresses with letters such as “ü”.
 *
 * @param base what the address is relative to
 * @returns undefined for what is not an address
 */
export function readUrl(written: string, base?: string): URL | undefined {
  try {
    return new URL(written, base)
  } catch {
    return undefined
  }
}
