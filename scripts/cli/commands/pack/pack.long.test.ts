import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { filesIn } from '../../../core/read/disk/files-in.js'
import { runCommands } from '../../../testing/exported-evidence.js'
import { pdfText } from '../../../testing/pdf-text.js'
import { approvedRepository, edit, QP, TODAY } from '../../../testing/signed-qms.js'
import { generateSshKey, keyFolder } from '../../../testing/ssh-keys.js'

const key = generateSshKey(keyFolder(), 'ben')

/** Links of a page that lead to no file of the pack; those out of it are left to the reader. */
function brokenLinks(folder: string): readonly string[] {
  return filesIn(folder)
    .filter((path) => path.endsWith('.html'))
    .flatMap((path) => {
      const links = [...readFileSync(join(folder, path), 'utf8').matchAll(/(?:href|src)="([^"]+)"/g)]
      return links.flatMap(([, link = '']) => {
        const { protocol, pathname } = new URL(link.replaceAll('&amp;', '&'), `file:///${path}`)
        return protocol === 'file:' && !existsSync(join(folder, decodeURIComponent(pathname)))
          ? [`${path}: ${link}`]
          : []
      })
    })
}

it('for stage 2 holds the manual, pages by clause and role, files, approvals, all of it as a PDF, and checksums, the same each time', () => {
  const repository = approvedRepository(key, 'QP-001')
  const at = (path: string) => join(repository.root, path)
  const said = repository.qms('pack', 'stage-2', '--out', 'first', '--zip', '--pdf', ...TODAY)
  expect(said).toMatchObject({ code: 0, error: '' })
  expect(said.out).toMatch(/^first: Audit of stage 2, \d+ clauses, \d+ documents? and records as of 2026-11-22\./)
  expect(readdirSync(at('first')).sort()).toEqual([
    ...['SHA256SUMS', 'approvals', 'brief.html', 'briefs', 'clauses', 'index.html', 'manual', 'pack.css'],
    ...['pack.pdf', 'sources'],
  ])
  expect(repository.read(`first/sources/${QP}`)).toBe(repository.read(QP))
  expect(repository.read('first/index.html')).toContain('href="manual/documents/QP-001.html"')
  expect(brokenLinks(at('first'))).toEqual([])
  const printed = pdfText(readFileSync(at('first/pack.pdf'))).join('')
  const parts = [
    'What is in it',
    '7.5.2 Identify',
    'On the day of the audit: ',
    'QP-001 Control of documented information',
    'AP-QP-001-1',
  ]
  expect(parts.filter((part) => !printed.includes(part))).toEqual([])

  const check = () =>
    spawnSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: at('first') }).status
  expect(check()).toBe(0)
  const sums = repository.read('first/SHA256SUMS').trim().split('\n')
  expect(sums.map((line) => line.slice(66))).toEqual(filesIn(at('first')).filter((path) => path !== 'SHA256SUMS'))
  const commands = repository
    .read('first/approvals/README.txt')
    .split('\n')
    .filter((line) => line.startsWith('    '))
  expect(runCommands(at('first/approvals'), repository.root, commands.join('\n'), ['-e'])).toMatchObject({ status: 0 })

  mkdirSync(at('again'))
  expect(repository.qms('pack', 'stage-2', '--out', 'again/first', '--zip', '--pdf', ...TODAY).code).toBe(0)
  for (const file of ['first/SHA256SUMS', 'first.zip'])
    expect(readFileSync(at(`again/${file}`)).equals(readFileSync(at(file))), file).toBe(true)
  const zipped = Object.keys(unzipSync(readFileSync(at('first.zip'))))
  expect(zipped).toEqual(filesIn(at('first')).map((path) => `first/${path}`))

  edit(repository, `first/sources/${QP}`, 'a', 'b')
  expect(check()).toBe(1)
})

it('is narrower for a clause, and is not written for what there is not', () => {
  const repository = approvedRepository(key, 'QP-001')
  const at = (path: string) => join(repository.root, path)
  const pack = (...what: readonly string[]) => repository.qms('pack', ...what, ...TODAY)
  expect(pack('clause', '10.2', '--out', 'clause').out).toContain('clause: ISO 9001:2015, 10.2, 2 clauses')
  expect(readdirSync(at('clause/clauses/iso-9001-2015')).sort()).toEqual(['10.2.1.html', '10.2.2.html'])
  expect(brokenLinks(at('clause'))).toEqual([])
  expect(repository.read('clause/index.html')).toContain('Nothing shows it')
  // A reason names documents and records of every class.
  expect(pack('clause', '10.2', '--out', 'outside', '--audience', 'public').code).toBe(0)
  expect(repository.read('outside/index.html')).not.toContain('Nothing shows it')
  const refused = [
    [['stage-3'], 'Say what the pack is for: stage-1, stage-2, clause 8.4, process PR-004 or audit EA-2027-01.'],
    [['clause'], 'Say what the pack is for: '],
    [['clause', '99'], 'ISO 9001:2015 has no clause 99.'],
    [
      ['process', 'QP-001'],
      'QP-001 is no process, but of the type “procedure”. Name one that is: qms list shows them.',
    ],
    [['audit', 'QP-001'], 'QP-001 is no audit, but of the type “procedure”.'],
    [['stage-1', '--out', 'qms-docs'], 'qms-docs is not empty, so nothing was written. Name a new folder with --out.'],
    [['stage-1', '--audience', 'secret'], '“secret” is not a confidentiality class.'],
  ] as const
  for (const [what, says] of refused)
    expect(pack(...what)).toMatchObject({ code: 2, error: expect.stringContaining(says) })
  expect(existsSync(at('pack'))).toBe(false)
})
