import type { Document } from '../../../core/model/document.js'
import { START_OF_FILE } from '../../../core/model/place.js'
import type { Qms } from '../../../core/model/qms.js'
import type { SourceFile } from '../../../core/model/source-file.js'
import { isSameValue } from '../../../core/values/is-same-value.js'
import type { ChangedPart, Experiment } from './experiment.js'

/** @returns document types whose schemas say something else */
export function changedTypes({ qms, base, was }: Experiment): readonly ChangedPart[] {
  return [...base.types.values()].flatMap((type) => {
    const now = qms.types.get(type.name)
    if (isSameValue(type.schema, now?.schema) && type.control === now?.control) return []
    // What a schema refuses is left out of a document, so that the same bytes may say something else.
    const known = [was.document, ...was.approvals, ...was.readings]
    const asRead = (document: Document) =>
      known.find(({ path, blob }) => document.type === type.name && path === document.path && blob === document.blob) ??
      document
    return [
      {
        cause: { words: inWords(qms, type.name, type.control), file: sourceOf(qms, type.name), at: START_OF_FILE },
        restore: (parts) => ({
          ...parts,
          types: new Map([...parts.types, [type.name, type]]),
          document: asRead(parts.document),
          approvals: parts.approvals.map(asRead),
          readings: parts.readings.map(asRead),
        }),
      },
    ]
  })
}

function inWords({ types }: Qms, name: string, control: string): string {
  const now = types.get(name)
  if (!now) return `there is no document type “${name}” any more`
  if (now.control !== control) return `the document type “${name}” is no longer ${control}`
  return `the schema of the document type “${name}” was changed`
}

function sourceOf(qms: Qms, name: string): SourceFile {
  const path = `schemas/document-types/${name}.schema.json`
  return qms.otherSources.find((source) => source.path === path) ?? { path, yaml: { source: '', line: 1 }, defects: [] }
}
