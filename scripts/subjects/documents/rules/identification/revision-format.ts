import dedent from 'dedent'
import { fieldText } from '../../../../core/model/fields.js'
import type { Rule } from '../../../../core/model/rule.js'
import { revisionForm } from '../../../../core/questions/revision-forms.js'

const FORMATS = {
  integer: { pattern: /^(?:0|[1-9]\d*)$/, words: 'a whole number, such as 3' },
  letter: { pattern: /^[A-Z]{1,2}$/, words: 'a capital letter, such as C' },
  decimal: { pattern: /^\d+\.\d+$/, words: 'two numbers with a dot between them, such as 1.10' },
  semver: { pattern: /^\d+\.\d+\.\d+$/, words: 'three numbers with dots between them, such as 1.4.0' },
} as const

const revised = (revision: string) => dedent`
  ---
  id: QP-001
  type: procedure
  revision: ${revision}
  ---
`
const letters = dedent`
  organization: { name: Example }
  revisions: { procedure: letter }
`
const recipes = (revisionForm: string) => ({
  'schemas/document-types/recipe.schema.json': JSON.stringify({
    documentType: { control: 'maintained', folder: 'recipes', idFormat: 'RC-NNN', revisionForm },
  }),
})

export const revisionFormat: Rule = {
  id: 'revision-format',
  description: 'Require revisions in the form that qms.yml sets',
  rationale:
    'People tell the newer of two texts by its revision. That only works if all revisions are counted in one way.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'error',
  examples: [
    {
      name: 'a revision that is not a whole number is named',
      files: { 'qms-docs/procedures/QP-001.md': revised('1.0') },
      problems: [
        'qms-docs/procedures/QP-001.md:4:11 The revision is “1.0”; expected a whole number, such as 3: write 1. “revisions” in qms.yml sets the form.',
      ],
    },
    {
      name: 'a type can count otherwise',
      files: { 'qms-docs/qms.yml': letters, 'qms-docs/procedures/QP-001.md': revised('3') },
      problems: [
        'qms-docs/procedures/QP-001.md:4:11 The revision is “3”; expected a capital letter, such as C. “revisions” in qms.yml sets the form.',
      ],
    },
    {
      name: 'revisions of the form set pass',
      files: {
        'qms-docs/qms.yml': letters,
        'qms-docs/procedures/QP-001.md': revised('C'),
        'qms-docs/forms/FM-001.md': revised('12').replace('procedure', 'form'),
      },
      problems: [],
    },
    {
      name: 'a type of this repository’s own counts as its schema says, or not at all',
      files: {
        ...recipes('letter'),
        'qms-docs/recipes/RC-001.md': revised('3').replace('procedure', 'recipe'),
        'schemas/document-types/menu.schema.json': JSON.stringify({
          documentType: { control: 'maintained', folder: 'menus', idFormat: 'MN-NNN', revisionForm: 'free' },
        }),
        'qms-docs/menus/MN-001.md': revised('2026-spring').replace('procedure', 'menu'),
      },
      problems: [
        'qms-docs/recipes/RC-001.md:4:11 The revision is “3”; expected a capital letter, such as C. “revisions” in qms.yml sets the form.',
      ],
    },
  ],
  *check(qms) {
    for (const document of qms.maintained) {
      const revision = fieldText(document.fields, 'revision')
      const form = revisionForm(qms, document.type)
      if (form === 'free') continue
      const { pattern, words } = FORMATS[form]
      if (revision === undefined || pattern.test(revision)) continue
      const meant = /[1-9]\d*(?:\.\d+)*|[A-Z]$/.exec(revision)?.[0] ?? ''
      const remedy = [meant, meant.replace(/\.0+$/, '')].find((text) => pattern.test(text))
      yield {
        file: document,
        at: '/revision',
        message: `The revision is “${revision}”; expected ${words}${remedy ? `: write ${remedy}` : ''}. “revisions” in qms.yml sets the form.`,
      }
    }
  },
}
