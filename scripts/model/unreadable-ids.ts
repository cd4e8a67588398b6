import { baseName } from './paths.js'
import { perQms } from './per-qms.js'

/** Finds the ids that files carry in their names of which no document could be made: that fault is reported there. */
export const unreadableIds = perQms((qms): ReadonlySet<string> => {
  return new Set(qms.otherSources.filter(({ path }) => path.endsWith('.md')).map(({ path }) => baseName(path)))
})
