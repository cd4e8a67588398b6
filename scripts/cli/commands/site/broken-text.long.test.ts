import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import { temporaryFolder } from '../../../testing/temporary-repository.js'

const QP = 'qms-docs/procedures/QP-001.md'
const CONFLICT = '<<<<<<< HEAD\nOurs.\n=======\nTheirs.\n>>>>>>> other\n'
const ADVICE =
  'This file still holds both sides of a merge conflict, from line 3 to 7. Keep the lines that are right, delete the three marker lines, then commit.'

const front = `${String(SMALL_QMS[QP]).split('---\n').slice(0, 2).join('---\n')}---\n`

describe('markup that takes no effect', () => {
  it('is shown as it is written, and the build names it', () => {
    const repository = temporaryFolder({
      ...SMALL_QMS,
      [QP]: `${front}\n## Steps\n\n| Step | Who |\n| Print | <Ana> |\n\n- A list\n\n  | a | b |\n  |---|\n  | c | d |\n`,
    })
    const { out } = repository.qms('site', 'build', '--today', '2026-11-22')
    const page = repository.read('_site/documents/QP-001.html')
    expect(page).toContain('<pre tabindex="0"><code>| Step | Who |\n| Print | &#x3C;Ana> |\n</code></pre>')
    expect(page).toMatch(/<code>\| a \| b \|\n\s*\|---\|\n\s*\| c \| d \|/)
    expect(out).toMatch(
      /QP-001: “\| Step \| Who \|” on line \d+ does not do what it should \(table without its line\), and 1 more\. “qms check” says what to write\./,
    )
  })
})

describe('a text that says two things at once', () => {
  it('is on no page, be it a document or a page of its own, and both the build and the check say so', () => {
    const repository = temporaryFolder({
      ...SMALL_QMS,
      'qms-docs/qms.yml': `${SMALL_QMS['qms-docs/qms.yml']}site:\n  pages: [contact.md]\n`,
      'qms-docs/contact.md': `# Contact\n\n${CONFLICT}`,
      [QP]: `${SMALL_QMS[QP]}\n${CONFLICT}`,
    })
    const { code, out } = repository.qms('site', 'build', '--today', '2026-11-22')
    expect(code).toBe(0)
    expect(out).toContain(`Not published: qms-docs/contact.md. ${ADVICE}\n`)
    expect(out).toContain(`Not published: ${QP}. This file still holds both sides of a merge conflict`)
    for (const page of ['pages/contact.html', 'documents/QP-001.html'])
      expect(existsSync(join(repository.root, '_site', page))).toBe(false)
    const check = repository.qms('check', '--today', '2026-11-22', '--rule', 'no-merge-conflicts')
    expect(check.out).toContain(`qms-docs/contact.md\n  3:1  error  ${ADVICE}`)
    expect(check.out.match(/no-merge-conflicts\n/g)).toHaveLength(2)
  })
})
