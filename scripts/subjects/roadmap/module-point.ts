import type { Document } from '../../core/model/document.js'
import type { Roadmap } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import { listInWords } from '../../core/words/list-in-words.js'
import { type AuditCheck, judged, notEvaluated } from '../system/audit-check.js'

/** A module that hands nothing to another one, and gets nothing from one, is a silo. */
export function modulePoint(qms: Qms): AuditCheck {
  const roadmaps = qms.ofType('roadmap').filter(({ fields }) => (fields.modules ?? []).length > 0)
  const known = { id: 'modules-linked', question: 'Does each module work with another one?', found: [] }
  if (roadmaps.length === 0) return { ...known, ...notEvaluated('No roadmap names modules and the processes in them.') }
  const silos = roadmaps.flatMap((roadmap) => silosIn(qms, roadmap))
  if (silos.length === 0)
    return { ...known, ...judged(true, 'Each hands over to another one, or takes over from one.') }
  return { ...known, ...judged(false, `In the process map, nothing goes in or out of ${listInWords(silos)}.`) }
}

/** @returns the names of modules that no process links to another module */
export function silosIn(qms: Qms, { fields: { modules = [] } }: Document<Roadmap>): readonly string[] {
  const moduleOf = new Map(modules.flatMap(({ name = '', processes = [] }) => processes.map((id) => [id, name])))
  const linked = new Set(
    qms.ofType('process').flatMap(({ id, fields: { next = [] } }) =>
      next.flatMap((other) => {
        const [from, to] = [moduleOf.get(id), moduleOf.get(other)]
        return from !== undefined && to !== undefined && from !== to ? [from, to] : []
      }),
    ),
  )
  return modules.flatMap(({ name = '' }) => (linked.has(name) ? [] : name))
}
