import type { Heading } from '../../../core/model/body-facts.js'
import type { Document } from '../../../core/model/document.js'
import type { DocumentType } from '../../../core/model/document-type.js'
import type { Rule } from '../../../core/model/rule.js'
import { changesOf, type KeptDocument } from '../../../core/questions/changes.js'
import { exampleText } from '../../../core/run/example-text.js'
import { isSameValue } from '../../../core/values/is-same-value.js'
import { changeClassOf } from '../../approval/approval-matrix.js'

const steps =
  '## Steps\n\nWeigh every lot on the scale at the door, write the result down, and put the lot into the store.\n'
const before = exampleText({}, steps)
const editorial = { revision: '2', change: { class: 'editorial', summary: 'Corrects the text.' } }

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
      name: 'a corrected title, heading and sentence, and a deep change that says so',
      base: {
        'qms-docs/QP-001.md': exampleText({ title: 'Weihging' }, steps).file,
        'qms-docs/QP-002.md': exampleText({ id: 'QP-002' }, steps).file,
      },
      files: {
        'qms-docs/QP-001.md': exampleText(
          { title: 'Weighing', ...editorial },
          steps.replace('Steps', 'The steps').replace('every', 'each and every'),
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
      const found = [...changedFields(change, type), ...changedSections(change)]
      if (found.length === 0) continue
      const message = `This change is called editorial, but ${found.join(' and ')}. Editorial changes correct spelling and form only: write minor or major.`
      yield { file: after, at: '/change/class', message }
    }
  },
}

function changedFields({ before, after }: KeptDocument, { fields }: DocumentType): readonly string[] {
  const uncontrolled = fields.filter(({ path, controlled }) => path.length === 1 && !controlled)
  const apart = new Set(['revision', 'change', 'title', ...uncontrolled.flatMap(({ path }) => path)])
  const names = [...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])]
  return names
    .filter((name) => !apart.has(name) && !isSameValue(before.fields[name], after.fields[name]))
    .map((name) => `“${name}” was changed`)
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
