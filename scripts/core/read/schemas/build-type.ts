import type { DocumentType } from '../../model/document-type.js'
import { listFields } from './field-definitions.js'
import { flattenSchema } from './flatten-schema.js'
import type { SchemaFile } from './type-faults/schema-file.js'

type Definition = Pick<DocumentType, 'control' | 'idFormat'> &
  Partial<Omit<DocumentType, 'folder'>> & { readonly folder: string | readonly string[] }

/** Makes the type that a schema file describes, if nothing is wrong with it. */
export function buildType({ name, path, written, common }: Omit<SchemaFile, 'typeNames'>): DocumentType {
  const definition = written.documentType as Definition
  const folders = [definition.folder].flat().map(plainFolder)
  const schema = flattenSchema(name, written, common)
  const { afterApproval = [] } = definition
  return {
    clauses: [],
    sections: [],
    states: [],
    register: ['id', 'title'],
    computed: [],
    singleton: false,
    fileNames: 'id',
    storage: ['files'],
    ...definition,
    folder: folders[0] ?? '',
    folders,
    name,
    title: written.title ?? name,
    description: written.description ?? '',
    schema,
    fields: listFields(schema).map((field) =>
      afterApproval.includes(field.path.join('.')) ? { ...field, controlled: false } : field,
    ),
    source: path,
  }
}

/** `recipes/` is `recipes`, and `.` is the documents folder itself. */
function plainFolder(written: string): string {
  return written.replace(/^\.(?:\/|$)/, '').replace(/\/+$/, '')
}
