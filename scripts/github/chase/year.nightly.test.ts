import { expect, it } from 'vitest'
import type { Qms } from '../../core/model/qms.js'
import { gitTree, readQms } from '../../core/read/index.js'
import { asOf } from '../../core/time/as-of.js'
import { addDays } from '../../core/values/date.js'
import { companyFiles, mustBeOpen } from '../../testing/chased-company.js'
import { chasedYear, DISTURBANCES, FIRST_DAY, LAST_DAY, TWICE_AT_ONCE } from '../../testing/chased-year.js'
import { playGitHub } from '../../testing/github/play-github.js'
import type { GitHubState, PlayedIssue } from '../../testing/github/state.js'
import { temporaryRepository } from '../../testing/temporary-repository.js'
import { type GitHub, GitHubFailure, openGitHub } from '../index.js'
import type { ChaseReport } from './chase-input.js'
import { runChase } from './run-chase.js'

const MOST_NEW = 2

it('through a whole year, every due thing has exactly one open issue that says what is so', {
  timeout: 240_000,
}, async () => {
  const played = await playGitHub()
  const repository = temporaryRepository()
  const name = { owner: 'example', name: 'qms' }
  const github = openGitHub({ token: played.token, repository: name, apiUrl: played.url, second: 0, timeout: 1000 })
  const run = runIn(repository.root, github)
  const { company, events } = chasedYear()
  let [commit, files, brokenOff] = ['', '', 0]
  for (const day of daysOfRuns(Object.keys(events))) {
    events[day]?.()
    const written = companyFiles(company)
    if (JSON.stringify(written) !== files) {
      repository.git('rm', '-r', '--quiet', '--ignore-unmatch', 'qms-docs')
      repository.write(written)
      commit = repository.commit(day)
      files = JSON.stringify(written)
    }
    played.state.now = `${day}T06:00:00Z`
    if (DISTURBANCES[day]) played.disturb(...DISTURBANCES[day])
    const runs = TWICE_AT_ONCE.has(day) ? [run(commit, day), run(commit, day)] : [run(commit, day)]
    const reports: ChaseReport[] = (await Promise.all(runs.map(orBrokenOff))).filter((report) => report !== undefined)
    played.calm()
    if (reports.length === 0) {
      brokenOff++
      reports.push(await run(commit, day))
    }
    const opened = openedOn(day, played.state)
    const waiting = (reports.at(-1)?.waiting ?? []).map(({ task, document }) => `${task} (${document.id}) ·`)
    const isWaiting = (line: string) => waiting.some((start) => line.startsWith(start))
    expect(openLines(played.state), day).toEqual(mustBeOpen(company, day).filter((line) => !isWaiting(line)))
    expect(opened, day).toBeLessThanOrEqual(MOST_NEW * (DISTURBANCES[day] ? 2 : 1))
    if (waiting.length > 0) expect(opened, day).toBeGreaterThanOrEqual(MOST_NEW)
    expectNothingTwice(day, played.state)
    expect(reports.flatMap(({ lost, unreached, failures }) => [...lost, ...unreached, ...failures])).toEqual([])
  }
  expect(brokenOff).toBe(8)
})

/** Reads each commit once: from day to day, only the day is another. */
function runIn(root: string, github: GitHub) {
  const known = new Map<string, Qms>()
  const read = async (commit: string, today: string): Promise<Qms> => {
    const qms = known.get(commit) ?? (await readQms(await gitTree(root, commit), { today: () => today }))
    known.set(commit, qms)
    return asOf(qms, today)
  }
  return async (commit: string, today: string): Promise<ChaseReport> => {
    const qms = await read(commit, today)
    return runChase(github, { qms, commit, readBefore: read, mostNew: MOST_NEW, isDryRun: false })
  }
}

function orBrokenOff(run: Promise<ChaseReport>): Promise<ChaseReport | undefined> {
  return run.catch((error: unknown) => {
    expect(error).toBeInstanceOf(GitHubFailure)
    return undefined
  })
}

/** Mondays, Wednesdays, Fridays, and every day on which something happens. */
function daysOfRuns(events: readonly string[]): readonly string[] {
  const days = new Set([...events, ...Object.keys(DISTURBANCES), ...TWICE_AT_ONCE])
  for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) {
    if ([1, 3, 5].includes(new Date(day).getUTCDay())) days.add(day)
  }
  return [...days].sort()
}

/** As `mustBeOpen` writes them. */
function openLines(state: GitHubState): readonly string[] {
  return itemIssues(state)
    .filter(({ isOpen }) => isOpen)
    .map(({ title, labels, assignees }) => {
      const stages = labels.filter((label) => label.startsWith('qms: ')).map((label) => label.slice('qms: '.length))
      return `${subject(title)} · ${stages.join(' and ')} · ${[...assignees].sort().join(', ')}`
    })
    .sort()
}

function openedOn(day: string, state: GitHubState): number {
  return new Set(itemIssues(state).flatMap(({ title, at }) => (at.startsWith(day) ? subject(title) : []))).size
}

function expectNothingTwice(day: string, state: GitHubState): void {
  const subjects = itemIssues(state).flatMap(({ title, reason }) => (reason === 'duplicate' ? [] : subject(title)))
  expect(subjects, day).toEqual([...new Set(subjects)])
  const comments = state.comments.map(({ issue, body }) => `${issue} ${body}`)
  expect(comments, day).toEqual([...new Set(comments)])
}

function itemIssues({ issues }: GitHubState): readonly PlayedIssue[] {
  return [...issues.values()].filter(({ labels }) => labels.includes('qms-due') && !labels.includes('qms-heartbeat'))
}

/** `Overdue since 2026-03-25: Sell the old one (RI-001)` without its first part. */
function subject(title: string): string {
  return title.slice(title.indexOf(': ') + 2)
}
