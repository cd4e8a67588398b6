/** A person who leads, the quality manager, and two people who report to her; one has no login. */
const PEOPLE = `people:
  - { id: helene, name: Helene, github: helene-gh, from: 2019-01-01 }
  - { id: amara, name: Amara, github: amara-gh, from: 2019-01-01, reports_to: helene, roles: [{ role: quality-manager }] }
  - { id: emre, name: Emre, github: emre-gh, from: 2019-01-01, reports_to: amara }
  - { id: yvonne, name: Yvonne, from: 2019-01-01, reports_to: amara }
`

/** A risk with actions, in YAML: `what: Order a scale., owner: emre, due: 2026-12-01`. */
export function riskWith(...actions: readonly string[]): Readonly<Record<string, string>> {
  return withPeople({ 'qms-docs/RI-001.md': riskText(...actions) })
}

export function riskText(...actions: readonly string[]): string {
  const list = actions.map((action) => `  - { ${action} }\n`).join('')
  return `---\nid: RI-001\ntype: risk\ntitle: No *second* scale\nactions:\n${list}---\n`
}

export function withPeople(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return { 'qms-docs/people.yml': PEOPLE, ...files }
}
