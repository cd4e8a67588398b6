import dedent from 'dedent'
import { unreadableTypes } from '../../../../core/questions/unreadable-types.js'
import { defectRule } from '../../../../core/run/defect-rule.js'

export const knownType = defectRule(
  {
    id: 'known-type',
    description: 'Require every document to be of a known type',
    rationale:
      'The type says which fields and sections a document has and who looks after it. A document of an unknown type is hardly checked at all.',
    clauses: ['iso-9001-2015/7.5.2'],
    severity: 'error',
    blocksChecking: true,
    examples: [
      {
        name: 'a missing type is named',
        files: {
          'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          ---
        `,
        },
        problems: [
          'qms-docs/procedures/QP-001.md:2:1 “type” is missing or empty: it says what kind of document this is, such as procedure or nonconformity.',
        ],
      },
      {
        name: 'a misspelt type is found and the right one suggested',
        files: {
          'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedur
          ---
        `,
        },
        problems: ['qms-docs/procedures/QP-001.md:3:7 “procedur” is not a document type. Did you mean “procedure”?'],
      },
      {
        name: 'a type like no other is named',
        files: {
          'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: spaceship
          ---
        `,
        },
        problems: [
          'qms-docs/procedures/QP-001.md:3:7 “spaceship” is not a document type. Use one that exists, such as procedure, or add a schema for it in schemas/document-types/.',
        ],
      },
      {
        name: 'a type of this repository’s own passes',
        files: {
          'schemas/document-types/recipe.schema.json': JSON.stringify({
            documentType: { control: 'maintained', folder: 'recipes', idFormat: 'RC-NNN' },
          }),
          'qms-docs/recipes/RC-001.md': dedent`
          ---
          id: RC-001
          type: recipe
          ---
        `,
        },
        problems: [],
      },
      {
        name: 'a type whose schema cannot be used passes here, because valid-schemas reports it',
        files: {
          'schemas/document-types/recipe.schema.json': '{ "title": "Recipe", }',
          'qms-docs/recipes/RC-001.md': dedent`
          ---
          id: RC-001
          type: recipe
          ---
        `,
        },
        problems: [],
      },
      {
        name: 'a known type passes',
        files: {
          'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          ---
        `,
        },
        problems: [],
      },
    ],
  },
  (qms, file) => 'type' in file && unreadableTypes(qms).has(String(file.type)),
)
