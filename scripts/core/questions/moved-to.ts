import type { Qms } from '../model/qms.js'

/** @returns where a file lies now that once lay at this path, as git tells it; the path itself if it did not move */
export function movedTo({ files, history }: Pick<Qms, 'files' | 'history'>, path: string): string {
  const names = new Set<string>()
  let current = path
  while (history && !files.has(current) && !names.has(current)) {
    names.add(current)
    const [last] = history.versionsOf(current)
    if (last?.change !== 'deleted' || last.to === undefined) return path
    current = last.to
  }
  return current
}
