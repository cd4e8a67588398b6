import dedent from 'dedent'
import type { FieldPointer } from '../../../core/model/place.js'
import type { Severity } from '../../../core/model/problem.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { unreadableTypes } from '../../../core/questions/unreadable-types.js'
import { didYouMean } from '../../../core/values/nearest-name.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { holdersOf } from '../../people/people.js'
import { knownRoles, mayBeRole } from '../../people/roles.js'

const role = { 'qms-docs/quality-manager.md': '---\nid: quality-manager\ntype: role\n---\n' }

export const settingsConsistent: Rule = {
  id: 'settings-consistent',
  description:
    'Require qms.yml to name standards, document types, roles and classes that exist, and limits that fit together',
  rationale:
    'A setting for something that does not exist has no effect, and nothing shows that: a document type with a misspelt name is approved by no one, or kept for the wrong time.',
  clauses: ['iso-9001-2015/4.4.1'],
  severity: 'error',
  asksAbout: 'people',
  examples: [
    {
      name: 'an unknown standard is found',
      files: { 'qms-docs/qms.yml': 'standards: [iso-9001-2015, iso-9001-2051]\n' },
      problems: [
        'qms-docs/qms.yml:1:28 There is no list of clauses for “iso-9001-2051”. Correct the name, or add schemas/requirements/iso-9001-2051.yml.',
      ],
    },
    {
      name: 'unknown document types are found',
      files: {
        'qms-docs/qms.yml': dedent`
          ids: { procedur: SOP-NNN }
          retention: { nonconformities: 10 years }
        `,
      },
      problems: [
        'qms-docs/qms.yml:1:8 “procedur” is not a document type. Did you mean “procedure”?',
        'qms-docs/qms.yml:2:14 “nonconformities” is not a document type. Did you mean “nonconformity”?',
      ],
    },
    {
      name: 'only revisions and the approval matrix have a default',
      files: {
        'qms-docs/qms.yml': dedent`
          revisions: { default: letter }
          approval_matrix: { default: { major: [owner] } }
          retention: { default: 10 years }
        `,
      },
      problems: ['qms-docs/qms.yml:3:14 “default” is not a document type. Correct the name, or remove it.'],
    },
    {
      name: 'a form in which a type cannot be kept is found',
      files: { 'qms-docs/qms.yml': 'storage: { equipment: rows, procedure: rows }\n' },
      problems: [
        'qms-docs/qms.yml:1:40 Documents of the type procedure are not kept as rows. Its schema allows files.',
      ],
    },
    {
      name: 'an approver that is no role is found',
      files: { ...role, 'qms-docs/qms.yml': 'approval_matrix: { procedure: { major: [quality-manger, owner] } }\n' },
      problems: [
        'qms-docs/qms.yml:1:41 There is no role quality-manger, so no approval could be given. Did you mean “quality-manager”?',
      ],
    },
    {
      name: 'an approver that no person is any more is found once',
      files: {
        ...role,
        'qms-docs/qms.yml': 'approval_matrix: { default: { major: [quality-manager], minor: [quality-manager] } }\n',
        'qms-docs/people.yml':
          'people: [{ id: amara-okafor, name: Amara Okafor, from: 2021-05-01, to: 2026-10-31, roles: [{ role: quality-manager }] }]\n',
      },
      problems: [
        'qms-docs/qms.yml:1:39 No person holds the role quality-manager on 2026-11-22, so no one could approve what asks for it. Give the role to a person in people.yml, or name another one here.',
      ],
    },
    {
      name: 'a missing person for what is late is found',
      files: {
        ...role,
        'qms-docs/qms.yml': 'due: { escalate_to: quality-manger, soon_days_by_type: { procedur: 9 } }\n',
      },
      problems: [
        'qms-docs/qms.yml:1:21 There is no role or person quality-manger, so overdue work would reach no one. Did you mean “quality-manager”?',
        'qms-docs/qms.yml:1:58 “procedur” is not a document type. Did you mean “procedure”?',
      ],
    },
    {
      name: 'a default class that is not one of the classes is found',
      files: { 'qms-docs/qms.yml': 'confidentiality: { classes: [open, closed], default: internal }\n' },
      problems: [
        'qms-docs/qms.yml:1:54 “internal” is not one of the classes: open and closed. Use one of them, or add it to “classes”.',
      ],
    },
    {
      name: 'intervals that no document can keep are found',
      files: { 'qms-docs/qms.yml': 'review_intervals: { minimum: 24, maximum: 12 }\n' },
      problems: [
        'qms-docs/qms.yml:1:30 The shortest review interval, 24 months, is longer than the longest, 12 months. Correct one of them.',
      ],
    },
    {
      name: 'settings that fit pass, and people may name roles that have no documents yet',
      files: {
        'qms-docs/qms.yml': dedent`
          standards: [iso-9001-2015, iso-13485-2016]
          ids: { procedure: SOP-NNN }
          review_intervals: { minimum: 12, maximum: 12 }
          approval_matrix: { procedure: { major: [quality-manager, owner] } }
          confidentiality: { classes: [open, closed], default: open }
        `,
        'qms-docs/people.yml': 'people: [{ id: amara-okafor, roles: [{ role: quality-manager }] }]\n',
      },
      problems: [],
    },
    {
      name: 'a type whose schema and a role whose document cannot be read pass, because that is reported there',
      files: {
        ...role,
        'schemas/document-types/recipe.schema.json': '{ "title": "Recipe", }',
        'qms-docs/auditor.md': 'No front matter.\n',
        'qms-docs/qms.yml': dedent`
          ids: { recipe: RC-NNN }
          approval_matrix: { procedure: { major: [auditor] } }
        `,
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const finder of [
      findStandards,
      findTypes,
      findStorage,
      findApprovers,
      findEscalation,
      findClass,
      findInterval,
    ]) {
      for (const fault of finder(qms)) yield { file: qms.settingsFile, ...fault }
    }
  },
}

const CORRECT = 'Correct the name, or remove it.'

interface Fault {
  readonly at: FieldPointer
  readonly message: string
  readonly severity?: Severity
}

function* findStandards({ settings, standards }: Qms): Generator<Fault> {
  for (const [index, id] of settings.standards.entries()) {
    if (standards.has(id)) continue
    const message = `There is no list of clauses for “${id}”. Correct the name, or add schemas/requirements/${id}.yml.`
    yield { at: `/standards/${index}`, message }
  }
}

function* findTypes(qms: Qms): Generator<Fault> {
  const {
    ids,
    storage,
    revisions,
    review_intervals: intervals,
    approval_matrix: matrix,
    retention,
    due,
    records,
  } = qms.settings
  const broken = unreadableTypes(qms)
  const named: [at: string, names: object, others: string[]][] = [
    ['/ids', ids, []],
    ['/storage', storage, []],
    ['/revisions', revisions, ['default']],
    ['/review_intervals/by_type', intervals.by_type, []],
    ['/approval_matrix', matrix, ['default']],
    ['/retention', retention, []],
    ['/records/first_within', records.first_within ?? {}, []],
    ['/due/soon_days_by_type', due.soon_days_by_type, []],
  ]
  for (const [at, names, others] of named) {
    for (const name of Object.keys(names)) {
      if (qms.types.has(name) || broken.has(name) || others.includes(name)) continue
      const message = `“${name}” is not a document type. ${didYouMean(name, qms.types.keys(), CORRECT)}`
      yield { at: { key: `${at}/${name}` }, message }
    }
  }
}

function* findStorage({ settings, types }: Qms): Generator<Fault> {
  for (const [name, form] of Object.entries(settings.storage)) {
    const allowed = types.get(name)?.storage
    if (!allowed || allowed.some((one) => one === form)) continue
    const message = `Documents of the type ${name} are not kept as ${form}. Its schema allows ${listInWords(allowed)}.`
    yield { at: `/storage/${name}`, message }
  }
}

function* findApprovers(qms: Qms): Generator<Fault> {
  const known = knownRoles(qms)
  const told = new Set<string>()
  for (const [type, row] of Object.entries(qms.settings.approval_matrix)) {
    for (const [change, roles] of Object.entries(row)) {
      for (const [index, role] of (roles ?? []).entries()) {
        // One role may be missing in every row: that is one problem.
        if (told.has(role) || role === 'owner' || qms.person(role)) continue
        told.add(role)
        const at = `/approval_matrix/${type}/${change}/${index}`
        if (!known.has(role) && !mayBeRole(qms, role)) {
          const message = `There is no role ${role}, so no approval could be given. ${didYouMean(role, known, CORRECT)}`
          yield { at, message }
        } else if (known.has(role) && holdersOf(qms, role).length === 0) {
          const message = `No person holds the role ${role} on ${qms.today}, so no one could approve what asks for it. Give the role to a person in people.yml, or name another one here.`
          yield { at, message, severity: 'warning' }
        }
      }
    }
  }
}

function* findEscalation(qms: Qms): Generator<Fault> {
  const { escalate_to: actor } = qms.settings.due
  const known = knownRoles(qms)
  // Who never wrote it down did not choose it.
  if (actor === 'quality-manager' || known.has(actor) || mayBeRole(qms, actor) || qms.person(actor)) return
  const message = `There is no role or person ${actor}, so overdue work would reach no one. ${didYouMean(actor, known, CORRECT)}`
  yield { at: '/due/escalate_to', message }
}

function* findClass({ settings: { confidentiality } }: Qms): Generator<Fault> {
  const { classes, default: ofOthers } = confidentiality
  if (ofOthers === undefined || classes.includes(ofOthers)) return
  const message = `“${ofOthers}” is not one of the classes: ${listInWords(classes)}. Use one of them, or add it to “classes”.`
  yield { at: '/confidentiality/default', message }
}

function* findInterval({ settings: { review_intervals: intervals } }: Qms): Generator<Fault> {
  const { minimum, maximum } = intervals
  if (minimum <= maximum) return
  const message = `The shortest review interval, ${minimum} months, is longer than the longest, ${maximum} months. Correct one of them.`
  yield { at: '/review_intervals/minimum', message }
}
