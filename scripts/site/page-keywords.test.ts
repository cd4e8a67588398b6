import { expect, it } from 'vitest'
import { NO_TEXT, publish } from '../testing/publish-files.js'
import { SMALL_QMS } from '../testing/small-qms.js'
import { buildDocumentPage } from './pages/document-page.js'
import { titleOf } from './shown/links/site-link.js'
import type { FieldView } from './views/field-view.js'
import { recordsNaming } from './views/records-naming.js'

const type = (title: string, documentType: object, properties: object) =>
  JSON.stringify({ $schema: '../document-type.schema.json', title, description: `${title}.`, documentType, properties })

const DATE = { $ref: '../common.schema.json#/$defs/date', description: 'A day.' }

const FILES = {
  ...SMALL_QMS,
  'schemas/document-types/recipe.schema.json': type(
    'Recipe',
    { control: 'maintained', folder: 'recipes', idFormat: 'RE-NNN' },
    {
      id: { type: 'string', pattern: '^RE-[0-9]{3}$', description: 'The id of a recipe.' },
      allergens: { type: 'string', place: 'end', description: 'What makes people ill.' },
      portions: { type: 'integer', description: 'For how many it is.' },
      course: { type: 'string', place: 'head', description: 'When it is eaten.' },
      secret: { type: 'string', place: 'details', description: 'What makes it good.' },
      corrected: { type: 'string', namesField: true, place: 'details', description: 'What was changed later.' },
      checksum: { type: 'string', place: 'proof', description: 'That nobody changed it.' },
      steps: {
        type: 'array',
        place: 'story',
        title: 'How it is made',
        description: 'What is done.',
        items: {
          type: 'object',
          description: 'A step.',
          properties: {
            what: { type: 'string', place: 'head', description: 'What to do.' },
            taste: {
              enum: ['good', 'too-salty'],
              tones: { good: 'good', 'too-salty': 'bad' },
              description: 'What it tastes like then.',
            },
            by: { ...DATE, dueDate: ['ready'], description: 'By when.' },
            ready: { ...DATE, description: 'When it was ready.' },
            scales: { type: 'string', place: 'proof', title: 'Note of the scales', description: 'What shows it.' },
          },
        },
      },
      tastings: {
        type: 'array',
        place: 'story',
        layout: 'calendar',
        description: 'When it is tasted.',
        items: {
          type: 'object',
          description: 'A day.',
          properties: {
            who: { type: 'string', place: 'head', linksTo: ['person'], description: 'Who tastes.' },
            planned: { ...DATE, dueDate: ['record'], description: 'When.' },
            record: { type: 'string', linksTo: ['tasting'], description: 'The record of it.' },
          },
        },
      },
    },
  ),
  'schemas/document-types/tasting.schema.json': type(
    'Tasting',
    { control: 'retained', folder: 'tastings', idFormat: 'TA-NNN', titleFormat: 'Tasting: {recipe}, {on}, {by}' },
    {
      recipe: { type: 'string', linksTo: ['recipe'], listed: false, description: 'What was eaten.' },
      like: { type: 'string', linksTo: ['recipe'], description: 'What it tasted like.' },
      by: { type: 'string', linksTo: ['person'], listed: false, description: 'Who ate it.' },
      cook: { type: 'string', linksTo: ['person'], description: 'Who cooked it.' },
      praise: {
        type: 'object',
        description: 'What was good.',
        properties: { by: { type: 'string', linksTo: ['person'], description: 'Who praised it.' } },
      },
      on: DATE,
    },
  ),
  ...Object.fromEntries(
    ['RE-001', 'RE-002'].map((id) => [
      `qms-docs/recipes/${id}.md`,
      `---\nid: ${id}\ntype: recipe\ntitle: Soup ${id}\nrevision: 1\nowner: quality-manager\nnext_review: 2027-01-10\nallergens: nuts\nportions: 4\ncourse: starter\nsecret: thyme\ncorrected: steps\nchecksum: abc\nsteps:\n  - { what: Cook it, taste: too-salty, by: 2026-03-01, ready: 2026-02-01, scales: 400 g }\n  - { what: Serve it, by: 2026-03-02 }\ntastings:\n  - { who: jonas-weber, planned: 2026-02-20, record: TA-001 }\n  - { who: amara-okafor, planned: 2026-01-20 }\nchange: { class: major, summary: First issue. }\n---\n`,
    ]),
  ),
  'qms-docs/tastings/TA-001.md':
    '---\nid: TA-001\ntype: tasting\ntitle: Lunch\nrecipe: RE-001\nlike: RE-002\nby: amara-okafor\ncook: jonas-weber\npraise: { by: jonas-weber }\n"on": 2026-02-20\n---\n',
  'qms-docs/tastings/TA-002.md':
    '---\nid: TA-002\ntype: tasting\nrecipe: RE-001\nby: amara-okafor\n"on": 2026-02-21\n---\n',
}

const publication = await publish(FILES)
const pageOf = (id: string) => {
  const entry = publication.entries.get(id)
  if (!entry) throw new Error(`${id} is not published.`)
  return buildDocumentPage(publication, entry, NO_TEXT, [])
}

const namesOf = (fields: readonly FieldView[]) => fields.map(({ name }) => name)

it('a field is shown in the head of its page, told, among the facts, or folded away, as its type says', () => {
  const { sheet, proof } = pageOf('RE-001')
  expect(namesOf(sheet.story)).toEqual(['steps', 'tastings'])
  expect(namesOf(sheet.facts)).toEqual(['portions'])
  expect(namesOf(sheet.details)).toEqual(['secret', 'corrected', 'allergens'])
  expect(namesOf(proof)).toEqual(['checksum', 'steps'])
})

it('what is done is a card each, with its state: marked by its tones, done, or due by a date', () => {
  const [steps] = pageOf('RE-001').sheet.story
  const [cooked, served] = steps?.value.kind === 'cards' ? steps.value.cards : []
  expect(steps?.label).toBe('How it is made')
  expect(cooked).toMatchObject({
    heading: { text: 'Cook it' },
    marks: [{ text: 'Too salty', tone: 'bad' }],
    work: {},
    facts: [{ label: 'By' }, { label: 'Ready' }],
  })
  expect(served).toMatchObject({ heading: { text: 'Serve it' }, marks: [], work: { due: '2026-03-02' } })
})

it('what proves a part of a record is named by that part', () => {
  const [, scales] = pageOf('RE-001').proof
  expect(scales).toMatchObject({
    label: 'Cook it',
    value: { sheet: { facts: [{ label: 'Note of the scales', value: { text: '400 g' } }] } },
  })
})

it('a calendar has its days in their order, by year', () => {
  const [, tastings] = pageOf('RE-001').sheet.story
  const [year] = tastings?.value.kind === 'calendar' ? tastings.value.years : []
  expect(year?.year).toBe('2026')
  expect(year?.days.map(({ text, sheet }) => [text, sheet.work?.due])).toEqual([
    ['20 January 2026', '2026-01-20'],
    ['20 February 2026', undefined],
  ])
})

it('the name of a field is shown as people call it', () => {
  const { details } = pageOf('RE-001').sheet
  expect(details.find(({ name }) => name === 'corrected')?.value).toEqual({ kind: 'text', text: 'How it is made' })
})

it('a type that says more of the id does not show it a second time', () => {
  const { story, facts, details } = pageOf('RE-001').sheet
  expect(namesOf([...story, ...facts, ...details])).not.toContain('id')
})

it('a record that its type does not list is named only where the page has a place for it', () => {
  expect(pageOf('RE-001').linkedFrom).toEqual([])
  expect(pageOf('RE-002').linkedFrom.map(({ links }) => links.map(({ id }) => id))).toEqual([['TA-001']])
})

it('a person’s page lists the records that name the person, but for those that their type does not list', () => {
  expect(recordsNaming(publication, 'amara-okafor')).toEqual([])
  expect(recordsNaming(publication, 'jonas-weber').map(({ records }) => records.map(({ as }) => as))).toEqual([
    [['cook', 'praise, by this person']],
  ])
})

it('a record without a title is called as its type says', () => {
  const documents = ['TA-001', 'TA-002'].map((id) => publication.shown.find(id))
  expect(documents.map((one) => one && titleOf(publication, one))).toEqual([
    'Lunch',
    'Tasting: Soup RE-001, 21 February 2026, amara-okafor',
  ])
})
