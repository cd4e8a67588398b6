import type { Qms } from '../model/qms.js'
import type { Report } from '../model/report.js'
import { listInWords } from '../words/list-in-words.js'

/** @returns why a report is empty that has nothing to be about; an empty table would look as if all were well */
export function nothingToReportOn(qms: Qms, { about = [] }: Pick<Report, 'about'>): string | undefined {
  if (about.length === 0 || about.some((type) => qms.ofType(type).length > 0)) return undefined
  const isRecord = about.every((type) => qms.types.get(type)?.control === 'retained')
  return `Nothing to report on: no ${isRecord ? 'record' : 'document'} of type ${listInWords(about, 'or')}.`
}
