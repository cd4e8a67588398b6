import { exampleFiles } from '../../core/run/example-files.js'
import { exampleApproval, exampleText } from '../../core/run/example-text.js'

const PERSON = 'from: 2020-01-01, roles: [{ role: '

/**
 * Writes people who hold a role, by their ids, in the first of the names; `ada` approves and holds none.
 *
 * @param holders by role
 */
export function examplePeople(holders: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, string>> {
  const lines = Object.entries(holders).flatMap(([role, ids]) =>
    ids.map((id) => `  - { id: ${id}, name: ${id}, ${PERSON}${role} }] }\n`),
  )
  const ada = '  - { id: ada, name: Ada Example, from: 2020-01-01 }\n'
  return { 'qms-docs/people.yml': `people:\n${ada}${lines.join('')}` }
}

/** Writes a text that fitters must know, approved on a day, and who acknowledged it when. */
export function exampleReading(
  id: string,
  approved: string,
  acknowledged: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const text = exampleText({ id, training: { roles: '[fitter]' } })
  const readings = Object.entries(acknowledged).map(([person, on], index) => [
    `AK-${id}-${index + 1}`,
    `document: ${id}\nrevision: 1\non: ${on}\npeople: [${person}]`,
  ])
  return {
    [`qms-docs/${id}.md`]: text.file,
    [`qms-docs/AP-${id}-1.md`]: exampleApproval(text, {
      effectiveFrom: approved,
      at: `${approved}T10:00:00Z`,
      more: 'training: { roles: [fitter] }\n',
    }),
    ...exampleFiles('acknowledgement', Object.fromEntries(readings)),
  }
}

/** Writes a role that asks for welding, and which of its holders can weld. */
export function exampleRole(id: string, welders: readonly string[], more = ''): Readonly<Record<string, string>> {
  const records = welders.map((person) => [
    `CO-${id}-${person}`,
    `person: ${person}\ncompetence: Weld\nverified: 2025-01-10`,
  ])
  return {
    ...exampleFiles('role', { [id]: `required_competences: [{ competence: weld }]${more}` }),
    ...exampleFiles('competence-record', Object.fromEntries(records)),
  }
}
