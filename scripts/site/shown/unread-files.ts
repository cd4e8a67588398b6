import type { Qms } from '../../core/model/qms.js'
import { unreadableDocuments } from '../../core/questions/unreadable-documents.js'

/** @returns the files that cannot be published, or not all of their rows, because they could not be read, and why, for the person who builds */
export function unreadFiles(qms: Qms): readonly string[] {
  return unreadableDocuments(qms).map(({ path, defects: [first] }) =>
    /\.csv$/i.test(path)
      ? `Not published in full: ${path}. Rows of it cannot be read. “qms check” says why.`
      : `Not published: ${path}. ${first?.message ?? 'It cannot be read.'}`,
  )
}
