import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import { registerOf } from '../../../core/model/register-entry.js'
import type { Redline } from '../../../core/redline/redline.js'
import { defined } from '../../../core/values/defined.js'
import { groupBy } from '../../../core/values/group-by.js'
import { counted } from '../../../core/words/counted.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import type { RecordChange } from './change-report.js'
import type { ChangedRecord } from './changed-record.js'
import type { TouchedDocument } from './touched-document.js'

/** @returns what a branch does to tables of records: one answer for all rows of a table, that names them */
export function tableChanges(
  qms: Qms,
  rows: readonly TouchedDocument[],
  redlines: ReadonlyMap<Document, Redline>,
): readonly ChangedRecord[] {
  const touched = rows.filter(({ differs }) => differs !== 'nothing')
  return [...groupBy(touched, ({ document }) => document.path)].map(([path, some]) => {
    const [{ document: record }] = some as [TouchedDocument]
    const idsOf = (...kinds: readonly TouchedDocument['differs'][]) =>
      some.filter(({ differs }) => kinds.includes(differs)).map(({ document }) => document.id)
    const told = {
      added: idsOf('is new'),
      changed: idsOf('content', 'files', 'uncontrolled fields'),
      removed: idsOf('is gone'),
    }
    const outcome = outcomeOf(qms, path, some)
    const redline = outcome === 'changed' ? some.map(({ document }) => redlines.get(document)).find(Boolean) : undefined
    const type = qms.typeOf(record)?.title ?? record.type
    const title = inWords(told)
    return {
      record,
      change: { id: registerOf(record.id), title, type, path, outcome, rows: told, ...defined({ redline }) },
    }
  })
}

function outcomeOf({ base, files }: Qms, path: string, rows: readonly TouchedDocument[]): RecordChange['outcome'] {
  if (rows.every(({ differs }) => differs === 'path')) return 'moved'
  if (rows.every(({ differs }) => differs === 'is gone') && !files.has(path)) return 'deleted'
  return base?.files.has(path) ? 'changed' : 'new'
}

/** @returns such as `3 rows added and row 2 changed` */
function inWords(told: NonNullable<RecordChange['rows']>): string {
  const parts = Object.entries(told).filter(([, ids]) => ids.length > 0)
  const rows = ([id = '', ...others]: readonly string[]) =>
    others.length > 0 ? counted(others.length + 1, 'row') : `row ${id.slice(id.lastIndexOf('#') + 1)}`
  return listInWords(parts.map(([what, ids]) => `${rows(ids)} ${what}`))
}
