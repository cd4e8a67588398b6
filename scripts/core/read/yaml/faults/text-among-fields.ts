import { inLine, type YamlFault } from './yaml-fault.js'

/** The block of fields goes on into the text, up to a line of hyphens that was meant as one. */
export const textAmongFields: YamlFault = {
  *find(lines) {
    const blank = lines.findIndex((line, index) => index > 0 && line.trim() === '')
    const next = lines.findIndex((line, index) => index > blank && line.trim() !== '')
    if (blank < 0 || next < 0 || /^[\w-]+:(\s|$)/.test(lines[next] ?? '')) return
    yield {
      at: inLine(next, 0, lines[next]?.length ?? 0),
      message:
        'The text begins here, but the block of fields is not closed yet. Add a line of three hyphens (---) above it.',
      repaired: () => lines.slice(0, blank),
      rule: 'front-matter-closed',
    }
  },
}
