import type { Company } from './chased-company.js'
import type { Disturbance, DisturbanceOptions } from './github/disturbance.js'

export const FIRST_DAY = '2026-01-01'
export const LAST_DAY = '2026-12-31'

/** What goes wrong on GitHub's side, by day. */
export const DISTURBANCES: Readonly<Record<string, readonly [Disturbance, DisturbanceOptions]>> = {
  '2026-01-01': ['server error', { on: 'POST /repos/{owner}/{repo}/issues', after: 1, times: 20 }],
  '2026-01-05': ['lost answer', { on: 'POST /repos/{owner}/{repo}/issues' }],
  '2026-01-21': ['hang up', { on: 'PATCH', times: 20 }],
  '2026-02-10': ['secondary limit', { on: 'POST' }],
  '2026-02-11': ['server error after writing', { on: 'comments', times: 20 }],
  '2026-03-16': ['rate limit', { after: 3 }],
  '2026-04-08': ['server error after writing', { on: 'PATCH', times: 20 }],
  '2026-05-06': ['lost answer', { on: 'comments' }],
  '2026-06-01': ['no answer', { on: 'GET' }],
  '2026-07-01': ['bad gateway', { after: 2, times: 20 }],
  '2026-09-02': ['too many requests', { on: 'GET' }],
  '2026-10-06': ['server error', { on: 'PATCH', after: 1, times: 20 }],
  '2026-11-03': ['lost answer', { on: 'PATCH', times: 20 }],
}

/** Days on which the schedule and a person start it at the same moment. */
export const TWICE_AT_ONCE: ReadonlySet<string> = new Set(['2026-01-02', '2026-03-25', '2026-08-03', '2026-10-02'])

/** @returns a company on the first day of the year, and what people do in it, by day */
export function chasedYear() {
  const company = firstOfJanuary()
  const procedure = (id: string) => one(company.procedures, (found) => found.id === id)
  const action = (what: string) => one(company.actions, (found) => found.what === what)
  const audit = (id: string) => one(company.audits, (found) => found.id === id)
  const person = (id: string) => one(company.people, (found) => found.id === id)
  const review = (document: string, on: string, next: string) => {
    company.reviews.push({ document, on, next })
    procedure(document).next = next
  }
  const events: Readonly<Record<string, () => void>> = {
    '2026-01-19': () => Object.assign(action('Order a scale'), { done: '2026-01-19' }),
    '2026-01-20': () => review('QP-001', '2026-01-20', '2026-12-20'),
    '2026-02-16': () => review('QP-002', '2026-02-16', '2026-10-01'),
    '2026-02-20': () => Object.assign(action('Calibrate it'), { due: '2026-03-15' }),
    '2026-03-10': () => Object.assign(procedure('QP-003'), { folder: 'purchasing', title: 'Buying' }),
    '2026-03-20': () => company.actions.unshift({ what: 'Sell the old one', owner: 'jonas', due: '2026-03-25' }),
    '2026-04-01': () => Object.assign(action('Train both'), { done: '2026-04-01' }),
    // That was a mistake.
    '2026-04-08': () => Object.assign(action('Train both'), { done: undefined }),
    '2026-04-20': () => Object.assign(action('Sell the old one'), { done: '2026-04-20' }),
    '2026-05-06': () => Object.assign(audit('IA-2026-01'), { performed: '2026-05-05' }),
    '2026-05-20': () => Object.assign(action('Calibrate it'), { done: '2026-05-19' }),
    '2026-06-15': () => Object.assign(person('nadia'), { to: '2026-06-30' }),
    '2026-07-10': () => review('QP-005', '2026-07-10', '2027-07-10'),
    '2026-07-27': () => Object.assign(procedure('QP-006'), { retired: '2026-08-15' }),
    '2026-08-20': () => Object.assign(action('Train both'), { due: '2026-12-01' }),
    '2026-09-01': () => review('QP-003', '2026-09-01', '2027-03-01'),
    '2026-10-05': () => Object.assign(person('jonas'), { to: '2026-10-05' }),
    '2026-11-30': () => review('QP-004', '2026-11-30', '2027-11-30'),
  }
  return { company, events }
}

function firstOfJanuary(): Company {
  return {
    people: [
      { id: 'helene' },
      { id: 'amara', manager: 'helene', roles: [{ role: 'quality-manager' }] },
      { id: 'jonas', manager: 'helene', roles: [{ role: 'operations-lead' }] },
      { id: 'emre', manager: 'jonas' },
      { id: 'nadia', manager: 'amara' },
    ],
    procedures: [
      { id: 'QP-001', folder: 'all', title: 'Control of documents', owner: 'quality-manager', next: '2026-01-20' },
      { id: 'QP-002', folder: 'all', title: 'Goods in', owner: 'operations-lead', next: '2025-12-20' },
      { id: 'QP-003', folder: 'all', title: 'Purchasing', owner: 'operations-lead', next: '2026-06-01' },
      { id: 'QP-004', folder: 'all', title: 'Internal audit', owner: 'amara', next: '2026-09-15' },
      { id: 'QP-005', folder: 'all', title: 'Complaints', owner: 'nadia', next: '2026-04-10' },
      { id: 'QP-006', folder: 'all', title: 'Fax', owner: 'nadia', next: '2026-08-01' },
    ],
    actions: [
      { what: 'Order a scale', owner: 'emre', due: '2026-01-05' },
      { what: 'Calibrate it', owner: 'emre', due: '2026-02-10' },
      { what: 'Train both', owner: 'nadia', due: '2026-03-31' },
    ],
    audits: [
      { id: 'IA-2026-01', auditor: 'nadia', planned: '2026-05-04' },
      { id: 'IA-2026-02', auditor: 'emre', planned: '2026-11-02' },
    ],
    reviews: [],
  }
}

function one<Thing>(things: readonly Thing[], is: (thing: Thing) => boolean): Thing {
  const found = things.find(is)
  if (!found) throw new Error('The company has no such thing.')
  return found
}
