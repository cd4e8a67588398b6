import type { Imports } from './read-imports.js'

/**
 * Draws who imports whom, as Mermaid, the importers above. An arrow is left out where others lead to the same place.
 *
 * @param imports without a circle; from the ground up
 */
export function drawImports(imports: Imports): string {
  const names = [...imports.keys()].reverse()
  const rooms = names.map((name) => `  ${idOf(name)}["${name}"]`)
  const arrows = names.flatMap((from) => {
    const targets = [...(imports.get(from) ?? [])]
    const direct = targets.filter((to) => !targets.some((other) => other !== to && reaches(imports, other, to)))
    return direct.length > 0 ? [`  ${idOf(from)} --> ${direct.map(idOf).sort().join(' & ')}`] : []
  })
  return ['```mermaid', 'flowchart TB', ...rooms, ...arrows, '```', ''].join('\n')
}

function reaches(imports: Imports, from: string, to: string): boolean {
  const targets = imports.get(from) ?? new Set()
  return targets.has(to) || [...targets].some((next) => reaches(imports, next, to))
}

function idOf(name: string): string {
  return name.replace(/[^a-z]/g, '_')
}
