import type { PlannedMilestone, RoadmapMethod } from '../model/roadmap-method.js'
import { platform } from '../platform/current-platform.js'
import { baseName } from '../values/paths.js'

interface Written extends Omit<RoadmapMethod, 'id' | 'months' | 'milestones'> {
  readonly months: readonly [string, string]
  readonly milestones: readonly (Omit<PlannedMilestone, 'weeks'> & { readonly weeks: string })[]
}

const FOLDER = 'schemas/roadmap-methods'

/** @returns the ways to the certificate that the toolkit knows, by name */
export function roadmapMethods(): readonly RoadmapMethod[] {
  const { toolkit, packages } = platform()
  return toolkit.list(FOLDER).map((path) => {
    const written: Written = packages.yaml.parse(toolkit.read(path) ?? '', { schema: 'failsafe' })
    const [fewest, most] = written.months
    return {
      ...written,
      id: baseName(path).replace(/\.yml$/, ''),
      months: [Number(fewest), Number(most)],
      milestones: written.milestones.map((one) => ({ ...one, weeks: Number(one.weeks) })),
    }
  })
}
