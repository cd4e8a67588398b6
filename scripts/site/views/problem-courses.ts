import type { Severity } from '../../core/model/problem.js'
import type { Say } from '../../core/words/say.js'
import type { ProblemsOfDay } from '../../subjects/system/problems-by-quarter.js'
import { drawSparkline } from '../charts/sparkline.js'
import { PROBLEMS_PATH } from '../shown/page-path.js'

/** A figure and the line of what it was before. */
export interface FigureCourse {
  readonly title: string
  readonly path: string
  readonly figure: string
  readonly course: string
}

/** @param earlier the oldest day first @returns whether errors and warnings become fewer; empty where they were not counted */
export function problemCourses(say: Say, earlier: readonly ProblemsOfDay[]): readonly FigureCourse[] {
  if (earlier.length === 0) return []
  const courseOf = (title: string, severity: Severity): FigureCourse => {
    const counts = earlier.map((day) => day.counts[severity])
    const figure = String(counts.at(-1))
    const course = drawSparkline(counts, say`By quarter from ${counts[0] ?? ''} to ${figure}`)
    return { title, path: `${PROBLEMS_PATH}#Earlier`, figure, course }
  }
  return [
    courseOf(say`Errors in a check, by quarter`, 'error'),
    courseOf(say`Warnings in a check, by quarter`, 'warning'),
  ]
}
