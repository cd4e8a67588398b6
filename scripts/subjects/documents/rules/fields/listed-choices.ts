import type { Document } from '../../../../core/model/document.js'
import { findFields } from '../../../../core/model/fields.js'
import type { DocumentTypes } from '../../../../core/model/generated-types.js'
import { defineRule } from '../../../../core/model/rule.js'
import { correctionOf } from '../../../../core/questions/corrected-rows.js'
import { didYouMean } from '../../../../core/values/nearest-name.js'
import { listInWords } from '../../../../core/words/list-in-words.js'

const settings = (choices: string) => ({ 'qms-docs/qms.yml': `choices: ${choices}\n` })
const complaint = {
  'qms-docs/CC-2026-001.md':
    '---\nid: CC-2026-001\ntype: customer-complaint\ncategory: Deliveri\nproduct: Poise\n---\n',
}

export const listedChoices = defineRule({
  id: 'listed-choices',
  description: 'Require the values that qms.yml lists, in the fields for which it lists some',
  rationale:
    'Categories, products and lots are compared and counted. What is written in three ways is counted three times, and a trend in it is never seen.',
  clauses: ['iso-9001-2015/9.1.3', 'iso-9001-2015/7.5.2'],
  severity: 'error',
  examples: [
    {
      name: 'a category that is not listed',
      files: {
        ...settings('{ customer-complaint: { category: [Delivery, Battery], product: [Poise] } }'),
        ...complaint,
      },
      problems: [
        'qms-docs/CC-2026-001.md:4:11 “Deliveri” is none of the values that qms.yml lists for “category”: Delivery and Battery. Did you mean “Delivery”?',
      ],
    },
    {
      name: 'a type and a field that do not exist',
      files: settings('{ complaint: { category: [A] }, customer-complaint: { categori: [A] } }'),
      problems: [
        'qms-docs/qms.yml:1:12 “complaint” is not a document type. Correct the name, or remove it.',
        'qms-docs/qms.yml:1:64 “categori” is not a field of customer-complaint. Did you mean “category”?',
      ],
    },
    { name: 'nothing is listed', files: complaint, problems: [] },
    {
      name: 'a value that is listed, and another type with the same field',
      files: {
        ...settings('{ customer-complaint: { category: [Deliveri] }, risk: { title: [A] } }'),
        ...complaint,
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const [name, fields] of Object.entries(qms.settings.choices)) {
      const type = qms.types.get(name)
      if (!type) {
        const advice = didYouMean(name, qms.types.keys(), 'Correct the name, or remove it.')
        yield {
          file: qms.settingsFile,
          at: { key: `/choices/${name}` },
          message: `“${name}” is not a document type. ${advice}`,
        }
        continue
      }
      const known = new Set(type.fields.map(({ path }) => path.join('.')))
      for (const [field, values] of Object.entries(fields)) {
        if (known.has(field)) {
          yield* unlisted(
            qms.ofType(name as keyof DocumentTypes) as readonly Document[],
            field,
            values,
            (one) => !correctionOf(qms, one),
          )
          continue
        }
        const advice = didYouMean(field, known, 'Correct the name, or remove it.')
        yield {
          file: qms.settingsFile,
          at: { key: `/choices/${name}/${field}` },
          message: `“${field}” is not a field of ${name}. ${advice}`,
        }
      }
    }
  },
})

function* unlisted(
  documents: readonly Document[],
  field: string,
  values: readonly string[],
  counts: (document: Document) => boolean,
) {
  const listed = new Set(values)
  for (const document of documents)
    for (const { pointer, value } of findFields(document.fields, field.split('.'))) {
      const text = String(value)
      if (listed.has(text) || !counts(document)) continue
      const advice = didYouMean(text, values, 'Use one of them, or add it there.')
      const message = `“${text}” is none of the values that qms.yml lists for “${field}”: ${listInWords(values)}. ${advice}`
      yield { file: document, at: pointer, message }
    }
}
