import { NO_BODY } from '../model/body-facts.js'
import type { Document } from '../model/document.js'
import { nearestName } from '../model/nearest-name.js'
import { START_OF_FILE } from '../model/place.js'
import type { Defect } from '../model/source-file.js'
import { readBody } from './body/read-body.js'
import { digestOf, sha256 } from './digest.js'
import { splitFrontMatter } from './front-matter.js'
import { invisibleCharacters, withoutInvisible } from './invisible-characters.js'
import type { MarkdownParser } from './markdown.js'
import { mergeConflict } from './merge-conflict.js'
import { decodeText } from './text.js'
import type { TypeValidator } from './type-validator.js'
import { readYamlBlock } from './yaml/read-yaml.js'
import { asText, isTree, type TextTree } from './yaml/text-tree.js'

/** What a file's bytes say, wherever it lies: this is what the cache keeps. */
export type ParsedDocument = Omit<Document, 'path' | 'blob'> & {
  /** False when there was no front matter to make a document of: `defects` says why. */
  readonly isDocument: boolean
}

/** Reads one document. Never throws on content: what is wrong comes back as defects. */
export function parseDocument(bytes: Buffer, validator: TypeValidator, parser: MarkdownParser): ParsedDocument {
  const { text, defects } = decodeText(bytes)
  if (defects.some(({ rule }) => rule === 'readable-text')) return unreadable(defects)
  const conflict = mergeConflict(text)
  if (conflict) return unreadable([conflict])
  const front = splitFrontMatter(text)
  if ('rule' in front) return unreadable([...defects, front])
  const yaml = readYamlBlock(front.source, front.line)
  if (yaml.value === undefined) return unreadable([...defects, ...yaml.defects])

  const written = isTree(yaml.value) ? yaml.value : {}
  const id = asText(written.id)
  const type = asText(written.type)
  const digest = digestOf(written, front.body, validator.types.get(type))
  const { fields, defects: found } = checkFields(written, type, validator)
  const fieldDefects = [...invisibleCharacters(front.source, front.line), ...withoutInvisible(found, id)]
  const { body, defects: bodyDefects } = readBody(front.body, front.bodyLine, parser)
  return {
    isDocument: true,
    id,
    type,
    title: asText(written.title),
    fields,
    yaml: { source: front.source, line: front.line },
    body,
    digest,
    bodyDigest: sha256(front.body),
    // YAML that is not plain leaves fields empty: mending it comes first, and would be said twice otherwise.
    defects: [
      ...defects,
      ...(yaml.defects.length > 0 ? yaml.defects : fieldDefects),
      ...bodyDefects,
      ...invisibleCharacters(front.body, front.bodyLine),
    ],
  }
}

function checkFields(written: Record<string, TextTree>, type: string, validator: TypeValidator) {
  const names = [...validator.types.keys()]
  if (type === '') {
    return {
      fields: written,
      defects: [
        unknownType(
          '/type',
          '“type” is missing or empty: it says what kind of document this is, such as procedure or nonconformity.',
        ),
      ],
    }
  }
  if (validator.types.has(type)) return validator.check(written, type)
  const nearest = nearestName(type, names)
  const message = `“${type}” is not a document type.`
  if (!nearest)
    return {
      fields: written,
      defects: [
        unknownType(
          '/type',
          `${message} Use one that exists, such as procedure, or add a schema for it in schemas/document-types/.`,
        ),
      ],
    }
  const fix = { description: `Write ${nearest}.`, replacement: nearest }
  return { fields: written, defects: [{ ...unknownType('/type', `${message} Did you mean “${nearest}”?`), fix }] }
}

function unreadable(defects: readonly Defect[]): ParsedDocument {
  return {
    isDocument: false,
    id: '',
    type: '',
    title: '',
    fields: {},
    yaml: { source: '', line: START_OF_FILE[0] },
    body: NO_BODY,
    digest: '',
    bodyDigest: '',
    defects,
  }
}

function unknownType(at: string, message: string): Defect {
  return { rule: 'known-type', at, message }
}
