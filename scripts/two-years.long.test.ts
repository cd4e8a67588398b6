import { beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from './core/model/problem.js'
import type { Qms } from './core/model/qms.js'
import { rulesOf } from './core/model/subject.js'
import {
  describeRepository,
  diskTree,
  locate,
  memoryTree,
  readGitEvidence,
  readHistory,
  readQms,
} from './core/read/index.js'
import { evaluate } from './core/run/evaluate.js'
import { asOf } from './core/time/as-of.js'
import { addDays, addMonths } from './core/values/date.js'
import { once } from './core/values/once.js'
import { subjects } from './subjects/index.js'
import { temporaryFolder } from './testing/temporary-repository.js'
import { valuesOn } from './testing/two-years/book.js'
import { END, endOf, FIRST_DAY, MONTHS } from './testing/two-years/calendar.js'
import { type Files, foundFirm } from './testing/two-years/firm/found-firm.js'
import { type Planted, plantedYears } from './testing/two-years/planted-years.js'
import { PLANTS } from './testing/two-years/plants/index.js'
import { NEVER } from './testing/two-years/plants/never.js'
import { type TwoYears, twoYears } from './testing/two-years/two-years.js'
import { writeHistory } from './testing/two-years/write-history.js'

/** For a busy machine. */
const PATIENCE = 240_000

/** What is written down later is still to come on an earlier day, and a risk says what its last assessment found. */
const OF_THE_LAST_DAY = ['no-future-dates', 'risk-assessments-agree']
const rules = rulesOf(subjects)
const rulesOfThePast = rules.filter(({ id }) => !OF_THE_LAST_DAY.includes(id))

let life: TwoYears
let qms: Qms

beforeAll(async () => {
  life = await twoYears()
  qms = await readQms(memoryTree(life.files), { today: END })
}, PATIENCE)

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

let plants: readonly Planted[]
let planted: Qms
let files: Files
let before: Files

beforeAll(async () => {
  const sown = await plantedYears()
  const base = await readQms(memoryTree(sown.before), { today: END })
  planted = await readQms(memoryTree(sown.files), { today: END, base })
  ;({ plants, files, before } = sown)
}, PATIENCE)

/** What a rule says on a day. */
const said = once((rule: string) =>
  once(
    (day: string): readonly Problem[] =>
      evaluate(
        rules.filter(({ id }) => id === rule),
        asOf(planted, day),
        locate,
        rules,
      ).problems,
  ),
)

describe('what is planted in the two years of Alder Instruments', () => {
  it('is found on its day, once, and not on the day before', () => {
    const wrong = plants.flatMap(({ kind, what, rule, says, severity, from, wrongId, about }) => {
      const on = (day: string) =>
        said(rule)(day).filter(
          (problem) =>
            problem.document === about &&
            problem.message.includes(says) &&
            (severity === undefined || problem.severity === severity),
        ).length
      const early = from === undefined ? 0 : on(addDays(from, -1))
      const day = from ?? END
      return on(day) === 1 && early === 0
        ? []
        : [`${kind}: ${what} (${wrongId}): ${on(day)} on ${day}, ${early} before`]
    })
    expect(wrong).toEqual([])
  })

  it('is found in what git kept, too, where a date was moved', async () => {
    const moved = plants.filter(({ before }) => before)
    const repository = temporaryFolder()
    const now = Object.fromEntries(Object.entries(files).filter(([path]) => path in before))
    writeHistory(repository.root, [
      { day: '2026-11-30', files: before },
      { day: END, files: now },
    ])
    const read = await readQms(diskTree(repository.root), {
      today: END,
      repository: describeRepository(repository.root),
    })
    const history = await readHistory(repository.root, { folder: read.folder })
    const kept = read.with(await readGitEvidence(repository.root, read, history))
    const { problems } = evaluate(
      rules.filter(({ id }) => id === 'due-dates-kept'),
      kept,
      locate,
      rules,
    )
    expect(problems.map(({ document }) => document).sort()).toEqual(moved.map(({ wrongId }) => wrongId).sort())
  })

  it('raises no alarm where it is done as it should be', () => {
    const alarms = plants.flatMap(({ rule, from = END, rightId }) =>
      [from, END].flatMap((day) => said(rule)(day).filter((problem) => isAbout(problem, rightId))).filter(isAlarm),
    )
    expect(alarms.map(inWords)).toEqual([])
  })

  it('is all that is wrong at the end', () => {
    const expected = new Set(plants.map(({ rule, about }) => `${rule} ${about}`))
    const others = evaluate(rules, planted, locate).problems.filter(
      ({ rule, document }) => !expected.has(`${rule} ${document}`),
    )
    expect(others.filter(isAlarm).map(inWords)).toEqual([])
  })

  it('is found by a firm that records nothing, each on its day, and by no other', async () => {
    const idle = await readQms(memoryTree(await foundFirm()), { today: END })
    const firms = [idle, planted]
    const never = rules.filter(({ id }) => id === 'never-is-not-green')
    const wrong = Object.entries(NEVER).flatMap(([type, months]) => {
      const { title = type, control } = planted.types.get(type) ?? {}
      const what = `Not once yet: ${control === 'retained' ? '' : 'results of an '}${title.toLowerCase()} (`
      const due = addMonths(FIRST_DAY, months)
      const counts = [due, addDays(due, 1)].flatMap((day) =>
        firms.map(
          (firm) =>
            evaluate(never, asOf(firm, day), locate, rules).problems.filter(({ message }) => message.startsWith(what))
              .length,
        ),
      )
      return counts.join() === '0,0,1,0' ? [] : [`${type}: ${counts}`]
    })
    expect(wrong).toEqual([])
  })

  it('is of all fourteen kinds', () => {
    const kinds = new Set([8, ...PLANTS.map(({ kind }) => kind)])
    expect([...kinds].sort((a, b) => a - b)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1))
    expect(PLANTS.length + Object.keys(NEVER).length).toBeGreaterThanOrEqual(150)
  })
})

/** That a document names the record is about it, too, such as a programme that lacks an audit of it. */
function isAbout({ document = '', message }: Problem, id: string): boolean {
  return document.split('#')[0] === id || message.includes(id)
}

/** A remark is none. */
function isAlarm({ severity }: Problem): boolean {
  return severity !== 'info'
}

function inWords({ rule, document, message }: Problem): string {
  return `${rule} ${document}: ${message}`
}
