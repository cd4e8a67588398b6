import { expect, it } from 'vitest'
import { NO_TEXT, publish } from '../testing/publish-files.js'
import { SMALL_QMS } from '../testing/small-qms.js'
import { buildDocumentPage } from './pages/document-page.js'
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
    },
  ),
  'schemas/document-types/tasting.schema.json': type(
    'Tasting',
    { control: 'retained', folder: 'tastings', idFormat: 'TA-NNN' },
    {
      recipe: { type: 'string', linksTo: ['recipe'], listed: false, description: 'What was eaten.' },
      like: { type: 'string', linksTo: ['recipe'], description: 'What it tasted like.' },
      by: { type: 'string', linksTo: ['person'], listed: false, description: 'Who ate it.' },
      cook: { type: 'string', linksTo: ['person'], description: 'Who cooked it.' },
      on: DATE,
    },
  ),
  ...Object.fromEntries(
    ['RE-001', 'RE-002'].map((id) => [
      `qms-docs/recipes/${id}.md`,
      `---\nid: ${id}\ntype: recipe\ntitle: Soup ${id}\nrevision: 1\nowner: quality-manager\nnext_review: 2027-01-10\nallergens: nuts\nportions: 4\ncourse: starter\nchange: { class: major, summary: First issue. }\n---\n`,
    ]),
  ),
  'qms-docs/tastings/TA-001.md':
    '---\nid: TA-001\ntype: tasting\ntitle: Lunch\nrecipe: RE-001\nlike: RE-002\nby: amara-okafor\ncook: jonas-weber\n"on": 2026-02-20\n---\n',
}

const publication = await publish(FILES)
const pageOf = (id: string) => {
  const entry = publication.entries.get(id)
  if (!entry) throw new Error(`${id} is not published.`)
  return buildDocumentPage(publication, entry, NO_TEXT, [])
}

it('a field is shown in the head of its page, among the others, or at the end, as its type says', () => {
  expect(pageOf('RE-001').fields.map(({ name }) => name)).toEqual(['portions', 'allergens'])
})

it('a type that says more of the id does not show it a second time', () => {
  expect(pageOf('RE-001').fields.map(({ name }) => name)).not.toContain('id')
})

it('a record that its type does not list is named only where the page has a place for it', () => {
  expect(pageOf('RE-001').linkedFrom).toEqual([])
  expect(pageOf('RE-002').linkedFrom.map(({ links }) => links.map(({ id }) => id))).toEqual([['TA-001']])
})

it('a person’s page lists the records that name the person, but for those that their type does not list', () => {
  expect(recordsNaming(publication, 'amara-okafor')).toEqual([])
  expect(recordsNaming(publication, 'jonas-weber').map(({ records }) => records.map(({ as }) => as))).toEqual([
    [['cook']],
  ])
})
