import { counted } from '../../model/counted.js'
import type { StarterPlan } from './plan-starter.js'

/** @returns which files are to be written and changed, and which stay, by path */
export function describePlan(root: string, { added, changed, kept }: StarterPlan): string {
  const width = Math.max(...[...changed.keys()].map((path) => path.length)) + 3
  const changes = [...changed].map(([path, { summary }]) => `${path.padEnd(width)}${summary}`)
  return [
    [`To be added to ${root}:`, ...[...added.keys()].sort()],
    ['To be added to files that exist (what they say stays):', ...changes],
    ['There already, and left as they are:', ...kept],
  ]
    .filter(({ length }) => length > 1)
    .map((lines) => `${lines.join('\n  ')}\n`)
    .join('')
}

/** @returns how many files that are, once they are written */
export function countFiles({ added, changed }: StarterPlan): string {
  const more = changed.size > 0 ? `, ${counted(changed.size, 'file')} changed` : ''
  return `${counted(added.size, 'file')} written${more}`
}
