import { memoryTree, readQms } from '../core/read/index.js'
import { type ChaseReport, runChase } from '../github/chase/index.js'
import { openGitHub } from '../github/index.js'
import { playGitHub } from './github/play-github.js'
import type { GitHubState, PlayedIssue } from './github/state.js'

type Files = Readonly<Record<string, string>>

/** A quality management system that `qms chase` looks after, on a played GitHub: each run sees the files that it is given, as a commit of their own. */
export async function chasedQms(given: Partial<GitHubState> = {}) {
  const played = await playGitHub(given)
  const [owner = '', name = ''] = played.repository.split('/')
  const github = openGitHub({ token: played.token, repository: { owner, name }, apiUrl: played.url, second: 0 })
  const commits: Files[] = []
  const read = (files: Files, today: string) => readQms(memoryTree(files), { today: () => today })
  return {
    played,
    /** Everything below an issue, as people read it. */
    comments: (number: number) =>
      played.state.comments.filter(({ issue }) => issue === number).map(({ body }) => withoutNotes(body)),
    /** Every issue but that of the last run, in a line each. */
    issues: () => [...played.state.issues.values()].filter(isOfItem).map(inOneLine),
    issue(number: number): PlayedIssue {
      const found = played.state.issues.get(number)
      if (!found) throw new Error(`There is no issue ${number}.`)
      return found
    },
    heartbeat: () => [...played.state.issues.values()].find(({ labels }) => labels.includes('qms-heartbeat')),
    async run(
      today: string,
      files: Files,
      options: { mostNew?: number; isDryRun?: boolean } = {},
    ): Promise<ChaseReport> {
      played.state.now = `${today}T06:00:00Z`
      const commit = String(commits.push(files)).padStart(40, '0')
      return runChase(github, {
        qms: await read(files, today),
        commit,
        readBefore: async (before, day) => {
          const then = commits[Number(before) - 1]
          return then && read(then, day)
        },
        mostNew: options.mostNew ?? 10,
        isDryRun: options.isDryRun ?? false,
      })
    },
  }
}

function isOfItem({ labels }: PlayedIssue): boolean {
  return !labels.includes('qms-heartbeat')
}

/** `#3 open [qms-due, qms: overdue] amara-kw: Overdue since 2026-11-20: …` */
function inOneLine({ number, isOpen, reason, labels, assignees, title }: PlayedIssue): string {
  const state = isOpen ? 'open' : `closed as ${reason}`
  return `#${number} ${state} [${labels.join(', ')}] ${assignees.join(', ') || 'nobody'}: ${title}`
}

export function withoutNotes(text: string): string {
  return text.replace(/<!--[\s\S]*?-->/g, '').trim()
}
