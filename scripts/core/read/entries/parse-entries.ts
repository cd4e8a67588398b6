import { sha256 } from '../../bytes/digest.js'
import type { DocumentType } from '../../model/document-type.js'
import { ENTRY_NUMBER, entryId } from '../../model/register-entry.js'
import { digestOf } from '../parsed/digest.js'
import type { ParsedDocument } from '../parsed/parsed-file.js'
import type { TypeValidator } from '../parsed/type-validator.js'
import { asText, isTree, type TextTree } from '../yaml/text-tree.js'

/**
 * Reads the records that are in lists of a register. An item without a usable number has no id, and is no record: the schema of
 * the register says so.
 *
 * @param register the front matter of the register, as meant
 */
export function parseEntries(
  id: string,
  register: Readonly<Record<string, TextTree>>,
  validator: TypeValidator,
): readonly ParsedDocument[] {
  const lists = validator.types.get(asText(register.type))?.fields.filter(({ entriesOf }) => entriesOf) ?? []
  return lists.flatMap(({ path: [list = ''], entriesOf = '' }) => {
    const items = register[list]
    const type = validator.types.get(entriesOf)
    if (!type || !Array.isArray(items)) return []
    return items.flatMap((item, index) => entryAt(`/${list}/${index}`, item, { id, type, validator }))
  })
}

/** Satisfies every schema: what the id of an entry is follows from its register and its number. */
const VALID_ID = 'entry'

const NO_BODY_DIGEST = sha256('')

interface Context {
  readonly id: string
  readonly type: DocumentType
  readonly validator: TypeValidator
}

function entryAt(pointer: string, item: TextTree, { id, type, validator }: Context): readonly ParsedDocument[] {
  if (!isTree(item)) return []
  const { [ENTRY_NUMBER]: written, ...fields } = item
  if (!/^[1-9]\d{0,8}$/.test(asText(written))) return []
  const number = Number(written)
  const identity = { id: entryId(id, number), type: type.name }
  const digest = digestOf({ ...fields, ...identity }, '', type)
  const checked = validator.check({ ...structuredClone(fields), type: type.name, id: VALID_ID }, type.name)
  return [
    {
      ...identity,
      title: asText(fields.title),
      fields: { ...checked.fields, ...identity },
      entry: { number, pointer },
      digest,
      bodyDigest: NO_BODY_DIGEST,
      defects: checked.defects,
    },
  ]
}
