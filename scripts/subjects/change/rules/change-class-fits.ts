import type { Heading } from '../../../core/model/body-facts.js'
import type { Document, Fields, FieldValue } from '../../../core/model/document.js'
import type { DocumentType } from '../../../core/model/document-type.js'
import type { Rule } from '../../../core/model/rule.js'
import { changesOf, type KeptDocument } from '../../../core/questions/changes.js'
import { exampleText } from '../../../core/run/example-text.js'
import { isSameValue } from '../../../core/values/is-same-value.js'
import { namesInShort } from '../../../core/words/names-in-short.js'
import { changeClassOf } from '../../approval/approval-matrix.js'

const steps =
  '## Steps\n\nWeigh every lot on the scale at the door, write the result down, and put the lot into the store.\n'
const before = exampleText({}, steps)
const editorial = { revision: '2', change: { class: 'editorial', summary: 'Corrects the text.' } }

const everyMonths = (months: number, { file }: { readonly file: string }) =>
  file.replace('change:', `review_interval: ${months}\nchange:`)

/** Smaller differences are what correcting a sentence leaves. */
const WORDS = 5
const PERCENT = 10

export const changeClassFits: Rule = {
  id: 'change-class-fits',
  description: 'Require changes of the class “editorial” to leave alone what a document asks',
  rationale:
    'An editorial change needs the fewest approvals, because it corrects spelling or form. New sections, other fields or much more text change what people have to do, and the people who answer for that should see them.',
  clauses: ['iso-9001-2015/7.5.2', 'iso-9001-2015/7.5.3.2'],
  severity: 'warning',
  needs: 'base',
  examples: [
    {
      name: 'a new section, another field and much more text',
      base: {
        'qms-docs/QP-001.md': before.file,
        'qms-docs/QP-002.md': exampleText({ id: 'QP-002', records: ['nonconformity'] }).file,
      },
      files: {
        'qms-docs/QP-001.md': exampleText(editorial, `${steps}\n## Records\n\nThe list.\n`).file,
        'qms-docs/QP-002.md': exampleText({ id: 'QP-002', records: ['nonconformity', 'risk'], ...editorial }, steps)
          .file,
      },
      problems: [
        'qms-docs/QP-001.md:5:18 This change is called editorial, but the section “Records” is new. Editorial changes correct spelling and form only: write minor or major.',
        'qms-docs/QP-002.md:5:18 This change is called editorial, but “records” was changed and the section “Steps” is new. Editorial changes correct spelling and form only: write minor or major.',
      ],
    },
    {
      name: 'a section with more words than correcting it could bring',
      base: { 'qms-docs/QP-001.md': before.file },
      files: { 'qms-docs/QP-001.md': exampleText(editorial, `${steps}Then call the lead, who signs the list.\n`).file },
      problems: [
        'qms-docs/QP-001.md:5:18 This change is called editorial, but the section “Steps” has 28 words instead of 20. Editorial changes correct spelling and form only: write minor or major.',
      ],
    },
    {
      name: 'another number, another unit, and a word that makes a duty of a possibility, in no more words than before',
      base: { 'qms-docs/QP-001.md': exampleText({}, 'Weigh 5 kg.\n\nWait 10 min, and you may go on.\n').file },
      files: { 'qms-docs/QP-001.md': exampleText(editorial, 'Weigh 50 kg.\n\nWait 10 h, and you must go on.\n').file },
      problems: [
        'qms-docs/QP-001.md:5:18 This change is called editorial, but “50 kg” on line 7, “10 h” on line 9 and “must” on line 9 are new, and “5 kg”, “10 min” and “may” are gone. Numbers, units, and words such as must, may, not and only are never editorial: write minor or major.',
      ],
    },
    {
      name: 'sentences with numbers that change their places, and a reference',
      base: { 'qms-docs/QP-001.md': exampleText({}, 'Weigh 5kg, 10-20 min.\n\nYou must wait, as QP-004 says.\n').file },
      files: {
        'qms-docs/QP-001.md': exampleText(editorial, 'You MUST wait, as QP-005 says.\n\nWeigh 5 kg, 10–20 min.\n').file,
      },
      problems: [],
    },
    {
      name: 'a number in a field, and words and numbers in a table, in code and in HTML',
      base: {
        'qms-docs/QP-001.md': everyMonths(12, exampleText({}, '| Cold |\n|---|\n| -5 °C, every day |\n')),
        'qms-docs/QP-002.md': exampleText({ id: 'QP-002' }, '```\nx > 4\n```\n\n<b id="1">two</b>\n').file,
      },
      files: {
        'qms-docs/QP-001.md': everyMonths(24, exampleText(editorial, '| Cold |\n|---|\n| -50 °C, every week |\n')),
        'qms-docs/QP-002.md': exampleText({ id: 'QP-002', ...editorial }, '```\nx > 5\n```\n\n<b id="2">three</b>\n')
          .file,
      },
      problems: [
        'qms-docs/QP-001.md:6:18 This change is called editorial, but “-50 °C” on line 10, “week” on line 10 and “24” in “review_interval” are new, and “-5 °C”, “day” and “12” are gone. Numbers, units, and words such as must, may, not and only are never editorial: write minor or major.',
        'qms-docs/QP-002.md:5:18 This change is called editorial, but “>5” on line 8 and “three” on line 11 are new, and “>4” and “two” are gone. Numbers, units, and words such as must, may, not and only are never editorial: write minor or major.',
      ],
    },
    {
      name: 'a corrected title, heading and sentence, and a deep change that says so',
      base: {
        'qms-docs/QP-001.md': exampleText({ title: 'Weihging' }, steps).file,
        'qms-docs/QP-002.md': exampleText({ id: 'QP-002' }, steps).file,
      },
      files: {
        'qms-docs/QP-001.md': exampleText(
          { title: 'Weighing', ...editorial },
          steps.replace('Steps', 'The steps').replace('write the result down', 'and write the result down'),
        ).file,
        'qms-docs/QP-002.md': exampleText({ id: 'QP-002', revision: '2' }, `${steps}\n## Records\n\nThe list.\n`).file,
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const change of changesOf(qms).kept) {
      const { after, differs } = change
      const type = qms.typeOf(after)
      if (differs !== 'content' || type?.control !== 'maintained' || changeClassOf(after) !== 'editorial') continue
      const limits = changedLimits(change, type)
      if (limits.length > 0) {
        const message = `This change is called editorial, but ${limits.join(', and ')}. Numbers, units, and words such as must, may, not and only are never editorial: write minor or major.`
        yield { file: after, at: '/change/class', message, severity: 'error' }
      }
      const found = [...changedFields(change, type), ...changedSections(change)]
      // What such a sentence brings along is told with it.
      if (found.length === 0 || limits.length > 0) continue
      const message = `This change is called editorial, but ${found.join(' and ')}. Editorial changes correct spelling and form only: write minor or major.`
      yield { file: after, at: '/change/class', message }
    }
  },
}

function changedFields({ before, after }: KeptDocument, type: DocumentType): readonly string[] {
  const [old, now] = [new Map(controlledFields(before.fields, type)), new Map(controlledFields(after.fields, type))]
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((name) => name !== 'title' && !isSameValue(old.get(name), now.get(name)))
    .map((name) => `“${name}” was changed`)
}

/** What says that there is a change is none itself. */
function controlledFields(values: Fields, { fields }: DocumentType): readonly (readonly [string, FieldValue])[] {
  const uncontrolled = fields.filter(({ path, controlled }) => path.length === 1 && !controlled)
  const apart = new Set(['revision', 'change', ...uncontrolled.flatMap(({ path }) => path)])
  return Object.entries(values).filter(
    (entry): entry is [string, FieldValue] => !apart.has(entry[0]) && entry[1] !== undefined,
  )
}

/** A sentence that only moved says what it said. */
function changedLimits({ before, after }: KeptDocument, type: DocumentType): readonly string[] {
  const [old, now] = [limitsOf(before, type), limitsOf(after, type)]
  return [inWords(without(now, old), 'new'), inWords(without(old, now), 'gone')].filter((words) => words !== '')
}

function inWords(limits: readonly Limit[], what: 'new' | 'gone'): string {
  if (limits.length === 0) return ''
  const names = limits.map(({ where, limit }) => (what === 'new' ? `“${limit}” ${where}` : `“${limit}”`))
  return `${namesInShort(names)} ${limits.length === 1 ? 'is' : 'are'} ${what}`
}

interface Limit {
  readonly where: string
  readonly limit: string
}

function limitsOf(document: Document, type: DocumentType): readonly Limit[] {
  const inText = document.body.limits.split('\n').flatMap((entry) => {
    const [line = '', ...limit] = entry.split(' ')
    return line === '' ? [] : [{ where: `on line ${line}`, limit: limit.join(' ') }]
  })
  const inFields = controlledFields(document.fields, type).flatMap(([name, value]) =>
    numbersIn(value).map((number) => ({ where: `in “${name}”`, limit: String(number) })),
  )
  return [...inText, ...inFields]
}

/** Such as targets and intervals: what fields say in words is looked at as a whole. */
function numbersIn(value: FieldValue | undefined): readonly number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((part) => numbersIn(part)) : []
}

/** @returns those of the limits of which there are not as many in the others */
function without(limits: readonly Limit[], others: readonly Limit[]): readonly Limit[] {
  const left = new Map<string, number>()
  for (const { limit } of others) left.set(limit, (left.get(limit) ?? 0) + 1)
  return limits.filter(({ limit }) => {
    const count = left.get(limit) ?? 0
    left.set(limit, count - 1)
    return count <= 0
  })
}

function changedSections({ before, after }: KeptDocument): readonly string[] {
  const [old, now] = [sections(before), sections(after)]
  // As many as before: one that is called otherwise was corrected, not exchanged.
  if (old.length === now.length) return now.flatMap((section, index) => otherLength(old[index], section))
  const isIn = (others: readonly Section[], { text }: Section) => others.some((other) => other.text === text)
  const added = now.filter((section) => !isIn(old, section)).map(({ text }) => `the section “${text}” is new`)
  const gone = old.filter((section) => !isIn(now, section)).map(({ text }) => `the section “${text}” is gone`)
  return added.length + gone.length > 0 ? [...added, ...gone] : ['the number of sections is another']
}

type Section = Pick<Heading, 'text' | 'words'>

/** What stands before the first heading counts as a section without a name. */
function sections({ body }: Document): readonly Section[] {
  const below = body.headings.reduce((sum, { words }) => sum + words, 0)
  return [{ text: '', words: body.words - below }, ...body.headings]
}

function otherLength(before: Section | undefined, { text, words }: Section): string[] {
  const old = before?.words ?? 0
  const difference = Math.abs(words - old)
  if (difference <= WORDS || difference * 100 <= PERCENT * old) return []
  return [`${text === '' ? 'the text' : `the section “${text}”`} has ${words} words instead of ${old}`]
}
