import type { NewValue } from '../../../core/model/plan.js'
import { AUDIT_PROGRAMME } from './audit-programme.js'
import { holderOf } from './people.js'
import { PROCESSES, REPAIR } from './processes.js'

/** A document that is kept up to date, with what its front matter says besides the usual. */
export interface Maintained {
  readonly type: string
  readonly id: string
  readonly fields: { readonly title: string; readonly [name: string]: NewValue }
}

const ROLES: readonly (readonly [id: string, title: string, deputy?: string])[] = [
  ['managing-director', 'Managing director', 'operations-lead'],
  ['quality-manager', 'Quality manager', 'document-controller'],
  ['document-controller', 'Document controller'],
  ['operations-lead', 'Operations lead'],
  ['purchasing-lead', 'Purchasing lead'],
  ['product-lead', 'Product lead'],
  ['software-lead', 'Software lead'],
  ['sales-lead', 'Sales lead'],
  ['care-lead', 'Customer care lead'],
  ['people-lead', 'People lead'],
  ['it-lead', 'IT lead'],
  ['metrologist', 'Metrologist'],
  ['internal-auditor', 'Internal auditor'],
  ['inspector', 'Inspector'],
  ['assembler', 'Assembler'],
  ['developer', 'Developer'],
  ['engineer', 'Engineer'],
  ['care-agent', 'Customer care agent'],
  ['buyer', 'Buyer'],
  ['seller', 'Seller'],
]

const PROCEDURES: readonly (readonly [id: string, title: string, owner: string, process: string, clauses: string])[] = [
  ['QP-001', 'Control of documents and records', 'document-controller', 'PR-007', '7.5.1 7.5.2 7.5.3.1 7.5.3.2'],
  ['QP-002', 'Offers, orders and changes to them', 'sales-lead', 'PR-002', '8.2.1 8.2.2 8.2.3.1 8.2.3.2 8.2.4'],
  ['QP-003', 'Design and development', 'product-lead', 'PR-003', '8.3.1 8.3.2 8.3.3 8.3.4 8.3.5 8.3.6'],
  ['QP-004', 'External providers', 'purchasing-lead', 'PR-004', '8.4.1 8.4.2 8.4.3'],
  ['QP-005', 'Production and test', 'operations-lead', 'PR-005', '8.1 8.5.1 8.5.2 8.5.4 8.5.6 8.6'],
  ['QP-006', 'Nonconforming products', 'operations-lead', 'PR-005', '8.7.1 8.7.2'],
  ['QP-007', 'Measuring equipment', 'metrologist', 'PR-005', '7.1.5.1 7.1.5.2'],
  ['QP-008', 'Complaints and service', 'care-lead', 'PR-006', '8.5.3 8.5.5 9.1.2'],
  ['QP-009', 'Competence and training', 'people-lead', 'PR-007', '7.1.2 7.1.4 7.1.6 7.2 7.3'],
  ['QP-010', 'Computers and data', 'it-lead', 'PR-007', '7.1.3'],
  ['QP-011', 'Nonconformity and corrective action', 'document-controller', 'PR-008', '9.1.3 10.1 10.2.1 10.2.2 10.3'],
  ['QP-012', 'Internal audits', 'document-controller', 'PR-008', '9.2.1 9.2.2'],
  [
    'QP-013',
    'Planning, risks and management review',
    'document-controller',
    'PR-001',
    '5.1.1 6.1.1 6.1.2 6.3 9.3.1 9.3.2 9.3.3',
  ],
  ['QP-014', 'Repairing masts', 'operations-lead', 'PR-009', '8.5.5'],
]

/** The types of records by which the procedures are shown to be followed. */
const RECORDS: Readonly<Record<string, readonly string[]>> = {
  'QP-003': ['design-project'],
  'QP-006': ['nonconformity'],
  'QP-007': ['calibration'],
  'QP-009': ['competence-record'],
  'QP-011': ['nonconformity', 'corrective-action'],
  'QP-012': ['internal-audit'],
  'QP-013': ['management-review'],
}

const INDICATORS: readonly (readonly [
  id: string,
  title: string,
  owner: string,
  process: string,
  direction: 'higher' | 'lower',
  target: string,
  unit: string,
])[] = [
  ['KI-001', 'Orders delivered on the day promised', 'sales-lead', 'PR-002', 'higher', '95', '%'],
  ['KI-002', 'Instruments that pass the final test at once', 'operations-lead', 'PR-005', 'higher', '97', '%'],
  ['KI-003', 'Lots from providers on the agreed day', 'purchasing-lead', 'PR-004', 'higher', '92', '%'],
  ['KI-004', 'Complaints per 1,000 instruments', 'care-lead', 'PR-006', 'lower', '8', 'per 1,000'],
  ['KI-005', 'Releases without a correction afterwards', 'software-lead', 'PR-003', 'higher', '90', '%'],
  ['KI-006', 'Time to answer a customer', 'care-lead', 'PR-006', 'lower', '24', 'h'],
  ['KI-007', 'Absence through illness', 'people-lead', 'PR-007', 'lower', '4', '%'],
  ['KI-008', 'Scrap in production', 'operations-lead', 'PR-005', 'lower', '2', '%'],
  ['KI-009', 'Actions done in time', 'people-lead', 'PR-001', 'higher', '90', '%'],
  ['KI-010', 'Ideas for each person and year', 'document-controller', 'PR-008', 'higher', '1', 'ideas'],
]

/** @returns all documents that the firm keeps, but those whose entries come with the years */
export function maintainedDocuments(): readonly Maintained[] {
  return [
    ...ROLES.map(([id, title, deputy]) => role(id, title, deputy)),
    ...PROCEDURES.map(([id, title, owner, process, clauses]) => ({
      type: 'procedure',
      id,
      fields: { title, owner, process, clauses: clauses.split(' '), ...(RECORDS[id] && { records: RECORDS[id] }) },
    })),
    ...[...PROCESSES, REPAIR].map(({ id, title, kind, owner, next, clauses }) => ({
      type: 'process',
      id,
      fields: {
        title,
        owner:
          owner === 'quality-manager' ? 'document-controller' : owner === 'managing-director' ? 'people-lead' : owner,
        kind,
        clauses,
        suppliers: ['Those who order'],
        inputs: ['What was agreed'],
        outputs: ['What was promised'],
        customers: ['Those who wait for it'],
        next,
        procedures: PROCEDURES.filter(([, , , process]) => process === id).map(([procedure]) => procedure),
        indicators:
          id === REPAIR.id
            ? ['KI-006']
            : INDICATORS.filter(([, , , process]) => process === id).map(([indicator]) => indicator),
      },
    })),
    ...INDICATORS.map(([id, title, owner, process, direction, target, unit]) => ({
      type: 'indicator',
      id,
      fields: {
        title,
        owner,
        process,
        clauses: ['9.1.1'],
        direction,
        target,
        unit,
        frequency: 'monthly',
        source: 'Order system',
      },
    })),
    ...ABOUT_THE_WHOLE,
  ]
}

function role(id: string, title: string, deputy: string | undefined): Maintained {
  const fields = {
    title,
    owner: id === 'people-lead' ? 'document-controller' : 'people-lead',
    clauses: ['5.3'],
    duties: ['Keeps the promises of the process in which the role works.'],
    authorities: ['Stops work that goes wrong.'],
    required_competences: [{ competence: `Work as ${title.toLowerCase()}`, basis: 'experience' }],
    ...(id === 'managing-director' && { top_management: 'true' }),
    ...(deputy !== undefined && { deputy }),
  }
  return { type: 'role', id, fields }
}

const ABOUT_THE_WHOLE: readonly Maintained[] = [
  AUDIT_PROGRAMME,
  {
    type: 'quality-policy',
    id: 'QPO-001',
    fields: {
      title: 'Quality policy of Alder Instruments',
      owner: 'managing-director',
      process: 'PR-001',
      clauses: ['5.1.1', '5.2.1', '5.2.2'],
      communicated_to: ['all employees', 'providers of class A'],
    },
  },
  {
    type: 'qms-scope',
    id: 'SC-001',
    fields: {
      title: 'Scope of the quality management system',
      owner: 'managing-director',
      process: 'PR-001',
      clauses: ['4.3'],
      products_services: ['Weather instruments with their software', 'Calibration and repair'],
      sites: ['Aarau: offices, production, laboratory'],
    },
  },
  {
    type: 'quality-manual',
    id: 'QM-001',
    fields: {
      title: 'Quality manual of Alder Instruments',
      owner: 'managing-director',
      process: 'PR-001',
      clauses: ['4.1', '4.2', '4.4.1', '4.4.2', '5.1.2', '5.3', '7.1.1'],
    },
  },
  {
    type: 'organization-context',
    id: 'CX-001',
    fields: {
      title: 'Context of Alder Instruments',
      owner: 'managing-director',
      process: 'PR-001',
      clauses: ['4.1', '4.2'],
      issues: [
        {
          no: '1',
          title: 'Few makers of pressure sensors are left',
          kind: 'external',
          effect: 'threat',
          addressed_by: ['QP-004'],
          since: '2025-01-01',
        },
        {
          no: '2',
          title: 'Farms ask for instruments that need no service',
          kind: 'external',
          effect: 'opportunity',
          addressed_by: ['QP-003'],
          since: '2025-01-01',
        },
      ],
      parties: [
        {
          no: '3',
          title: 'Weather services',
          needs: 'Values that can be traced to standards, and spare parts for ten years.',
          relevant: 'true',
          addressed_by: ['QP-007'],
          how_heard: 'Meeting each spring',
        },
        {
          no: '4',
          title: 'People who work here',
          needs: 'Safe work and clear instructions.',
          relevant: 'true',
          addressed_by: ['QP-009'],
          how_heard: 'Talks with each of them once a year',
        },
      ],
      climate: {
        relevant: 'true',
        reason: 'Heat and storms are what our instruments measure, and what they have to bear.',
        decided: '2024-12-12',
        decided_by: 'greta-holm',
      },
    },
  },
  {
    type: 'obligations',
    id: 'OBL-001',
    fields: {
      title: 'Obligations of Alder Instruments',
      owner: 'document-controller',
      process: 'PR-001',
      clauses: ['4.2', '8.2.2'],
      entries: [
        {
          no: '1',
          title: 'Radio equipment',
          source: 'Directive 2014/53/EU',
          must: 'Each model with a radio has a declaration of conformity and a technical file.',
          met_by: ['QP-003'],
          responsible: 'product-lead',
          checked: '2024-12-02',
          next_check: '2027-03-01',
          result: 'met',
        },
      ],
    },
  },
  {
    type: 'equipment-register',
    id: 'EQR-001',
    fields: {
      title: 'Measuring equipment of Alder Instruments',
      owner: 'metrologist',
      process: 'PR-005',
      clauses: ['7.1.5.1', '7.1.5.2'],
      entries: ['Climate chamber 1', 'Pressure reference', 'Thermometer reference', 'Multimeter 1', 'Multimeter 2'].map(
        (title, index) => ({
          no: String(index + 1),
          title,
          kind: index === 1 || index === 2 ? 'reference' : 'instrument',
          used_for: 'Final test of instruments',
          interval: '12',
          basis: 'Calibrated once a year by an accredited laboratory',
          responsible: 'metrologist',
          status: 'in-use',
          in_use: '2022-03-01',
        }),
      ),
    },
  },
  {
    type: 'recurring-checks',
    id: 'RC-001',
    fields: {
      title: 'What is looked at again and again',
      owner: 'operations-lead',
      process: 'PR-007',
      clauses: ['7.1.3', '7.1.4', '8.5.1'],
      entries: [
        ['Climate of the laboratory', '1 week', 'metrologist'],
        ['Static electricity at the benches', '1 month', 'operations-lead'],
        ['Restoring the data of the test benches', '3 months', 'it-lead'],
      ].map(([title = '', every = '', responsible = ''], index) => ({
        no: String(index + 1),
        title,
        every,
        responsible,
        since: '2025-01-01',
      })),
    },
  },
  {
    type: 'communication-plan',
    id: 'CP-001',
    fields: {
      title: 'Communication plan',
      owner: 'people-lead',
      process: 'PR-007',
      clauses: ['7.3', '7.4'],
      entries: [
        {
          what: 'Figures and open actions',
          when: 'each month',
          whom: 'everybody',
          how: 'meeting',
          by: 'quality-manager',
        },
      ],
    },
  },
  {
    type: 'knowledge-brief',
    id: 'KB-001',
    fields: {
      title: 'Sealing of outdoor housings',
      owner: 'product-lead',
      process: 'PR-003',
      clauses: ['7.1.6'],
      experts: [holderOf('engineer'), holderOf('engineer', 1)],
    },
  },
  {
    type: 'external-document',
    id: 'EX-001',
    fields: {
      title: 'ISO 9001, requirements',
      owner: 'document-controller',
      process: 'PR-007',
      clauses: ['7.5.3.2'],
      publisher: 'International Organization for Standardization',
      edition: '2015 with Amendment 1:2024',
      where: 'Shelf of the document controller',
      checked_on: '2024-12-10',
      next_check: '2027-02-01',
    },
  },
  {
    type: 'work-instruction',
    id: 'WI-001',
    fields: {
      title: 'Final test of an instrument',
      owner: 'operations-lead',
      process: 'PR-005',
      clauses: ['8.5.1'],
      parent_procedure: 'QP-005',
    },
  },
  ...(
    [
      ['QO-001', 'Deliver when we said', 'sales-lead', 'PR-002', 'KI-001', '90', '95', '%'],
      ['QO-002', 'Right at the first test', 'operations-lead', 'PR-005', 'KI-002', '94', '97', '%'],
    ] as const
  ).map(([id, title, owner, process, indicator, baseline, target, unit]) => ({
    type: 'quality-objective',
    id,
    fields: {
      title,
      owner,
      process,
      clauses: ['6.2.1', '6.2.2'],
      metric: 'What the indicator counts',
      baseline,
      target,
      unit,
      due: '2026-12-31',
      indicator,
      policy_commitment: 'We keep what we promise.',
      plan: {
        what: 'Look at each case each week, and remove what it has in common with others.',
        resources: 'Two hours a week of three people.',
        how_judged: 'Mean of the last quarter at or above the target.',
      },
    },
  })),
]
