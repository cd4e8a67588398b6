import { inLine, type YamlFault } from './yaml-fault.js'

/** A list with bullets or numbers, as Word makes them, or with hyphens that nothing follows. */
const BULLET = /^(\s*)([•·◦▪*+–—−]\s*|\d+[.)]\s+|-(?=[^\s-]))(?=\S)/

export const otherBullets: YamlFault = {
  hint: /:[ \t]*\n[ \t]*(?:[•·◦▪*+–—−]|\d+[.)]\s|-[^\s-])/,
  *find(lines) {
    const index = lines.findIndex((line, at) => BULLET.test(line) && /^\s*[\w-]+:\s*$/.test(lines[at - 1] ?? ''))
    if (index < 0) return
    const [, indent = '', bullet = ''] = BULLET.exec(lines[index] ?? '') ?? []
    const end = lines.findIndex((line, at) => at > index && !BULLET.test(line))
    const isEntry = (at: number) => at >= index && (end < 0 || at < end)
    const repaired = lines.map((line, at) => (isEntry(at) ? line.replace(BULLET, '$1- ') : line))
    yield {
      at: inLine(index, indent.length, indent.length + bullet.trimEnd().length),
      message: `An entry of a list begins with a hyphen and a space. Write “${repaired[index]?.trim()}”.`,
      repaired: () => repaired,
      isSafe: true,
    }
  },
}
