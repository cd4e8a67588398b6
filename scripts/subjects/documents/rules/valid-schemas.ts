import { defectRule } from '../../../core/run/defect-rule.js'

export const validSchemas = defectRule({
  id: 'valid-schemas',
  description: 'Require the repository’s own document types to be usable',
  rationale:
    'A repository can add document types, or change those of the toolkit. If such a file is faulty, every document of its type goes unchecked.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'error',
  blocksChecking: true,
  examples: [
    {
      name: 'a file that is not JSON is named',
      files: {
        'schemas/document-types/recipe.schema.json': '{ "title": "Recipe", }',
      },
      problems: [
        'schemas/document-types/recipe.schema.json:1:22 This document type cannot be used: it is not valid JSON. Often a comma or a quote is missing, or one is too many.',
      ],
    },
    {
      name: 'a file that does not say how documents are controlled is named',
      files: {
        'schemas/document-types/recipe.schema.json': JSON.stringify(
          { title: 'Recipe', documentType: { control: 'maintained' } },
          null,
          2,
        ),
      },
      problems: [
        'schemas/document-types/recipe.schema.json:3:19 This document type cannot be used: “documentType” must name at least “control” (maintained or retained), “folder” and “idFormat”.',
      ],
    },
    {
      name: 'a field that refers to nothing is named',
      files: {
        'schemas/document-types/recipe.schema.json': JSON.stringify({
          title: 'Recipe',
          documentType: { control: 'maintained', folder: 'recipes', idFormat: 'RC-NNN' },
          allOf: [{ $ref: '../common.schema.json#/$defs/maintaned' }],
        }),
      },
      problems: [
        'schemas/document-types/recipe.schema.json:1:34 This document type cannot be used: “../common.schema.json#/$defs/maintaned” names a definition that common.schema.json does not have.',
      ],
    },
    {
      name: 'a word that schemas do not have is named',
      files: {
        'schemas/document-types/recipe.schema.json': JSON.stringify({
          title: 'Recipe',
          documentType: { control: 'maintained', folder: 'recipes', idFormat: 'RC-NNN' },
          properties: { oven: { type: 'text' } },
        }),
      },
      problems: [
        'schemas/document-types/recipe.schema.json:1:127 This document type cannot be used: properties/oven/type must be equal to one of the allowed values.',
      ],
    },
    {
      name: 'a type with fields of its own passes',
      files: {
        'schemas/document-types/recipe.schema.json': JSON.stringify({
          title: 'Recipe',
          documentType: { control: 'maintained', folder: 'recipes', idFormat: 'RC-NNN' },
          allOf: [{ $ref: '../common.schema.json#/$defs/maintained' }],
          properties: { oven: { type: 'string', description: 'Which oven.' } },
        }),
      },
      problems: [],
    },
  ],
})
