/** What Alder Instruments does, and who answers for it. */
export interface FirmProcess {
  readonly id: string
  readonly title: string
  readonly kind: 'core' | 'support' | 'management'
  readonly owner: string
  /** Who finds things that went wrong there. */
  readonly noticedBy: readonly string[]
  readonly next: readonly string[]
  readonly clauses: readonly string[]
}

export const PROCESSES: readonly FirmProcess[] = [
  {
    id: 'PR-001',
    title: 'Lead and plan',
    kind: 'management',
    owner: 'managing-director',
    noticedBy: ['vera-lang', 'ruth-adler'],
    next: ['PR-002', 'PR-007', 'PR-008'],
    clauses: ['4.4.1', '5.3', '6.1.2', '6.2.1', '9.3.3'],
  },
  {
    id: 'PR-002',
    title: 'Sell',
    kind: 'core',
    owner: 'sales-lead',
    noticedBy: ['yara-haddad', 'nina-costa'],
    next: ['PR-003', 'PR-005'],
    clauses: ['8.2.1', '8.2.2', '8.2.3.2'],
  },
  {
    id: 'PR-003',
    title: 'Develop',
    kind: 'core',
    owner: 'product-lead',
    noticedBy: ['elsa-frey', 'david-cohen', 'fatou-diop'],
    next: ['PR-005'],
    clauses: ['8.3.2', '8.3.3', '8.3.4', '8.3.5', '8.3.6'],
  },
  {
    id: 'PR-004',
    title: 'Buy',
    kind: 'support',
    owner: 'purchasing-lead',
    noticedBy: ['anton-weiss', 'jan-koster'],
    next: ['PR-005'],
    clauses: ['8.4.1', '8.4.2', '8.4.3'],
  },
  {
    id: 'PR-005',
    title: 'Make and test',
    kind: 'core',
    owner: 'operations-lead',
    noticedBy: ['jan-koster', 'aya-sato', 'emil-berg', 'rosa-pinto'],
    next: ['PR-006'],
    clauses: ['7.1.5.1', '7.1.5.2', '8.1', '8.5.1', '8.5.2', '8.6', '8.7.2'],
  },
  {
    id: 'PR-006',
    title: 'Deliver and support',
    kind: 'core',
    owner: 'care-lead',
    noticedBy: ['liam-byrne', 'zoe-martin'],
    next: ['PR-008'],
    clauses: ['8.2.1', '8.5.3', '8.5.5', '9.1.2'],
  },
  {
    id: 'PR-007',
    title: 'People and IT',
    kind: 'support',
    owner: 'people-lead',
    noticedBy: ['omar-saidi', 'vera-lang'],
    next: ['PR-005'],
    clauses: ['7.1.2', '7.1.3', '7.2', '7.5.3.2'],
  },
  {
    id: 'PR-008',
    title: 'Improve',
    kind: 'management',
    owner: 'quality-manager',
    noticedBy: ['vera-lang', 'nina-costa'],
    next: ['PR-001'],
    clauses: ['9.1.1', '9.1.3', '10.2.1', '10.2.2'],
  },
]

/** A small process of its own, in which next to nothing goes wrong. */
export const REPAIR: FirmProcess = {
  id: 'PR-009',
  title: 'Repair masts',
  kind: 'support',
  owner: 'operations-lead',
  noticedBy: ['otto-kern'],
  next: ['PR-006'],
  clauses: ['8.5.5'],
}
