import type { DocumentType } from '../../model/document-type.js'
import type { Defect } from '../../model/source-file.js'
import { mergeConflict } from '../merge-conflict.js'
import { buildType } from './build-type.js'
import { compileFaults } from './type-faults/compile-faults.js'
import { controlFaults } from './type-faults/control-faults.js'
import { formFaults } from './type-faults/form-faults.js'
import { jsonFaults } from './type-faults/json-faults.js'
import { nameFaults } from './type-faults/name-faults.js'
import { patternFaults } from './type-faults/pattern-faults.js'
import { referenceFaults } from './type-faults/reference-faults.js'
import type { SchemaFile, SchemaFileFault } from './type-faults/schema-file.js'

/** Reads a type that is not ours. @returns the type, or why it cannot be used */
export function readSchemaFile(text: string, file: Omit<SchemaFile, 'written'>): DocumentType | readonly Defect[] {
  const conflict = mergeConflict(text)
  if (conflict) return [conflict]
  const syntax = jsonFaults(text)
  if (syntax.length > 0) return syntax.map(asDefect)
  const schema = { ...file, written: JSON.parse(text) }
  for (const find of [formFaults, controlFaults, referenceFaults, patternFaults]) {
    const faults = find(schema)
    if (faults.length > 0) return faults.map(asDefect)
  }
  const type = buildType(schema)
  const faults = [...nameFaults({ ...schema, type }), ...compileFaults(type)]
  return faults.length > 0 ? faults.map(asDefect) : type
}

function asDefect({ at, message }: SchemaFileFault): Defect {
  const end = /[.?]$/.test(message) ? '' : '.'
  return { rule: 'valid-schemas', at, message: `This document type cannot be used: ${message}${end}` }
}
