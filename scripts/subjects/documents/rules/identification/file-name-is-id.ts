import dedent from 'dedent'
import { isPartOfFile } from '../../../../core/model/register-entry.js'
import type { Rule } from '../../../../core/model/rule.js'
import { hasIdForm } from '../../../../core/questions/has-id-form.js'
import { baseName, resolvePath } from '../../../../core/values/paths.js'
import { previousId } from './previous-id.js'

const procedure = dedent`
  ---
  id: QP-001
  type: procedure
  ---
`

export const fileNameIsId: Rule = {
  id: 'file-name-is-id',
  description: 'Require every file to be named after its document’s id',
  rationale:
    'Readers who look for QP-004 should find a file of that name. Titles change and file names should not have to, so the id alone is the name.',
  clauses: ['iso-9001-2015/7.5.3.1'],
  severity: 'warning',
  examples: [
    {
      name: 'a file with another name is named',
      files: { 'qms-docs/procedures/document-control.md': procedure },
      problems: [
        'qms-docs/procedures/document-control.md:2:5 This file is called “document-control.md” but holds QP-001. Rename the file to “QP-001.md”: “qms check --fix” does, and changes the links to it.',
      ],
    },
    {
      name: 'a file called as its id passes, in any folder',
      files: { 'qms-docs/procedures/office/QP-001.md': procedure },
      problems: [],
    },
    {
      name: 'a copy with the same id passes here, because the rule unique-id reports it',
      files: { 'qms-docs/procedures/QP-001.md': procedure, 'qms-docs/procedures/QP-001 copy.md': procedure },
      problems: [],
    },
    {
      name: 'a misspelt id passes here, because id-format reports it',
      files: { 'qms-docs/procedures/QP-001.md': procedure.replace('QP-001', 'QP-1') },
      problems: [],
    },
    {
      name: 'an id that was changed passes here, because stable-id reports it',
      base: { 'qms-docs/procedures/QP-001.md': procedure },
      files: { 'qms-docs/procedures/QP-001.md': procedure.replace('QP-001', 'QP-002') },
      problems: [],
    },
    {
      name: 'a type whose files have names of their own passes',
      files: {
        'schemas/document-types/recipe.schema.json': JSON.stringify({
          documentType: { control: 'maintained', folder: 'recipes', idFormat: 'RC-NNN', fileNames: 'free' },
        }),
        'qms-docs/recipes/apple-cake.md': procedure.replace('QP-001', 'RC-001').replace('procedure', 'recipe'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.documents) {
      const { id, path, fields } = document
      const name = baseName(path)
      if (isPartOfFile(document) || qms.typeOf(document)?.fileNames === 'free') continue
      if (fields.id === undefined || name === id || qms.withId(id).length > 1) continue
      if (!hasIdForm(qms, document) || previousId(qms, document) !== undefined) continue
      yield {
        file: document,
        at: '/id',
        message: `This file is called “${name}.md” but holds ${id}. Rename the file to “${id}.md”: “qms check --fix” does, and changes the links to it.`,
        fix: { description: `Rename the file to ${id}.md.`, renameTo: resolvePath(path, `${id}.md`) ?? path },
      }
    }
  },
}
