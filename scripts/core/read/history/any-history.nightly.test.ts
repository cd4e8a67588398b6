import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../../testing/temporary-repository.js'
import { readHistory } from '../index.js'

const PATHS = ['qms-docs/A.md', 'qms-docs/B.md', 'qms-docs/C.md']
const EMPTY_TREE: readonly (number | undefined)[] = PATHS.map(() => undefined)

/** What a commit makes of each path: a text by number, nothing, or what its first parent has. */
const content = fc.option(fc.option(fc.nat(3), { nil: undefined }), { nil: 'kept' as const })
const commit = fc.record({ back: fc.array(fc.nat(6), { maxLength: 3 }), contents: fc.tuple(content, content, content) })

type PlannedCommit = typeof commit extends fc.Arbitrary<infer Value> ? Value : never

/** Writes commits that build on any before them and hold anything, whatever their parents hold. */
function writeCommits(root: string, plan: readonly PlannedCommit[]): void {
  const trees: (readonly (number | undefined)[])[] = []
  const lines = plan.flatMap(({ back, contents }, index) => {
    const parents = [...new Set(back.map((steps) => index - 1 - steps).filter((parent) => parent >= 0))]
    const last = trees[parents[0] ?? -1] ?? EMPTY_TREE
    const tree = contents.map((own, path) => (own === 'kept' ? last[path] : own))
    trees.push(tree)
    const files = tree.flatMap((text, path) => {
      if (text === undefined) return []
      const body = `${`${text} is what it says.\n`.repeat(5)}Always the same end.\n`
      return [`M 100644 inline ${PATHS[path]}`, `data ${body.length}`, body]
    })
    const links = parents.map((parent, position) => `${position === 0 ? 'from' : 'merge'} :${parent + 1}`)
    // Clocks that run backwards: dates must put nothing in order.
    const time = 1767600000 - index * 3600
    const head = [
      `commit refs/heads/c${index}`,
      `mark :${index + 1}`,
      `committer Ada <a@b> ${time} +0000`,
      'data 1',
      'x',
    ]
    return [...head, ...links, 'deleteall', ...files, '']
  })
  execFileSync('git', ['fast-import', '--quiet'], { cwd: root, input: lines.join('\n') })
}

it('whatever was committed and merged, the newest version of each path is what the commit holds', async () => {
  const property = fc.asyncProperty(fc.array(commit, { minLength: 1, maxLength: 12 }), async (plan) => {
    const { root, git } = temporaryFolder()
    git('init', '--quiet')
    writeCommits(root, plan)
    const tip = `refs/heads/c${plan.length - 1}`
    const { versionsOf, deletedPaths, isComplete } = await readHistory(root, { folder: 'qms-docs', commit: tip })
    expect(isComplete).toBe(true)
    const held = new Map(
      git('ls-tree', '-r', tip)
        .split('\n')
        .filter(Boolean)
        .map((line) => [line.slice(53), line.slice(12, 52)]),
    )
    const newest = PATHS.map((path) => versionsOf(path)[0]?.blob)
    expect(newest).toEqual(PATHS.map((path) => held.get(path)))
    expect(deletedPaths()).toEqual(PATHS.filter((path) => versionsOf(path).length > 0 && !held.has(path)))
  })
  await fc.assert(property, { numRuns: 60, seed: 9001 })
})
