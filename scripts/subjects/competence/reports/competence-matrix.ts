import type { Qms } from '../../../core/model/qms.js'
import { defineReport } from '../../../core/model/report.js'
import { actorCell, type Cell, type Column, choiceCell, documentCell, listCell } from '../../../core/model/table.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { once } from '../../../core/values/once.js'
import { byText } from '../../../core/values/order.js'
import { slugOf } from '../../../core/values/slug.js'
import { wordsOf } from '../../nonconformity/rules/words.js'
import { isActive } from '../../people/people.js'
import { requiredCompetences } from '../required-competences.js'
import { recordsByPerson, shownCompetence } from '../shown-competence.js'

/** People against competences: what is shown, and what is missing. */
export const competenceMatrix = defineReport<string, readonly []>({
  id: 'competence-matrix',
  title: 'Competence matrix',
  question: 'Who is shown to have which competence, and where is one missing that a role asks for?',
  clauses: ['iso-9001-2015/7.2'],
  parameters: [],
  about: ['competence-record', 'role'],
  columnFor: 'each competence',
  columns: (qms) => [
    { id: 'who', label: 'who', kind: 'actor' },
    { id: 'missing', label: 'missing', kind: 'number' },
    ...competencesOf(qms).map(({ id, label }): Column => ({ id, label, kind: 'list' })),
  ],
  rows: (qms) => {
    const competences = competencesOf(qms)
    return peopleInMatrix(qms).map((person) => {
      const required = requiredCompetences(qms).filter((one) => one.person === person)
      const asked = new Set(required.map(({ competence }) => wordsInKey(competence)))
      const cells = competences.map(({ id, label, key }) => [id, cellOf(qms, person, label, asked.has(key))] as const)
      const missing = new Set(required.flatMap(({ competence, gap }) => (gap ? wordsInKey(competence) : [])))
      return {
        who: actorCell(person),
        missing: { kind: 'number', value: missing.size },
        ...Object.fromEntries(cells),
      }
    })
  },
  examples: [
    {
      name: 'Two people and three competences, one of which no role asks for',
      files: {
        'qms-docs/people.yml':
          'people:\n  - { id: bea, name: Bea, roles: [{ role: inspector }] }\n  - { id: ada, name: Ada, roles: [{ role: inspector }] }\n  - { id: cleo, name: Cleo }\n',
        ...exampleFiles('role', {
          inspector: 'required_competences: [{ competence: Inspect lots }, { competence: Weigh }]',
        }),
        ...exampleFiles('competence-record', {
          'CO-2025-001': 'person: ada\ncompetence: inspect lots\nverified: 2025-01-10\nexpires: 2026-01-10',
          'CO-2025-002': 'person: bea\ncompetence: Inspect lots\nverified: 2025-01-10',
          'CO-2025-003': 'person: ada\ncompetence: Welding\nverified: 2025-01-10',
        }),
      },
      rows: [
        'ada | 2 | missing, CO-2025-001 | missing | shown, CO-2025-003',
        'bea | 1 | shown, CO-2025-002 | missing | ',
      ],
    },
  ],
})

interface Competence {
  readonly id: string
  readonly label: string
  /** What is the same however it is written. */
  readonly key: string
}

/** What roles ask for and what people have, each once, in the order of the alphabet. */
const competencesOf = once((qms: Qms): readonly Competence[] => {
  const asked = requiredCompetences(qms).map(({ competence }) => competence)
  const had = [...recordsByPerson(qms).values()].flat().flatMap(({ fields }) => fields.competence ?? [])
  const labels = new Map<string, string>()
  for (const label of [...asked, ...had]) {
    const key = wordsInKey(label)
    if (!labels.has(key)) labels.set(key, label)
  }
  const taken = new Set(['who', 'missing'])
  return [...labels]
    .sort(([a], [b]) => byText(a, b))
    .map(([key, label], index) => {
      const slug = slugOf(label)
      const id = slug === '' || taken.has(slug) ? `competence-${index + 1}` : slug
      taken.add(id)
      return { id, label, key }
    })
})

const wordsInKey = (competence: string) => wordsOf(competence).join(' ')

/** Those who are here, and have or need a competence. */
function peopleInMatrix(qms: Qms): readonly string[] {
  const asked = new Set(requiredCompetences(qms).map(({ person }) => person))
  const isIn = (id: string) => asked.has(id) || recordsByPerson(qms).has(id)
  return qms.people
    .filter((person) => isActive(person, qms.today) && isIn(person.id ?? ''))
    .map(({ id = '' }) => id)
    .sort(byText)
}

function cellOf(qms: Qms, person: string, competence: string, isAsked: boolean): Cell {
  const { gap, record } = shownCompetence(qms, person, competence, qms.today)
  if (gap !== undefined && !isAsked) return listCell([])
  return listCell([choiceCell(gap === undefined ? 'shown' : 'missing'), ...(record ? [documentCell(record.id)] : [])])
}
