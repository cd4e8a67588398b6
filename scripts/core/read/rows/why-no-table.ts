import type { DocumentType } from '../../model/document-type.js'
import { START_OF_FILE } from '../../model/place.js'
import type { Defect } from '../../model/source-file.js'
import { didYouMean } from '../../values/nearest-name.js'
import { listInWords } from '../../words/list-in-words.js'
import { tableName } from './rows-file.js'

/** Ids of rows begin with the name of their file. */
const TABLE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/

/** @returns why a file cannot hold the records of the type that its folder is named after */
export function whyNoTable(path: string, name: string, types: ReadonlyMap<string, DocumentType>): Defect | undefined {
  const inRows = [...types.values()].filter(({ storage }) => storage.includes('rows')).map((type) => type.name)
  const advice = didYouMean(
    name,
    inRows,
    inRows.length > 0
      ? `Types that are: ${listInWords(inRows)}.`
      : 'Add "storage": ["rows"] to the schema of a type whose records are.',
  )
  if (!inRows.includes(name))
    return refusal(
      'known-type',
      `The folder of a table is named after the type of its records, and “${name}” is no type whose records are kept as rows. ${advice}`,
    )
  if (!TABLE_NAME.test(tableName(path)))
    return refusal(
      'valid-rows',
      'The ids of rows begin with the name of their file, so it has only letters, digits, hyphens, dots and underscores. Rename the file.',
    )
  return undefined
}

function refusal(rule: Defect['rule'], message: string): Defect {
  return { rule, at: START_OF_FILE, message }
}
