import type { Qms } from '../../../core/model/qms.js'
import { defineReport } from '../../../core/model/report.js'
import { actorCell, amountCell, choiceCell, documentCell, textCell } from '../../../core/model/table.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { groupBy } from '../../../core/values/group-by.js'
import { byId, byText } from '../../../core/values/order.js'
import { counted } from '../../../core/words/counted.js'
import { hasEnded } from '../../actions/due/has-ended.js'
import { documentsInForce } from '../../approval/documents-in-force.js'
import { holdersOf, isActive, peopleBehind } from '../../people/people.js'
import { requiredCompetences } from '../required-competences.js'

/** What stops when one person is away. */
interface SinglePoint {
  readonly kind: 'role' | 'knowledge' | 'competence' | 'documents'
  /** The document about it, if there is one. */
  readonly id?: string
  readonly what: string
  readonly person: string
  readonly note: string
}

const ORDER: readonly SinglePoint['kind'][] = ['role', 'knowledge', 'competence', 'documents']

/** Who alone holds, knows, can do or owns something. */
export const singlePointsOfFailure = defineReport({
  id: 'single-points-of-failure',
  title: 'Single points of failure',
  question: 'Who alone holds a role, knows something, is shown to be able to do it, or owns documents?',
  clauses: ['iso-9001-2015/7.1.2', 'iso-9001-2015/7.1.6', 'iso-9001-2015/5.3'],
  parameters: [],
  about: ['role', 'knowledge-brief', 'competence-record'],
  columns: () => [
    { id: 'who', label: 'who', kind: 'actor' },
    { id: 'kind', label: 'alone in', kind: 'choice' },
    { id: 'what', label: 'what', kind: 'text' },
    { id: 'document', label: 'described in', kind: 'document' },
    { id: 'note', label: 'what to do', kind: 'text' },
    { id: 'all', label: 'of this person', kind: 'number' },
  ],
  rows: (qms) => {
    const points = [...soleHolders(qms), ...soleExperts(qms), ...soleCompetences(qms), ...soleOwners(qms)]
    const byPerson = groupBy(points, ({ person }) => person)
    return points
      .sort(
        (a, b) =>
          (byPerson.get(b.person)?.length ?? 0) - (byPerson.get(a.person)?.length ?? 0) ||
          byText(a.person, b.person) ||
          ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
      )
      .map(({ kind, id, what, person, note }) => ({
        who: actorCell(person),
        kind: choiceCell(kind),
        what: textCell(what),
        document: documentCell(id),
        note: textCell(note),
        all: amountCell(byPerson.get(person)?.length ?? 0),
      }))
  },
  examples: [
    {
      name: 'One person alone in a role, with what only they know and can do; a deputy, a second expert and a second able person help',
      files: {
        'qms-docs/people.yml':
          'people:\n  - { id: ada, name: Ada, roles: [{ role: inspector }, { role: buyer }] }\n  - { id: bea, name: Bea, roles: [{ role: packer }, { role: inspector }] }\n  - { id: cleo, name: Cleo, to: 2026-01-31, roles: [{ role: buyer }] }\n',
        ...exampleFiles('role', {
          buyer: 'title: Buyer\nrequired_competences: [{ competence: Haggle }]',
          inspector: 'title: Inspector\nrequired_competences: [{ competence: Inspect }, { competence: Weigh }]',
          packer: 'title: Packer\ndeputy: inspector',
        }),
        ...exampleFiles('competence-record', {
          'CO-2026-001': 'person: ada\ncompetence: inspect\nverified: 2026-01-01',
          'CO-2026-002': 'person: bea\ncompetence: inspect\nverified: 2026-01-01',
          'CO-2026-003': 'person: bea\ncompetence: weigh\nverified: 2026-01-01',
        }),
        ...exampleFiles('knowledge-brief', {
          'KB-001': 'title: Cells\nexperts: [ada, cleo]',
          'KB-002': 'title: Seams\nexperts: [ada, bea]',
        }),
        ...exampleFiles('procedure', { 'QP-001': 'owner: ada', 'QP-002': 'owner: buyer', 'QP-003': 'owner: ada' }),
      },
      rows: [
        'ada | role | Buyer | buyer | Name a deputy, or give the role to a second person. | 3',
        'ada | knowledge | Cells | KB-001 | Let a second person learn it, and name them in “experts”. | 3',
        'ada | documents | 2 documents |  | Let a role own them. | 3',
        'bea | competence | Weigh | inspector | Train a second person, and record it. | 1',
      ],
    },
  ],
})

function soleHolders(qms: Qms): readonly SinglePoint[] {
  return qms.ofType('role').flatMap(({ id, title, fields: { deputy, retired } }): readonly SinglePoint[] => {
    const [only, ...others] = holdersOf(qms, id)
    if (!only || others.length > 0 || hasEnded(retired, qms.today)) return []
    const { id: person = '' } = only
    // A deputy who is the same person helps no one.
    if (deputy !== undefined && peopleBehind(qms, deputy).some(({ id: other }) => other !== person)) return []
    return [{ kind: 'role', id, what: title, person, note: 'Name a deputy, or give the role to a second person.' }]
  })
}

function soleExperts(qms: Qms): readonly SinglePoint[] {
  return [...qms.ofType('knowledge-brief')].sort(byId).flatMap(({ id, title, fields }): readonly SinglePoint[] => {
    const here = (fields.experts ?? []).filter((expert) => peopleBehind(qms, expert).length > 0)
    const [person, ...others] = new Set(here)
    if (person === undefined || others.length > 0 || hasEnded(fields.retired, qms.today)) return []
    const note = 'Let a second person learn it, and name them in “experts”.'
    return [{ kind: 'knowledge', id, what: title, person, note }]
  })
}

/** What only one of the people who hold a role is shown to be able to do. */
function soleCompetences(qms: Qms): readonly SinglePoint[] {
  const byCompetence = groupBy(requiredCompetences(qms), ({ role, competence }) => JSON.stringify([role, competence]))
  return [...byCompetence.values()].flatMap((asked): readonly SinglePoint[] => {
    const able = [...new Set(asked.flatMap(({ gap, person }) => (gap === undefined ? person : [])))]
    const [first] = asked
    const [person, ...others] = able
    if (!first || person === undefined || others.length > 0) return []
    const note = 'Train a second person, and record it.'
    return [{ kind: 'competence', id: first.role, what: first.competence, person, note }]
  })
}

/** Documents that a person owns, not a role. */
function soleOwners(qms: Qms): readonly SinglePoint[] {
  const owned = groupBy(documentsInForce(qms), ({ fields }) => String(fields.owner ?? ''))
  return [...owned].flatMap(([person, documents]): readonly SinglePoint[] => {
    const known = qms.person(person)
    if (!known || !isActive(known, qms.today)) return []
    const what = counted(documents.length, 'document')
    return [{ kind: 'documents', what, person, note: 'Let a role own them.' }]
  })
}
