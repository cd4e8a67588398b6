import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildFromFiles, type Files } from '../testing/publish-files.js'

const sample = Object.fromEntries(
  readdirSync('qms-docs', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path, readFileSync(path)]),
)
const withoutRecords = Object.fromEntries(
  Object.entries(sample).filter(([path]) => !/^qms-docs\/(records|data|equipment)\//.test(path)),
)

interface Answers {
  readonly figures: Readonly<Record<string, string | number>>
  readonly data: Readonly<Record<string, number>>
  readonly clauses: Readonly<Record<string, readonly [answer: string, reason: string]>>
  readonly page: string
  readonly csv: string
  readonly check: readonly string[]
}

/** Everything that the manual and the check say of clauses on that day. */
async function answersOn(files: Files, today: string): Promise<Answers> {
  const site = await buildFromFiles(files, {}, today)
  const { figures } = JSON.parse(site.get('api/state.json') ?? '') as {
    figures: { group: string; label: string; count: number; remark?: string }[]
  }
  const { asked, answered, gaps, evidenceTooOld, notJudged, clauses } = JSON.parse(
    site.get('api/clauses/iso-9001-2015.json') ?? '',
  )
  const { problems, notEvaluated } = JSON.parse(site.get('api/problems.json') ?? '') as {
    problems: { rule: string; message: string }[]
    notEvaluated: { rule: string; reason: string }[]
  }
  return {
    figures: Object.fromEntries(figures.map(({ label, count, remark }) => [label, remark ?? count])),
    data: { asked, answered, gaps, evidenceTooOld, notJudged },
    clauses: Object.fromEntries(
      clauses.map((one: { clause: string; answer: string; remark?: string }) => [
        one.clause,
        [one.answer, one.remark ?? ''],
      ]),
    ),
    page: site.get('clauses/iso-9001-2015.html') ?? '',
    csv: site.get('api/clauses/iso-9001-2015.csv') ?? '',
    check: [
      ...problems.filter(({ rule }) => rule === 'clause-coverage').map(({ message }) => message),
      ...notEvaluated.filter(({ rule }) => rule === 'clause-coverage').map(({ reason }) => reason),
    ],
  }
}

/** The sample grows: these are the clauses that nothing in it is made for, by its own account. */
function withAnswer({ clauses }: Answers, wanted: string): readonly string[] {
  return Object.keys(clauses).filter((clause) => clauses[clause]?.[0] === wanted)
}

function notJudgedInWords(answers: Answers): string {
  const clauses = withAnswer(answers, 'not-judged')
  return `${clauses.length} of the 25 clauses of ISO 9001:2015 that ask for documents or records are not judged. No record type is made for ${clauses.slice(0, -1).join(', ')} and ${clauses.at(-1)}. Look at them yourself.`
}

describe('the clauses of the sample', () => {
  let answers: Answers

  beforeAll(async () => {
    answers = await answersOn(sample, '2026-11-22')
  })

  it('are answered by documents in force and recent records, or not judged', () => {
    const [answered, notJudged] = [withAnswer(answers, 'answered').length, withAnswer(answers, 'not-judged').length]
    expect([answered >= 11, answered + notJudged]).toEqual([true, 25])
    expect(answers.data).toEqual({ asked: 25, answered, gaps: 0, evidenceTooOld: 0, notJudged })
    expect(answers.figures).toMatchObject({
      ...{ Answered: answered, Gap: 0, 'Evidence too old': 0, 'Not judged': notJudged },
    })
    expect(answers.check).toEqual([notJudgedInWords(answers)])
  })

  it('say what answers them, and why they are not judged', () => {
    expect(answers.clauses['9.2.2']).toEqual(['answered', 'Shown by IA-2026-03 of 2 October 2026, the latest.'])
    expect(answers.clauses['9.1.1']).toEqual([
      'answered',
      'Shown by station1-2026-11#5 of 19 November 2026, the latest.',
    ])
    expect(answers.clauses['4.3']).toEqual(['answered', 'Documented: SC-001 is in force.'])
    expect(answers.clauses['8.5.6']).toEqual(['answered', 'Shown by CR-2026-002 of 9 November 2026, the latest.'])
    expect(answers.clauses['8.4.1']).toEqual(['answered', 'Shown by EP-001 of 12 October 2026, the latest.'])
    expect(answers.clauses['8.1']).toEqual([
      'not-judged',
      'Documented: QP-012 and 2 more are in force. QP-012 says which records are kept; without a record type made for this clause, nothing shows whether they are.',
    ])
    expect(answers.csv).toContain('9.2.2,')
    expect(answers.csv).toContain('not-judged')
  })

  it('show no good mark for gaps while some are not judged', () => {
    expect(answers.page).not.toContain('No gaps')
    expect(answers.page).toContain(`<span class="badge due">Not judged: ${answers.data.notJudged}</span>`)
  })
})

describe('the clauses of the sample two years later', () => {
  it('have only evidence that is too old', async () => {
    const answers = await answersOn(sample, '2028-11-22')
    const tooOld = withAnswer(answers, 'evidence-too-old')
    const notJudged = withAnswer(answers, 'not-judged').length
    expect(tooOld).toEqual(expect.arrayContaining(['7.2', '8.7.2', '9.1.1', '9.2.2', '9.3.3', '10.2.2']))
    expect(answers.data).toEqual({ asked: 25, answered: 4, gaps: 0, evidenceTooOld: tooOld.length, notJudged })
    expect(answers.figures).toMatchObject({ Answered: 4, Gap: 0, 'Evidence too old': tooOld.length })
    expect(answers.clauses['9.2.2']).toEqual([
      'evidence-too-old',
      'The latest is IA-2026-03 of 2 October 2026; evidence older than 12 months does not count.',
    ])
    const [old, ...others] = answers.check
    expect(old).toMatch(
      `Clauses ${tooOld.slice(0, -1).join(', ')} and ${tooOld.at(-1)} of ISO 9001:2015 ask for records, and none is of the last 12 months. The latest: `,
    )
    expect(old).toMatch(
      /NC-2026-006 of 2026-11-16 \(8\.7\.2\).*, CA-2026-004 of 2026-11-17 \(10\.2\.2\)\. Record what was done since\.$/,
    )
    expect(others).toEqual([notJudgedInWords(answers)])
  })
})

describe('the clauses of the sample without its records', () => {
  let answers: Answers

  beforeAll(async () => {
    answers = await answersOn(withoutRecords, '2026-11-22')
  })

  it('are gaps, or not judged; only the measured results that the indicators hold are left', () => {
    expect(answers.data).toEqual({ asked: 25, answered: 1, gaps: 16, evidenceTooOld: 0, notJudged: 8 })
    expect(answers.figures).toMatchObject({ Answered: 1, Gap: 16, 'Evidence too old': 0, 'Not judged': 8 })
    expect(answers.clauses['9.2.2']).toEqual([
      'gap',
      'Nothing shows it: nothing of type internal-audit is recorded yet.',
    ])
    expect(answers.clauses['4.3']).toEqual([
      'not-judged',
      'Nothing is approved here yet, so it is not known whether SC-001 is in force.',
    ])
    expect(answers.check).toContainEqual(
      expect.stringMatching(
        /^Clauses 7\.1\.5\.1, .* and 10\.2\.2 of ISO 9001:2015 ask for records, and there is none yet of type .*, internal-audit \(9\.2\.2\), management-review \(9\.3\.3\), corrective-action or nonconformity \(10\.2\.2\)\. Record what was done\.$/,
      ),
    )
  })

  it('come with figures that call nothing in force, and nothing fine that was never recorded', () => {
    expect(answers.figures).toMatchObject({ 'Not approved': 81, Nonconformity: 'none recorded', Risk: 'none recorded' })
    expect(answers.figures).not.toHaveProperty('In force')
    expect(answers.page.match(/badge in-force/g)).toHaveLength(2) // 9.1.1, and the count of it
  })

  it('count for the two years later, too', async () => {
    const { data, figures } = await answersOn(withoutRecords, '2028-11-22')
    expect(data).toEqual({ asked: 25, answered: 0, gaps: 16, evidenceTooOld: 1, notJudged: 8 })
    expect(figures).toMatchObject({ Answered: 0, Gap: 16, 'Evidence too old': 1, 'Not judged': 8 })
  })
})
