/** A small company through a year, as the simulation knows it: what is in its files follows from this, and so does what must be chased. */
export interface Company {
  readonly people: CompanyPerson[]
  readonly procedures: CompanyProcedure[]
  readonly actions: CompanyAction[]
  readonly audits: CompanyAudit[]
  readonly reviews: { readonly document: string; readonly on: string; readonly next: string }[]
}

interface CompanyPerson {
  readonly id: string
  readonly manager?: string
  readonly roles?: readonly { readonly role: string; readonly from?: string; to?: string }[]
  to?: string
}

interface CompanyProcedure {
  readonly id: string
  folder: string
  title: string
  readonly owner: string
  next: string
  retired?: string
}

interface CompanyAction {
  readonly what: string
  readonly owner: string
  due: string
  done?: string
}

interface CompanyAudit {
  readonly id: string
  readonly auditor: string
  planned: string
  performed?: string
}

/** @returns the files of its quality management system */
export function companyFiles(company: Company): Record<string, string> {
  const people = company.people.map(
    ({ id, manager, roles = [], to }) =>
      `  - { id: ${id}, name: ${id}, github: ${id}-gh, from: 2019-01-01${to ? `, to: ${to}` : ''}${manager ? `, reports_to: ${manager}` : ''}, roles: ${JSON.stringify(roles)} }\n`,
  )
  const actions = company.actions.map(
    ({ what, owner, due, done }) =>
      `  - { what: ${what}, owner: ${owner}, due: ${due}${done ? `, done: ${done}` : ''} }\n`,
  )
  const files: Record<string, string> = {
    'qms-docs/people.yml': `people:\n${people.join('')}`,
    'qms-docs/RI-001.md': `---\nid: RI-001\ntype: risk\nactions:\n${actions.join('')}---\n`,
  }
  for (const { id, folder, title, owner, next, retired } of company.procedures) {
    files[`qms-docs/${folder}/${id}.md`] =
      `---\nid: ${id}\ntype: procedure\ntitle: ${title}\nowner: ${owner}\nnext_review: ${next}\n${retired ? `retired: { on: ${retired} }\n` : ''}---\n`
  }
  for (const { id, auditor, planned, performed } of company.audits) {
    files[`qms-docs/${id}.md`] =
      `---\nid: ${id}\ntype: internal-audit\nauditors: [${auditor}]\nplanned: ${planned}\n${performed ? `performed: ${performed}\n` : ''}---\n`
  }
  for (const [index, { document, on, next }] of company.reviews.entries()) {
    const id = `DR-2026-00${index + 1}`
    files[`qms-docs/${id}.md`] =
      `---\nid: ${id}\ntype: document-review\ndocument: ${document}\nreviewed: ${on}\noutcome: keep\nnext_review: ${next}\n---\n`
  }
  return files
}

/** @returns what must have an open issue on a day, one line each: `Calibrate it (RI-001) · overdue · emre-gh` */
export function mustBeOpen(company: Company, day: string): string[] {
  const due = [
    ...company.procedures
      .filter(({ retired }) => retired === undefined || retired > day)
      .map(({ id, owner, next }) => ({ what: `Review the document (${id})`, owner, on: next, soon: 30 })),
    ...company.actions
      .filter(({ done }) => done === undefined)
      .map(({ what, owner, due: on }) => ({ what: `${what} (RI-001)`, owner, on, soon: 14 })),
    ...company.audits
      .filter(({ performed }) => performed === undefined)
      .map(({ id, auditor, planned }) => ({
        what: `Carry out the audit (${id})`,
        owner: auditor,
        on: planned,
        soon: 14,
      })),
  ]
  return due
    .flatMap(({ what, owner, on, soon }) => {
      const late = (Date.parse(day) - Date.parse(on)) / 86_400_000
      if (-late > soon) return []
      const stage = late > 30 ? 'long overdue' : late > 0 ? 'overdue' : late === 0 ? 'due' : 'due soon'
      return `${what} · ${stage} · ${assignees(company, owner, stage, day)}`
    })
    .sort()
}

function assignees({ people }: Company, owner: string, stage: string, day: string): string {
  const isHere = ({ to }: { readonly to?: string | undefined }) => to === undefined || to >= day
  const holders = people.filter(
    (person) =>
      isHere(person) && (person.id === owner || person.roles?.some((held) => held.role === owner && isHere(held))),
  )
  const managerHere = (person: CompanyPerson): string => {
    const manager = people.find(({ id }) => id === person.manager)
    return !manager ? 'amara' : isHere(manager) ? manager.id : managerHere(manager)
  }
  const below = holders.length > 0 ? holders : people.filter(({ id }) => id === owner)
  // A role that nobody holds, and the person who has no manager, are the quality manager's.
  const managers = below.length > 0 ? below.map(managerHere) : ['amara']
  const all =
    stage === 'long overdue' || holders.length === 0
      ? [...holders.map(({ id }) => id), ...managers]
      : holders.map(({ id }) => id)
  return [...new Set(all)]
    .map((id) => `${id}-gh`)
    .sort()
    .join(', ')
}
