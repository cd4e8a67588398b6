import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { markdownOfPackages, silentDifference, sourceOf } from '../../testing/other-renderer.js'

const EXTENSIONS = ['footnotes', 'table', 'strikethrough', 'autolink', 'tagfilter', 'tasklist']

/** The renderer from which GitHub's is made. */
function cmark(source: string): string {
  const options = ['--unsafe', ...EXTENSIONS.flatMap((name) => ['-e', name])]
  const { stdout, stderr, error } = spawnSync('cmark-gfm', options, { input: source, encoding: 'utf8', maxBuffer: 1e8 })
  if (error) throw new Error('This test needs cmark-gfm. Install it: apt-get install -y cmark-gfm', { cause: error })
  expect(stderr).toBe('')
  return stdout
}

it('whatever people write, a page says what GitHub says, or a problem is reported', { timeout: 300_000 }, () => {
  const files = markdownOfPackages()
  expect(files.length).toBeGreaterThan(500)
  const different = files.flatMap((file) => {
    const difference = silentDifference(sourceOf(file), cmark)
    return difference === undefined ? [] : [`${file}\n${difference}`]
  })
  expect(different).toEqual([])
})
