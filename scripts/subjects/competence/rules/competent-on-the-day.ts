import type { Document } from '../../../core/model/document.js'
import type { FieldDefinition } from '../../../core/model/document-type.js'
import { fieldText, findFields } from '../../../core/model/fields.js'
import type { DocumentTypes, Person } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineRule } from '../../../core/model/rule.js'
import { correctionOf } from '../../../core/questions/corrected-rows.js'
import type { CalendarDate } from '../../../core/values/date.js'
import { once } from '../../../core/values/once.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { holdsRole } from '../../people/people.js'
import { shownCompetence } from '../shown-competence.js'

const role = (critical: boolean) => ({
  'qms-docs/internal-auditor.md': `---\nid: internal-auditor\ntype: role\nrequired_competences: [{ competence: Carry out audits }]\ncritical: ${critical}\n---\n`,
  'qms-docs/people.yml':
    'people: [{ id: ada, name: Ada Example, from: 2020-01-01, roles: [{ role: internal-auditor, to: 2026-09-30 }] }]\n',
})
const audit = {
  'qms-docs/IA-2026-01.md': '---\nid: IA-2026-01\ntype: internal-audit\nauditors: [ada]\nperformed: 2026-05-04\n---\n',
}
const competence = (verified: string, expires: string) => ({
  'qms-docs/CO-2026-001.md': `---\nid: CO-2026-001\ntype: competence-record\nperson: ada\ncompetence: Carry out audits\nverified: ${verified}\nexpires: ${expires}\n---\n`,
})
const needed = (what: string) => ({ 'qms-docs/qms.yml': `competences: { internal-audit: [${what}] }\n` })

export const competentOnTheDay = defineRule({
  id: 'competent-on-the-day',
  description: 'Require people who audit, release, inspect or calibrate to have been competent on that day',
  rationale:
    'A competence that is verified later, or had run out, says nothing of the day on which the work was done. What is needed follows from the critical roles that the person held then, or from `competences` in qms.yml; schemas say with “competentOn” which fields name such people.',
  clauses: ['iso-9001-2015/7.2', 'iso-9001-2015/9.2.2', 'iso-9001-2015/8.6', 'iso-9001-2015/7.1.5.2'],
  severity: 'warning',
  examples: [
    {
      name: 'an auditor whose competence was verified only after the audit',
      files: { ...role(true), ...audit, ...competence('2026-06-01', '2028-06-01') },
      problems: [
        'qms-docs/IA-2026-01.md:4:12 Ada Example did this on 2026-05-04, and needed “Carry out audits” for it, but it is not verified yet (CO-2026-001). Have it looked at by a person who was competent, and keep the competence up to date.',
      ],
    },
    {
      name: 'qms.yml asks for a role, and for a competence by its name',
      files: { ...role(false), ...audit, ...needed('internal-auditor, Speak Portuguese') },
      problems: [
        'qms-docs/IA-2026-01.md:4:12 Ada Example did this on 2026-05-04, and needed “Carry out audits” for it, but there is no record of it. Have it looked at by a person who was competent, and keep the competence up to date.',
        'qms-docs/IA-2026-01.md:4:12 Ada Example did this on 2026-05-04, and needed “Speak Portuguese” for it, but there is no record of it. Have it looked at by a person who was competent, and keep the competence up to date.',
      ],
    },
    {
      name: 'rows by one person are one problem',
      files: {
        ...role(true),
        'qms-docs/data/calibration/lab.csv':
          'no,on,equipment,by\n1,2026-05-04,Scale 1,ada\n2,2026-05-05,Scale 2,ada\n3,2026-05-05,Scale 3,The laboratory\n',
      },
      problems: [
        'qms-docs/data/calibration/lab.csv:2:22 Ada Example did this on 2026-05-04, and 1 row more in this table, and needed “Carry out audits” for it, but there is no record of it. Have it looked at by a person who was competent, and keep the competence up to date.',
      ],
    },
    {
      name: 'competent on the day, although no longer today',
      files: { ...role(true), ...audit, ...competence('2026-05-04', '2026-05-04') },
      problems: [],
    },
    {
      name: 'a role that is not critical, where qms.yml asks for nothing',
      files: { ...role(false), ...audit },
      problems: [],
      notEvaluated: [
        'Nothing says which competence is needed for records of the type internal-audit, so it is not known whether the people named in them were competent. Name it in “competences” in qms.yml, or make their role critical.',
      ],
    },
    {
      name: 'an audit that is only planned, and a person in a critical role no more',
      files: {
        ...role(true),
        'qms-docs/IA-2026-01.md': audit['qms-docs/IA-2026-01.md'].replace(
          'performed: 2026-05-04',
          'planned: 2026-12-04',
        ),
        'qms-docs/IA-2026-02.md': audit['qms-docs/IA-2026-01.md'].replace('-01\n', '-02\n').replace('05-04', '10-04'),
      },
      problems: [],
      notEvaluated: [
        'Nothing says which competence is needed for records of the type internal-audit, so it is not known whether the people named in them were competent. Name it in “competences” in qms.yml, or make their role critical.',
      ],
    },
  ],
  *check(qms) {
    const seen = new Map<string, { file: Document; at: string; gap: Gap; on: CalendarDate; more: number }>()
    for (const { document, at, person, on } of deeds(qms)) {
      for (const gap of gapsOf(qms, document.type, person, on)) {
        const key = [document.path, person.id, gap.competence].join('\n')
        const before = seen.get(key)
        if (before) before.more++
        else seen.set(key, { file: document, at, gap, on, more: 0 })
      }
    }
    for (const { file, at, gap, on, more } of seen.values()) {
      const others = more > 0 && file.row ? `, and ${more === 1 ? '1 row' : `${more} rows`} more in this table` : ''
      const message = `${gap.name} did this on ${on}${others}, and needed “${gap.competence}” for it, but ${gap.why}. Have it looked at by a person who was competent, and keep the competence up to date.`
      yield { file, at, message }
    }
  },
  *notJudged(qms) {
    const asked = new Map<string, boolean>()
    for (const { document, person, on } of deeds(qms))
      if (!asked.get(document.type)) asked.set(document.type, neededFor(qms, document.type, person, on).length > 0)
    const silent = [...asked].filter(([, isAsked]) => !isAsked).map(([type]) => type)
    if (silent.length > 0)
      yield `Nothing says which competence is needed for records of the type ${listInWords(silent)}, so it is not known whether the people named in them were competent. Name it in “competences” in qms.yml, or make their role critical.`
  },
})

interface Deed {
  readonly document: Document
  readonly at: string
  readonly person: Person
  readonly on: CalendarDate
}

/** What people did by the as-of date for which schemas ask them to be competent. */
function* deeds(qms: Qms): Generator<Deed> {
  for (const type of qms.types.values())
    for (const field of type.fields.filter(({ competentOn }) => competentOn !== undefined))
      for (const document of qms.ofType(type.name as keyof DocumentTypes) as readonly Document[])
        yield* deedsIn(qms, document, field)
}

function* deedsIn(qms: Qms, document: Document, { path, competentOn = '' }: FieldDefinition) {
  const on = fieldText(document.fields, competentOn)
  if (on === undefined || on > qms.today || document.fields.cancelled || correctionOf(qms, document)) return
  for (const { pointer, value } of namesAt(document, path)) {
    const person = qms.person(String(value))
    if (person) yield { document, at: pointer, person, on }
  }
}

/** One name, or a list of them. */
function namesAt({ fields }: Document, path: readonly string[]) {
  const inList = findFields(fields, [...path, '*'])
  return inList.length > 0 ? inList : findFields(fields, path)
}

interface Gap {
  readonly name: string
  readonly competence: string
  readonly why: string
}

/** Tables hold many rows of one person and day. */
const knownGaps = once((_qms: Qms) => new Map<string, readonly Gap[]>())

function gapsOf(qms: Qms, type: string, person: Person, on: CalendarDate): readonly Gap[] {
  const { id = '', name = id } = person
  const key = [type, id, on].join('\n')
  const known = knownGaps(qms).get(key)
  if (known) return known
  const gaps = neededFor(qms, type, person, on).flatMap((competence) => {
    const { gap: why } = shownCompetence(qms, id, competence, on)
    return why === undefined ? [] : { name, competence, why }
  })
  knownGaps(qms).set(key, gaps)
  return gaps
}

function neededFor(qms: Qms, type: string, person: Person, on: CalendarDate): readonly string[] {
  const asked = qms.settings.competences[type]
  if (asked) return [...new Set(asked.flatMap((one) => competencesOf(qms, one) ?? one))]
  const critical = qms.ofType('role').filter(({ id, fields }) => fields.critical && holdsRole(person, id, on))
  return [...new Set(critical.flatMap(({ id }) => competencesOf(qms, id) ?? []))]
}

/** @returns what a role asks for; undefined where it is no role, but the name of a competence */
function competencesOf(qms: Qms, id: string): readonly string[] | undefined {
  const role = qms.ofType('role').find((one) => one.id === id)
  return role?.fields.required_competences?.flatMap(({ competence }) => competence ?? [])
}
