import type { Qms } from '../../../core/model/qms.js'
import { once } from '../../../core/values/once.js'
import { namesInShort } from '../../../core/words/names-in-short.js'
import { approvalRecords } from '../approval-records.js'
import type { FileFinding } from './verification.js'

/** Finds the documents that approval records name and no file shows, as one finding in the first of these records; undefined when there is none. */
export const documentsWithoutFile = once((qms: Qms): FileFinding | undefined => {
  const records = approvalRecords(qms).filter(({ fields }) => !qms.find(fields.document ?? ''))
  const ids = [...new Set(records.map(({ fields }) => String(fields.document)))]
  const [first] = records
  if (!first) return undefined
  const message =
    ids.length === 1
      ? `No file has the id ${ids[0]} any more, so its history cannot be followed. Put the file back: documents are retired, and their files stay.`
      : `No files have the ids ${namesInShort(ids)} any more, so their history cannot be followed. Put the files back: documents are retired, and their files stay.`
  return { path: first.path, message }
})
