import type { Document } from '../../../core/model/document.js'
import type { Process } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineReport } from '../../../core/model/report.js'
import { actorCell, type Cell, choiceCell, documentCell, NO_CELL, textCell } from '../../../core/model/table.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { recordState } from '../../documents/record-state.js'
import { peopleBehind } from '../../people/people.js'
import { riskScores } from '../../risk/risk-scores.js'
import { lastRecordOf } from '../last-record.js'
import { processPoints } from '../process-points.js'
import { processResources } from '../process-resources.js'
import { rolesOfProcess } from '../roles-of-process.js'

type Part =
  | 'suppliers'
  | 'inputs'
  | 'outputs'
  | 'customers'
  | 'next'
  | 'documents'
  | 'people'
  | 'resources'
  | 'figures'
  | 'risks'
  | 'due'
  | 'records'

type OverviewRow = Record<'part' | 'what' | 'document' | 'state', Cell>

/** A process on one page. */
export const processOverview = defineReport({
  id: 'process-overview',
  title: 'A process on one page',
  question: 'What does a process take and give, by whom and by which texts is it carried out, and how is it doing?',
  clauses: ['iso-9001-2015/4.4.1', 'iso-9001-2015/4.4.2'],
  parameters: [{ name: 'document', isRequired: true }],
  columns: () => [
    { id: 'part', label: 'part', kind: 'choice' },
    { id: 'what', label: 'what', kind: 'text' },
    { id: 'document', label: 'document', kind: 'document' },
    { id: 'state', label: 'state', kind: 'text' },
  ],
  rows: (qms, { document }) => [
    ...flows(qms, document as Document<Process>),
    ...means(qms, document),
    ...doing(qms, document),
  ],
  examples: [
    {
      name: 'What comes in and goes out, who sees to it, its risk, and what is open',
      given: { document: 'PR-003' },
      files: {
        'qms-docs/people.yml': 'people: [{ id: ada, name: Ada Example, roles: [{ role: operations }] }]\n',
        ...exampleFiles('process', {
          'PR-003':
            'title: Make\nowner: operations\ninputs: [Parts]\nsuppliers: [Cell maker]\noutputs: [Clips]\ncustomers: [Shops]\nnext: [PR-004]\nprocedures: [QP-001]',
        }),
        ...exampleFiles('process', { 'PR-004': 'title: Sell' }),
        ...exampleFiles('procedure', { 'QP-001': 'title: Weigh' }),
        ...exampleFiles('external-provider', {
          'EP-001': 'title: Cell maker\nprocess: PR-003\nstatus: approved',
          'EP-002': 'title: A maker of long ago\nprocess: PR-003\nstatus: approved\nended: 2025-01-01',
        }),
        'qms-docs/EQR-001.md':
          '---\nid: EQR-001\ntype: equipment-register\ntitle: Scales\nprocess: PR-003\nentries: [{ no: 1, title: Scale, status: in-use, in_use: 2025-01-01 }]\n---\n',
        ...exampleFiles('risk', { 'RI-001': 'title: Fire\nprocess: PR-003\nlikelihood: 2\nimpact: 3' }),
        ...exampleFiles('nonconformity', {
          'NC-2026-001': 'title: Wrong label\nprocess: PR-003\ndetected: 2026-10-22\ndue: 2026-12-01',
        }),
      },
      rows: [
        'suppliers | Cell maker |  | ',
        'inputs | Parts |  | ',
        'outputs | Clips |  | ',
        'customers | Shops |  | ',
        'next | Sell | PR-004 | ',
        'documents | Scales | EQR-001 | in force',
        'documents | Weigh | QP-001 | in force',
        'people | operations |  | Ada Example',
        'resources | Cell maker | EP-001 | approved',
        'resources | Scale | EQR-001#1 | in-use',
        'risks | Fire | RI-001 | score 6, within the appetite',
        'due | Close the nonconformity | NC-2026-001 | due soon, 2026-12-01',
        'records | Wrong label | NC-2026-001 | open',
        'records | The last record | NC-2026-001 | of 2026-10-22',
      ],
    },
  ],
})

function flows(qms: Qms, { fields }: Document<Process>): readonly OverviewRow[] {
  const { inputs = [], suppliers = [], outputs = [], customers = [], next = [] } = fields
  const plain = (part: Part, texts: readonly string[]) => texts.map((text) => row(part, text, undefined, ''))
  return [
    ...plain('suppliers', suppliers),
    ...plain('inputs', inputs),
    ...plain('outputs', outputs),
    ...plain('customers', customers),
    ...next.map((id) => row('next', qms.find(id)?.title ?? '', id, '')),
  ]
}

function means(qms: Qms, process: Document): readonly OverviewRow[] {
  const holders = (role: string) => peopleBehind(qms, role).map(({ id = '', name = id }) => name)
  return [
    ...processPoints(qms, process).documents.map(({ id, title }) => row('documents', title, id, 'in force')),
    ...rolesOfProcess(qms, process).map((role) => ({
      ...row('people', role, undefined, holders(role).join(', ') || 'no one'),
      what: actorCell(role),
    })),
    ...processResources(qms, process.id).map(({ document: { id, title }, status }) =>
      row('resources', title, id, status),
    ),
  ]
}

function doing(qms: Qms, process: Document): readonly OverviewRow[] {
  const { indicators, risks, open, due } = processPoints(qms, process)
  const last = lastRecordOf(qms, process.id)
  return [
    ...indicators.map(({ indicator: { id, title, fields }, latest, state }) =>
      row(
        'figures',
        title,
        id,
        [latest && `${latest.value}${fields.unit ? ` ${fields.unit}` : ''}`, state].filter(Boolean).join(', '),
      ),
    ),
    ...risks.map((risk) => row('risks', risk.title, risk.id, riskInWords(qms, risk))),
    ...due.map(({ task, document, stage, on }) => row('due', task, document.id, `${stage}, ${on}`)),
    ...open.map((record) => row('records', record.title, record.id, recordState(qms, record) ?? 'open')),
    last
      ? row('records', 'The last record', last.record.id, `of ${last.on}`)
      : row('records', 'There is no record yet', undefined, ''),
  ]
}

function riskInWords(qms: Qms, risk: Document): string {
  const scores = riskScores(qms, risk)
  if (!scores) return 'not judged'
  const { now, appetite } = scores
  return `score ${now.score}, ${now.score > appetite ? 'above' : 'within'} the appetite`
}

function row(part: Part, what: string, document: string | undefined, state: string): OverviewRow {
  return {
    part: choiceCell(part),
    what: textCell(what),
    document: document ? documentCell(document) : NO_CELL,
    state: textCell(state),
  }
}
