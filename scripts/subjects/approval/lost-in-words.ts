import type { Qms } from '../../core/model/qms.js'
import { documentAt } from '../../core/questions/document-at.js'
import type { InForceWithoutFile } from './in-force-without-file.js'

/** @returns what became of the file of a document that is still in force, and what to do, in sentences */
export function lostInWords(qms: Qms, lost: InForceWithoutFile): string {
  const { id, effective } = lost
  return `Revision ${effective.revision} of ${id} is in force since ${effective.effectiveOn}, but ${whatHappened(qms, lost)} Restore the file; if ${id} no longer applies, retire it with “qms retire”.`
}

function whatHappened(qms: Qms, { id, path }: InForceWithoutFile): string {
  const [other] = qms.withId(id)
  if (other)
    return other.type === '' ? `${other.path} has no type any more.` : `${other.path} now has “type: ${other.type}”.`
  if (path === undefined) return 'no file shows it any more.'
  if (!qms.files.has(path)) return `its file ${path} is gone.`
  const there = documentAt(qms, path)
  if (there) return there.id === '' ? `${path} has no id any more.` : `${path} now has “id: ${there.id}”.`
  const fault = qms.otherSources.find((source) => source.path === path)?.defects[0]
  return fault ? `its file ${path} cannot be read: ${fault.message}` : `qms.yml says not to read its file ${path}.`
}
