import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { FieldDefinition } from '../core/model/document-type.js'
import { columnsIn, insightsIn, metricsOf, reportsOf, rulesOf } from '../core/model/subject.js'
import { fieldLabel } from '../core/questions/field-label.js'
import { guidesOfEdition } from '../core/read/index.js'
import { ENGLISH, type Language } from '../core/words/language.js'
import { sayIn } from '../core/words/say.js'
import { sentenceIn } from '../core/words/sentence-in.js'
import { subjects } from '../subjects/index.js'
import { readSmall } from '../testing/read-files.js'
import { saidTexts } from '../testing/said-texts.js'
import { languageFiles, readLanguage } from './output/read-language.js'
import { choiceInWords } from './views/scalar-view.js'
import { columnInWords } from './views/table-view.js'

const codes = readdirSync('site/languages').flatMap((file) => (file.endsWith('.yml') ? [file.slice(0, -4)] : []))
const said = new Set([...saidTexts('site'), ...saidTexts('scripts/site')])
const choicesOf = ({ schema, tones }: FieldDefinition) => [
  ...(schema.enum ?? []).map(String),
  ...Object.keys(tones ?? {}),
]
const placesIn = (text: string) => [...new Set(text.match(/\{\d+/g))].sort()

const textFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /(?<!\.test)\.(ts|json)$/.test(file.name))
    .map(({ parentPath, name }) => readFileSync(`${parentPath}/${name}`, 'utf8'))

describe.each(codes)('the language %s', (code) => {
  const language = readLanguage(code)

  it('has every text of the frame', () => {
    expect([...said].filter((text) => !(text in language.texts))).toEqual([])
  })

  it('has the names that schemas give to types, states, fields and choices', async () => {
    const { types } = await readSmall()
    const names = [...types.values()].flatMap(({ title, description, states, fields }) => [
      title,
      description,
      ...states.map(({ state }) => state),
      ...fields.flatMap((field) => [
        fieldLabel(field.path.filter((step) => step !== '*').at(-1) ?? '', field),
        ...choicesOf(field).map(choiceInWords),
      ]),
    ])
    expect(names.filter((name) => !(name in language.terms))).toEqual([])
  })

  it('has the titles, questions, columns and advice of subjects', async () => {
    const qms = await readSmall()
    const reports = reportsOf(subjects)
    const metrics = metricsOf(subjects)
    const names = [
      ...[...reports, ...metrics, ...subjects].map(({ title }) => title),
      ...[...reports, ...metrics].map(({ question }) => question),
      ...insightsIn(subjects).flatMap(({ title, lookAt }) => [title, lookAt]),
      ...reports
        .filter(({ columnFor, parameters }) => !columnFor && parameters.every(({ isRequired }) => !isRequired))
        .flatMap((report) => report.columns(qms, {}).map(({ label }) => columnInWords(label))),
      ...columnsIn(subjects).map(({ label }) => columnInWords(label)),
    ]
    expect(names.filter((name) => !(name in language.terms))).toEqual([])
  })

  it('says what rules demand and why, how metrics are computed, and of what', () => {
    const texts = [
      ...rulesOf(subjects).flatMap(({ description, rationale }) => [description, rationale]),
      ...metricsOf(subjects).flatMap(({ formula, population }) => [formula, population]),
    ]
    expect(texts.filter((text) => !(text in language.terms))).toEqual([])
  })

  it('has what editions and their clauses are called, what changes between editions, and what each clause wants', async () => {
    const { standards } = await readSmall()
    const texts = [...standards.values()].flatMap((standard) => [
      standard.title,
      ...(standard.note ? [standard.note] : []),
      ...[...standard.clauses.values()].flatMap(({ title, change = '' }) => [title, ...(change ? [change] : [])]),
      ...[...guidesOfEdition(standard).values()].flatMap(({ clause, ...guide }) => Object.values(guide).flat()),
    ])
    expect(texts.filter((text) => !(text in language.terms))).toEqual([])
  })

  it('has nothing twice', () => {
    const all = languageFiles(code).map((file): Partial<Language> => parse(readFileSync(file, 'utf8')))
    const keys = all.flatMap(({ terms = {}, sentences = {} }) => [...Object.keys(terms), ...Object.keys(sentences)])
    expect(keys.filter((key, at) => keys.indexOf(key) < at)).toEqual([])
  })

  it('has no text that nothing says any more', () => {
    expect(Object.keys(language.texts).filter((text) => !said.has(text))).toEqual([])
  })

  it('knows the forms of no sentence that nothing makes any more', () => {
    const made = [
      'scripts/subjects',
      'scripts/core/format',
      'scripts/core/redline',
      'scripts/core/run',
      'scripts/site/body',
      'scripts/site/shown',
      'schemas/document-types',
    ]
      .flatMap(textFiles)
      .join('\n')
    const parts = (form: string) => form.split(/\{[^}]*\}/).map((part) => part.replaceAll(/^[\s.,:;]+|[\s.,:;]+$/g, ''))
    expect(Object.keys(language.sentences).filter((form) => !parts(form).every((part) => made.includes(part)))).toEqual(
      [],
    )
  })

  it('says all that is put into a text, and each form of a word', () => {
    const other = Object.entries({ ...language.texts, ...language.sentences }).filter(
      ([english, text]) => String(placesIn(english)) !== String(placesIn(text)),
    )
    expect(other).toEqual([])
    const forms = [...Object.values(language.texts), ...Object.values(language.sentences)].flatMap(
      (text) => text.match(/(?<=\{\d+:)[^}]+/g) ?? [],
    )
    expect(forms.filter((one) => one.split('|').length !== language.plurals.length)).toEqual([])
  })

  it('has the forms by number that its grammar has, and twelve months', () => {
    const { pluralCategories } = new Intl.PluralRules(code).resolvedOptions()
    expect([...language.plurals].sort()).toEqual([...pluralCategories].sort())
    expect(new Set(language.months).size).toBe(12)
  })
})

describe('what is said', () => {
  const german = sayIn(readLanguage('de-CH'))

  it('has its own order of words, and keeps what is more than a text', () => {
    const link = { text: 'a link' }
    expect(german`${3} {0:day|days} late`).toBe('3 Tage zu spät')
    expect(german`${1} {0:day|days} late`).toBe('1 Tag zu spät')
    expect(german`${12_345} {0:day|days} late`).toBe('12.345 Tage zu spät')
    expect(german`Ask ${link} before you work by it.`).toEqual(['Vor der Benutzung nachfragen: ', link, '.'])
  })

  it('has dates, numbers and lists as the language writes them', () => {
    expect(german.date('2026-03-08')).toBe('8. März 2026')
    expect(german.month('2026-03')).toBe('März 2026')
    expect(german.number(1234567)).toBe('1.234.567')
    expect(german.list(['Ada', 'Ben', 'Cem'])).toBe('Ada, Ben und Cem')
    expect(sayIn(ENGLISH).date('soon')).toBe('soon')
  })

  it('is English in a language without a file, and for a name that no one gave', () => {
    expect(readLanguage('fr')).toBe(ENGLISH)
    expect(german.term('Widget order')).toBe('Widget order')
  })

  it('knows sentences that were made in English by their form, with what was put into them', () => {
    const sentence = sentenceIn(german)
    expect(sentence('The last audit was on 2026-09-23; audits are due every 12 months. It was never audited.')).toBe(
      'Das letzte Audit war am 23. September 2026; Audits sind alle 12 Monate fällig. Er wurde nie auditiert.',
    )
    expect(sentence('1 of 2 competences is shown.')).toBe('1 von 2 Kompetenzen ist nachgewiesen.')
    expect(sentence('1 of 26 clauses is not answered: 4.3.')).toBe('1 von 26 Abschnitten ist nicht erfüllt: 4.3.')
    expect(sentence('2 of 26 clauses are not answered: 4.3 and 5 more.')).toBe(
      '2 von 26 Abschnitten sind nicht erfüllt: 4.3 und 5 weitere.',
    )
    expect(sentence('2025-11-23 to 2026-11-22')).toBe('23. November 2025 bis 22. November 2026')
    expect(sentence('83.33 % (5 of 6)')).toBe('83,33 % (5 von 6)')
    expect(sentence('Signals: 31 March 2027.')).toBe('Signale: 31. März 2027.')
    expect(sentence('3 quality objectives: 1 behind, 1 missed and 1 reached.')).toBe(
      '3 Qualitätsziele: 1 im Rückstand, 1 verfehlt und 1 erreicht.',
    )
    expect(sentence('2026-06-09, closed')).toBe('9. Juni 2026, abgeschlossen')
    expect(sentence('Signals: 2026-05: above the upper limit; 2026-01 to 2026-07: 7 in a row rising.')).toBe(
      'Signale: Mai 2026: über der oberen Eingriffsgrenze; Januar 2026 bis Juli 2026: 7 hintereinander steigend.',
    )
    expect(sentence('A sentence of a company, of 2026-06-09. Another one.')).toBe(
      'A sentence of a company, of 9 June 2026. Another one.',
    )
  })

  it('finds a name also where it is written small', () => {
    expect(german.term('major')).toBe('Wesentlich')
    expect(german.term('approved')).toBe('freigegeben')
  })
})
