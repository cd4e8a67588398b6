import { beforeAll, describe, expect, it } from 'vitest'
import type { Qms } from './core/model/qms.js'
import { rulesOf } from './core/model/subject.js'
import { diskTree, locate, memoryTree, readQms } from './core/read/index.js'
import { evaluate } from './core/run/evaluate.js'
import { asOf } from './core/time/as-of.js'
import { subjects } from './subjects/index.js'
import { valuesOn } from './testing/two-years/book.js'
import { END, endOf, MONTHS } from './testing/two-years/calendar.js'
import { type TwoYears, twoYears } from './testing/two-years/two-years.js'

/** What is written down later is still to come on an earlier day: that is for this rule alone. */
const rules = rulesOf(subjects)
const rulesOfThePast = rules.filter(({ id }) => id !== 'no-future-dates')

let life: TwoYears
let qms: Qms

beforeAll(async () => {
  life = await twoYears()
  qms = await readQms(memoryTree(life.files), { today: END })
})

describe('the two years of Alder Instruments', () => {
  it('are read back record by record, with what was written into each', () => {
    const differences = life.truth.records.flatMap((record) => {
      const read = qms.find(record.id)
      const values = Object.entries(valuesOn(record, END)).filter(([, value]) => typeof value !== 'object')
      return values.flatMap(([name, value]) =>
        String(read?.fields[name]) === String(value)
          ? []
          : `${record.id} ${name}: ${value}, read: ${read?.fields[name]}`,
      )
    })
    expect(differences).toEqual([])
    expect(qms.ofType('nonconformity').length).toBeGreaterThanOrEqual(150)
    expect(qms.ofType('corrective-action').length).toBeGreaterThanOrEqual(60)
    expect(qms.ofType('customer-complaint').length).toBeGreaterThanOrEqual(200)
    expect(qms.ofType('monitoring-result').length).toBeGreaterThanOrEqual(3_000)
  })

  it('are the same in the folder of their repository', async () => {
    const onDisk = await readQms(diskTree(life.root), { today: END })
    expect(onDisk.documents.map(({ path, blob }) => `${path} ${blob}`)).toEqual(
      qms.documents.map(({ path, blob }) => `${path} ${blob}`),
    )
  })

  const quarters = MONTHS.filter((_, index) => index % 3 === 2).map(endOf)
  it.each(quarters)('raise no alarm on %s', (day) => {
    const { problems } = evaluate(day === END ? rules : rulesOfThePast, asOf(qms, day), locate, rules)
    const alarms = problems.filter(({ severity }) => severity !== 'info')
    expect(alarms.map(({ rule, file, message }) => `${rule} ${file} ${message}`)).toEqual([])
  })
})
