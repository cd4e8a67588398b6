import type { Truth } from '../truth.js'
import { type CountMonth, oneDecimal, partOf, spreadOf, twoDecimals } from './counts.js'
import { type Fact, factsOn, listIn, textIn } from './fact.js'
import { punctuality } from './nonconformity-counts.js'
import { isIn, type PlainMonth, plainDay, plainDays, yearsLater } from './plain-month.js'

/** What an audit found, with the day of the audit. */
interface Found {
  readonly performed: string
  readonly reported: string
  readonly grade: string
  readonly kind: string
  readonly about: string
  readonly nonconformity: string
}

const audits = (truth: Truth, { after }: PlainMonth): readonly Fact[] => factsOn(truth, 'internal-audit', after)

/** Findings are written down when an audit is reported. */
function found(truth: Truth, month: PlainMonth): readonly Found[] {
  const all: Found[] = []
  for (const { values } of audits(truth, month))
    for (const finding of listIn(values, 'findings'))
      all.push({
        performed: textIn(values, 'performed'),
        reported: textIn(values, 'reported'),
        grade: textIn(finding, 'grade'),
        kind: textIn(finding, 'kind'),
        about: `${textIn(finding, 'process')} ${textIn(finding, 'clause')}`,
        nonconformity: textIn(finding, 'nonconformity'),
      })
  return all.filter(({ grade }) => grade !== 'strength')
}

/** Nonconformities that findings name, with the day of the audit. */
function followed(truth: Truth, month: PlainMonth): readonly (Fact & { readonly performed: string })[] {
  const performed = new Map(found(truth, month).map((one) => [one.nonconformity, one.performed]))
  return factsOn(truth, 'nonconformity', month.after).flatMap((fact) => {
    const day = performed.get(fact.id)
    return day === undefined ? [] : [{ ...fact, performed: day }]
  })
}

export const AUDIT_COUNTS: Readonly<Record<string, CountMonth>> = {
  'audit-programme-execution': (truth, month) => {
    const planned = audits(truth, month).filter(({ values }) => isIn(month, textIn(values, 'planned')))
    const latest = ({ values }: Fact) => plainDay(textIn(values, 'planned'), 14)
    const performed = ({ values }: Fact) => textIn(values, 'performed') || '9999'
    const decided = planned.filter((fact) => performed(fact) <= month.after || latest(fact) < month.after)
    return { all: partOf(decided, (fact) => performed(fact) <= latest(fact)), planned: planned.length }
  },
  'audit-report-lead-time': (truth, month) => {
    const reported = audits(truth, month).filter(({ values }) => isIn(month, textIn(values, 'reported')))
    return spreadOf(reported.map(({ values }) => plainDays(textIn(values, 'performed'), textIn(values, 'reported'))))
  },
  'findings-per-audit': (truth, month) => {
    const reported = audits(truth, month).filter(({ values }) => isIn(month, textIn(values, 'reported'))).length
    const count = found(truth, month).filter((one) => isIn(month, one.reported)).length
    return { all: reported === 0 ? undefined : twoDecimals(count / reported), audits: reported }
  },
  'finding-closure-time': (truth, month) => {
    const closed = followed(truth, month).filter((fact) => isIn(month, fact.closed ?? ''))
    return spreadOf(closed.map((fact) => plainDays(fact.performed, fact.closed ?? '')))
  },
  'finding-punctuality': (truth, month) => punctuality(followed(truth, month), month),
  'audit-coverage': (truth, { first, last, after }) => {
    const done = audits(truth, { first, last, after: last }).filter(({ values }) => {
      const day = textIn(values, 'performed')
      return day !== '' && day <= last && day > yearsLater(last, -3)
    })
    const processes = truth.documents.filter(({ type }) => type === 'process')
    const names = (id: string) => done.some(({ values }) => (values.processes as readonly string[]).includes(id))
    return { all: after === '' ? undefined : partOf(processes, ({ id }) => names(id)) }
  },
  'external-audit-results': (truth, month) => {
    const facts = factsOn(truth, 'external-audit', month.after)
    const reported = facts.filter(({ values }) => isIn(month, textIn(values, 'reported')))
    let findings = 0
    for (const { values } of reported) findings += listIn(values, 'findings').length
    return { all: reported.length === 0 ? undefined : findings, audits: reported.length, acceptance: undefined }
  },
  'management-review-actions': (truth, month) => {
    const facts = factsOn(truth, 'management-review', month.after)
    const actions = facts.flatMap(({ values }) => listIn(values, 'actions'))
    const due = actions.filter((one) => isIn(month, textIn(one, 'due')) && textIn(one, 'due') < month.after)
    const held = facts.map(({ values }) => textIn(values, 'held')).filter((day) => day !== '' && day <= month.after)
    const last = [...held].sort().at(-1)
    return {
      all: partOf(due, (one) => (textIn(one, 'done') || '9999') <= textIn(one, 'due')),
      'since-last': last === undefined ? undefined : oneDecimal(plainDays(last, month.after)),
    }
  },
}

/** Of these a report counts what was found on the day of the audit, which the audit itself says only when it is reported. */
export const AUDIT_COUNTS_AT_THE_END: Readonly<Record<string, CountMonth>> = {
  'finding-kinds': (truth, month) => {
    const all = found(truth, { ...month, after: '9999-12-31' }).filter((one) => isIn(month, one.performed))
    return { all: partOf(all, ({ kind }) => kind === 'practice') }
  },
  'finding-repeat-rate': (truth, month) => {
    const all = found(truth, { ...month, after: '9999-12-31' })
    const isRepeat = ({ about, performed }: Found) =>
      all.some((one) => one.about === about && one.performed < performed && one.performed >= yearsLater(performed, -2))
    return {
      all: partOf(
        all.filter((one) => isIn(month, one.performed)),
        isRepeat,
      ),
    }
  },
}
