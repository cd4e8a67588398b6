import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SMALL_QMS } from '../../testing/small-qms.js'
import { type TemporaryRepository, temporaryFolder, temporaryRepository } from '../../testing/temporary-repository.js'
import { diskTree, findCommit, findUnreadFiles, gitTree, listRepository, readQms } from './index.js'

const PROCEDURE = SMALL_QMS['qms-docs/procedures/QP-001.md'] ?? ''
const FILES = {
  ...SMALL_QMS,
  'qms-docs/.drafts/QP-008.md': PROCEDURE,
  'qms-docs/.QP-009.md': PROCEDURE,
  'qms-docs/procedures/QP-002.MD': PROCEDURE,
  'qms-docs/procedures/QP-003.markdown': PROCEDURE,
  'qms-docs/procedures/QP-004.mdx': PROCEDURE,
  'qms-docs/procedures/QP-005.html.md.erb': PROCEDURE,
  'qms-docs/procedures/QP-006.Md': PROCEDURE,
  'qms-docs/procedures/QP-007.md.txt': PROCEDURE,
  'qms-docs/node_modules/a/README.md': 'Another person’s.\n',
  'docs/QP-010.md': PROCEDURE,
  'QP-011.MD': PROCEDURE.replaceAll('\n', '\r\n'),
}
/** None of them looks like a document of ours. */
const OTHERS = {
  'README.md': 'About.\n',
  'docs/guide.md': '---\nid: guide\ntype: page\n---\n',
  'docs/writing.md': `Write it so:\n\n${PROCEDURE}`,
  'examples/qms-docs/procedures/QP-001.md': PROCEDURE,
  'vendor/other/QP-001.md': PROCEDURE,
  '.github/QP-001.md': PROCEDURE,
  'qms-docs/files/form.docx': 'x',
  'qms-docs/files/cmd.txt': 'x',
  'qms-docs/.obsidian/workspace.json': '{}',
}
const UNREAD = [
  'QP-011.MD outside',
  'docs/QP-010.md outside',
  'qms-docs/.QP-009.md hidden',
  'qms-docs/.drafts/QP-008.md hidden',
  'qms-docs/node_modules/a/README.md hidden',
  'qms-docs/procedures/QP-002.MD ending',
  'qms-docs/procedures/QP-003.markdown ending',
  'qms-docs/procedures/QP-004.mdx ending',
  'qms-docs/procedures/QP-005.html.md.erb ending',
  'qms-docs/procedures/QP-006.Md ending',
  'qms-docs/procedures/QP-007.md.txt ending',
]

async function unreadIn({ root }: TemporaryRepository, commit?: string): Promise<readonly string[]> {
  const tree = commit ? await gitTree(root, commit) : diskTree(root)
  const qms = await readQms(tree, { today: () => '2026-11-22' })
  const unread = await findUnreadFiles(tree, qms, await listRepository(root, commit))
  return unread.map(({ file, reason }) => `${file} ${reason}`)
}

describe('files that look like documents and are not read', () => {
  it('are the same in a working folder and in a commit', async () => {
    const repository = temporaryRepository({ ...FILES, ...OTHERS })
    expect(await unreadIn(repository)).toEqual(UNREAD)
    expect(await unreadIn(repository, await findCommit(repository.root, 'HEAD'))).toEqual(UNREAD)
  })

  it('are found before they are in git, and without git', async () => {
    expect(await unreadIn(temporaryFolder({ ...FILES, ...OTHERS }))).toEqual(
      UNREAD.filter((line) => !line.includes('node_modules')),
    )
    const repository = temporaryRepository(SMALL_QMS)
    repository.write({ 'qms-docs/QP-002.MD': PROCEDURE })
    expect(await unreadIn(repository)).toEqual(['qms-docs/QP-002.MD ending'])
  })

  it('are none that git or the settings ignore, nor one that was renamed and not yet committed', async () => {
    const repository = temporaryRepository({ ...SMALL_QMS, 'qms-docs/old.MD': PROCEDURE })
    repository.write({
      '.gitignore': 'built/\n',
      'qms-docs/built/QP-003.MD': PROCEDURE,
      'qms-docs/drafts/QP-004.MD': PROCEDURE,
      'qms-docs/.drafts/QP-005.md': PROCEDURE,
      'examples/QP-006.md': PROCEDURE,
      'qms-docs/qms.yml': `${SMALL_QMS['qms-docs/qms.yml']}ignore: [drafts/**, .drafts/**, ../examples/*.md]\n`,
    })
    expect(await unreadIn(repository)).toEqual(['qms-docs/old.MD ending'])
    repository.git('mv', 'qms-docs/old.MD', 'qms-docs/new.MD')
    symlinkSync('nowhere', join(repository.root, 'qms-docs/.#new.md'))
    expect(await unreadIn(repository)).toEqual(['qms-docs/new.MD ending'])
  })
})
