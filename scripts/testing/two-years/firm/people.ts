/** Who works at Alder Instruments, and to whom they report. */
export interface Colleague {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly boss?: string
}

const STAFF: readonly (readonly [name: string, role: string, boss?: string])[] = [
  ['Greta Holm', 'managing-director'],
  ['Idris Bello', 'quality-manager', 'greta-holm'],
  ['Vera Lang', 'document-controller', 'idris-bello'],
  ['Marek Nowak', 'operations-lead', 'greta-holm'],
  ['Sofia Rossi', 'purchasing-lead', 'greta-holm'],
  ['Henrik Dahl', 'product-lead', 'greta-holm'],
  ['Leila Amari', 'software-lead', 'henrik-dahl'],
  ['Paul Meier', 'sales-lead', 'greta-holm'],
  ['Nina Costa', 'care-lead', 'paul-meier'],
  ['Ruth Adler', 'people-lead', 'greta-holm'],
  ['Omar Saidi', 'it-lead', 'ruth-adler'],
  ['Klara Vogt', 'metrologist', 'marek-nowak'],
  ['Tomas Reyes', 'internal-auditor', 'idris-bello'],
  ['Priya Nair', 'internal-auditor', 'idris-bello'],
  ['Jan Koster', 'inspector', 'marek-nowak'],
  ['Aya Sato', 'inspector', 'marek-nowak'],
  ['Emil Berg', 'assembler', 'marek-nowak'],
  ['Rosa Pinto', 'assembler', 'marek-nowak'],
  ['Hugo Blanc', 'assembler', 'marek-nowak'],
  ['Mina Park', 'assembler', 'marek-nowak'],
  ['Otto Kern', 'assembler', 'marek-nowak'],
  ['Elsa Frey', 'developer', 'leila-amari'],
  ['Ivan Petrov', 'developer', 'leila-amari'],
  ['Carla Mendes', 'developer', 'leila-amari'],
  ['David Cohen', 'engineer', 'henrik-dahl'],
  ['Fatou Diop', 'engineer', 'henrik-dahl'],
  ['Liam Byrne', 'care-agent', 'nina-costa'],
  ['Zoe Martin', 'care-agent', 'nina-costa'],
  ['Anton Weiss', 'buyer', 'sofia-rossi'],
  ['Yara Haddad', 'seller', 'paul-meier'],
]

export const PEOPLE: readonly Colleague[] = STAFF.map(([name, role, boss]) => ({
  id: name.toLowerCase().replace(' ', '-'),
  name,
  role,
  ...(boss !== undefined && { boss }),
}))

/** @returns who holds a role; several take turns */
export function holderOf(role: string, turn = 0): string {
  const holders = PEOPLE.filter((person) => person.role === role)
  const holder = holders[turn % holders.length]
  if (!holder) throw new Error(`Nobody at Alder Instruments is ${role}.`)
  return holder.id
}

/** @returns qms-docs/people.yml */
export function peopleFile(): string {
  const entries = PEOPLE.map(
    ({ id, name, role, boss }) =>
      `  - { id: ${id}, name: ${name}, emails: [${id}@alder.example], from: 2018-01-01,${boss ? ` reports_to: ${boss},` : ''} roles: [{ role: ${role} }] }\n`,
  )
  return `people:\n${entries.join('')}`
}
