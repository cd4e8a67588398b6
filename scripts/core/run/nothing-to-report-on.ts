import type { Qms } from '../model/qms.js'
import type { Report } from '../model/report.js'
import { listInWords } from '../words/list-in-words.js'

/** @returns why a report is empty that has nothing to be about; an empty table would look as if all were well */
export function nothingToReportOn(qms: Qms, { about = [] }: Pick<Report, 'about'>): string | undefined {
  if (about.length === 0 || about.some((type) => qms.ofType(type).length > 0)) return undefined
  const isRecord = about.every((type) => qms.types.get(type)?.control === 'retained')
  const names = listInWords(about, 'or')
  return isRecord
    ? `Nothing to report on: no record of type ${names}.`
    : `Nothing to report on: no document of type ${names}.`
}
