import { sha256 } from '../../bytes/digest.js'
import { START_OF_FILE } from '../../model/place.js'
import type { Defect } from '../../model/source-file.js'
import type { MarkdownParser } from '../body/markdown.js'
import { readBody } from '../body/read-body.js'
import { parseEntries } from '../entries/parse-entries.js'
import { invisibleCharacters, withoutInvisible } from '../invisible-characters.js'
import { LFS_POINTER, lfsPointerIn } from '../lfs-pointer.js'
import { mergeConflict } from '../merge-conflict.js'
import { digestOf } from '../parsed/digest.js'
import type { ParsedDocument, ParsedFile } from '../parsed/parsed-file.js'
import type { TypeValidator } from '../parsed/type-validator.js'
import { unknownType } from '../schemas/faults/unknown-type.js'
import { decodeText } from '../trees/text.js'
import { cutOffValues } from '../yaml/cut-off-values.js'
import { splitFrontMatter } from '../yaml/front-matter.js'
import { readYamlBlock } from '../yaml/read-yaml.js'
import { asText, isTree, type TextTree } from '../yaml/text-tree.js'

/** Reads a page of Markdown, which is one document; a register holds others in its lists. Never throws on content: what is wrong comes back as defects. */
export function parsePage(bytes: Uint8Array, validator: TypeValidator, parser: MarkdownParser): ParsedFile {
  if (lfsPointerIn(bytes)) return unreadable([LFS_POINTER])
  const { text, defects } = decodeText(bytes)
  if (defects.some(({ rule }) => rule === 'readable-text')) return unreadable(defects)
  const conflict = mergeConflict(text)
  if (conflict) return unreadable([conflict])
  const front = splitFrontMatter(text)
  if ('rule' in front) return unreadable([...defects, front])
  const yaml = readYamlBlock(front.source, front.line)
  if (yaml.value === undefined) return unreadable([...defects, ...yaml.defects])

  const written = isTree(yaml.value) ? yaml.value : {}
  const meant = isTree(yaml.meant) ? yaml.meant : written
  const id = asText(meant.id)
  const type = asText(meant.type)
  const digest = digestOf(written, front.body, validator.types.get(type))
  const entries = parseEntries(id, meant, validator)
  const { fields, defects: found } = checkFields(meant, type, validator)
  const hidden = [...cutOffValues(front.source, front.line), ...invisibleCharacters(front.source, front.line)].filter(
    isUntold(yaml.defects),
  )
  const fieldDefects = [...hidden, ...withoutInvisible(found, id)]
  const isEmptied = yaml.meant === undefined && yaml.defects.length > 0
  const { body, defects: bodyDefects } = readBody(front.body, front.bodyLine, parser)
  const document: ParsedDocument = {
    id,
    type,
    title: asText(meant.title),
    fields,
    yaml: { source: front.source, line: front.line },
    body,
    digest,
    bodyDigest: sha256(front.body),
    // YAML that is not plain leaves fields empty: that comes first, and would be said twice otherwise.
    defects: [
      ...defects,
      ...yaml.defects,
      ...(isEmptied ? [] : fieldDefects),
      ...bodyDefects,
      ...invisibleCharacters(front.body, front.bodyLine),
    ],
  }
  return { documents: [document, ...entries], unreadable: [] }
}

/** @returns whether a defect is at another place than those that are told already */
function isUntold(told: readonly Defect[]): (defect: Defect) => boolean {
  const places = new Set(told.map(({ at }) => String(at)))
  return ({ at }) => !places.has(String(at))
}

function checkFields(written: Record<string, TextTree>, type: string, validator: TypeValidator) {
  if (validator.types.has(type)) return validator.check(written, type)
  return { fields: written, defects: [unknownType(type, [...validator.types.keys()])] }
}

function unreadable(defects: readonly Defect[]): ParsedFile {
  return { documents: [], unreadable: [{ yaml: { source: '', line: START_OF_FILE[0] }, defects }] }
}
