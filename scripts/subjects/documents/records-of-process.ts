import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'

/** @returns the records that say which process they belong to, and name this one */
export function recordsOfProcess(qms: Qms, process: string): readonly Document[] {
  const own = qms.linksTo(process).filter(({ pointer }) => /^\/process(es\/\d+)?$/.test(pointer))
  return [...new Set(own.map(({ from }) => from))].filter((one) => qms.typeOf(one)?.control === 'retained')
}
