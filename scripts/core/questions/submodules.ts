import type { Document } from '../model/document.js'
import type { Qms } from '../model/qms.js'

/** @returns the submodule in which a file lies: a repository of its own, which keeps its history and texts; undefined when it lies in this one */
export function submoduleOf({ submodules }: Qms, path: string): string | undefined {
  return submodules.find((submodule) => path.startsWith(`${submodule}/`))
}

/** @returns the submodule in which an approval record, or the document that it is about, lies */
export function submoduleOfRecord(
  qms: Qms,
  record: Document<{ readonly document?: string | undefined }>,
): string | undefined {
  const document = qms.find(record.fields.document ?? '')
  return submoduleOf(qms, record.path) ?? (document && submoduleOf(qms, document.path))
}
