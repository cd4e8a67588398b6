import { describe, expect, it } from 'vitest'
import { buildQms, type Qms } from '../../core/model/qms.js'
import type { Clause } from '../../core/model/requirement.js'
import { diskTree, readQms } from '../../core/read/index.js'
import { answerClause, overallJudgement } from './clause-answer.js'
import { bindingsOf } from './clause-bindings.js'

const STANDARD = 'iso-9001-2015'

/** The clauses of the sample that one kind of evidence alone shows. */
const SHOWN_BY_ONE_KIND: Readonly<Record<string, readonly string[]>> = {
  'qms-scope': ['4.3'],
  calibration: ['7.1.5.2'],
  'contract-review': ['8.2.3.2'],
  'design-project': ['8.3.2', '8.3.3', '8.3.4', '8.3.5', '8.3.6'],
  'external-provider': ['8.4.1'],
  release: ['8.5.2', '8.6'],
  'change-request': ['8.5.6'],
  nonconformity: ['8.7.2'],
  'internal-audit': ['9.2.2'],
  'management-review': ['9.3.3'],
}

const sample = await readQms(diskTree('.'), { today: () => '2026-11-22' })
const clauses = [...(sample.standards.get(STANDARD)?.clauses.values() ?? [])]
const kinds = [...sample.types.keys()].filter((kind) => kind !== 'approval')

const bound = (clause: Clause) => bindingsOf(sample, [`${STANDARD}/${clause.clause}`])

function isShown(qms: Qms, clause: Clause): boolean {
  return overallJudgement(answerClause(qms, clause, bindingsOf(qms, [`${STANDARD}/${clause.clause}`]))) === 'answered'
}

function without(...deleted: readonly string[]): Qms {
  return buildQms({ ...sample, documents: sample.documents.filter(({ type }) => !deleted.includes(type)) })
}

function lost(qms: Qms): readonly string[] {
  return clauses.filter((clause) => isShown(sample, clause) && !isShown(qms, clause)).map(({ clause }) => clause)
}

describe('the evidence of the sample', () => {
  it.each(kinds)(
    'of the kind %s, once it is deleted, no longer shows what it alone showed, and all else is shown',
    (kind) => {
      expect(lost(without(kind))).toEqual(SHOWN_BY_ONE_KIND[kind] ?? [])
    },
  )

  it('is not needed twice: where several kinds show a clause, one of them is enough, and without all it is not shown', () => {
    const byOne = Object.values(SHOWN_BY_ONE_KIND).flat()
    const bySeveral = clauses.filter((clause) => isShown(sample, clause) && !byOne.includes(clause.clause))
    expect(bySeveral.map(({ clause }) => clause)).toEqual(expect.arrayContaining(['7.2', '9.1.1', '10.2.2']))
    for (const clause of bySeveral) {
      const { documents, recordTypes } = bound(clause)
      const showing = clause.information.includes('maintain') ? documents.map(({ type }) => type) : recordTypes
      expect([clause.clause, lost(without(...showing)).includes(clause.clause)]).toEqual([clause.clause, true])
      const enough = showing.filter((kind) => isShown(without(...showing.filter((other) => other !== kind)), clause))
      expect([clause.clause, enough.length > 1]).toEqual([clause.clause, true])
    }
  })

  it('is nothing in force without approvals, whatever documents say, and records show as before', () => {
    const shown = clauses.filter((clause) => clause.information.includes('maintain') && isShown(sample, clause))
    expect(lost(without('approval'))).toEqual(expect.arrayContaining(shown.map(({ clause }) => clause)))
    expect(lost(without('approval'))).not.toContain('9.2.2')
  })
})
