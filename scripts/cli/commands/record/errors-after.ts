import { toUtf8 } from '../../../core/bytes/utf8.js'
import { plannedContent } from '../../../core/edit/planned-content.js'
import type { Document } from '../../../core/model/document.js'
import type { Plan } from '../../../core/model/plan.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { locate, MAX_SETTINGS_BYTES, overlaidTree, readOne, updateQms } from '../../../core/read/index.js'
import { evaluate } from '../../../core/run/evaluate.js'
import type { OpenedQms } from '../repository/open-qms.js'

const NOTHING = new Uint8Array()

/** @returns the errors that a check would find in a record once it is changed, and does not find now */
export async function errorsAfter(
  { qms, tree }: OpenedQms,
  { id, path }: Document,
  { changes }: Plan,
  rules: readonly Rule[],
): Promise<readonly string[]> {
  const present = await readOne(tree, path, MAX_SETTINGS_BYTES)
  const edits = changes.filter((change) => change.kind === 'edit').filter((change) => change.path === path)
  const written = edits.reduce((bytes, edit) => toUtf8(String(plannedContent(edit, bytes))), present?.bytes ?? NOTHING)
  const after = await updateQms(qms, overlaidTree(tree, new Map([[path, written]])), [path])
  const errorsIn = (system: Qms) =>
    evaluate(rules, system, locate)
      .problems.filter(({ document, severity }) => document === id && severity === 'error')
      .map(({ message }) => message)
  const known = new Set(errorsIn(qms))
  return errorsIn(after).filter((message) => !known.has(message))
}
