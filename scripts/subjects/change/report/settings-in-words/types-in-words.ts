import type { DocumentType } from '../../../../core/model/document-type.js'
import type { Qms } from '../../../../core/model/qms.js'
import { isSameValue } from '../../../../core/values/is-same-value.js'

/** @returns which document types came, went, or ask for something else */
export function typesInWords(qms: Qms, base: Qms): readonly string[] {
  const names = [...new Set([...base.types.keys(), ...qms.types.keys()])].sort()
  return names.flatMap((name) => {
    const [before, after] = [base.types.get(name), qms.types.get(name)]
    if (isSameValue(before, after)) return []
    if (!before) return [`${name} is a new document type, ${after?.control}.`]
    if (!after) return [`The document type ${name} is gone${withoutApproval(before)}.`]
    if (before.control === after.control) return [`The schema of the document type ${name} was changed.`]
    return [`The document type ${name} is now ${after.control} (before: ${before.control})${withoutApproval(before)}.`]
  })
}

function withoutApproval({ control }: DocumentType): string {
  return control === 'maintained' ? ': its documents need no approval any more' : ''
}
