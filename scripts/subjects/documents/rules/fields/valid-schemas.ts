import { defectRule } from '../../../../core/run/defect-rule.js'

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
      name: 'a file that does not say where documents lie, and what ids they have, is named',
      files: {
        'schemas/document-types/recipe.schema.json': JSON.stringify(
          { title: 'Recipe', documentType: { control: 'maintained' } },
          null,
          2,
        ),
      },
      problems: [
        'schemas/document-types/recipe.schema.json:3:3 This document type cannot be used: “folder” in “documentType” is missing or empty. Where documents of this type lie, below qms-docs; a list, if they may lie in several folders: new ones are written into the first. A dot is any folder.',
        'schemas/document-types/recipe.schema.json:3:3 This document type cannot be used: “idFormat” in “documentType” is missing or empty. The form of ids, such as QP-NNN, NC-YYYY-NNN, AP-{document}-{revision}, {slug} (in lower case) or {name} (any).',
      ],
    },
    {
      name: 'a misspelt control is named, so that no type leaves document control in silence',
      files: {
        'schemas/document-types/recipe.schema.json': JSON.stringify({
          documentType: { control: 'retaind', folder: 'recipes', idFormat: 'RC-NNN' },
        }),
      },
      problems: [
        'schemas/document-types/recipe.schema.json:1:28 This document type cannot be used: “control” in “documentType” is “retaind”; expected maintained or retained. Did you mean “retained”?',
      ],
    },
    {
      name: 'a misspelt keyword is named, of a type as of a field',
      files: {
        'schemas/document-types/recipe.schema.json': JSON.stringify({
          documentType: { control: 'maintained', folder: 'recipes', idFormat: 'RC-NNN', statez: [] },
          properties: { cook: { type: 'string', linkTo: ['role'] } },
        }),
      },
      problems: [
        'schemas/document-types/recipe.schema.json:1:80 This document type cannot be used: “statez” is not a keyword in “documentType”. Did you mean “states”?',
        'schemas/document-types/recipe.schema.json:1:131 This document type cannot be used: “linkTo” is not a keyword in “cook” in “properties”. Did you mean “linksTo”?',
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
        'schemas/document-types/recipe.schema.json:1:115 This document type cannot be used: “../common.schema.json#/$defs/maintaned” names a definition that common.schema.json does not have. Did you mean “maintained”?',
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
        'schemas/document-types/recipe.schema.json:1:127 This document type cannot be used: “type” in “oven” is “text”; expected string, integer, number, boolean, array, object or null.',
      ],
    },
    {
      name: 'a type with fields of its own passes',
      files: {
        'schemas/document-types/recipe.schema.json': JSON.stringify({
          title: 'Recipe',
          documentType: { control: 'maintained', folder: 'recipes', idFormat: 'RC-NNN' },
          properties: { oven: { type: 'string', description: 'Which oven.' } },
        }),
      },
      problems: [],
    },
  ],
})
