import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { approve } from '../../../testing/approve.js'
import { brokenAddresses } from '../../../testing/crawl-site.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import {
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from '../../../testing/temporary-repository.js'

const PATH = 'qms-docs/procedures/QP-001.md'
const BUILD = ['site', 'build', '--today', '2026-11-22']
const approved = await approve(SMALL_QMS, ['QP-001', 'quality-manager'])

/** A repository in which revision 2 is being written while revision 1 is in force. */
function aheadOfItsApproval(): TemporaryRepository {
  const repository = temporaryRepository(approved)
  const draft = String(approved[PATH]).replace('revision: 1', 'revision: 2').replace('right text', 'SECOND TEXT')
  repository.write({ [PATH]: draft })
  repository.commit('second')
  return repository
}

function allFiles(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const files = paths.filter((path) => statSync(join(folder, path)).isFile())
  return new Map(files.map((path) => [path, readFileSync(join(folder, path)).toString('base64')]))
}

describe('qms site build', () => {
  it('publishes the text in force, which git keeps, and says how many pages there are', () => {
    const repository = aheadOfItsApproval()
    const { code, out, error } = repository.qms(...BUILD)
    expect([code, error]).toEqual([0, ''])
    expect(out).toBe(
      `${join(repository.root, '_site')}: 4 documents and records as of 22 November 2026, documents of all classes.\n`,
    )
    const page = repository.read('_site/documents/QP-001.html')
    expect(page).toContain('right text')
    expect(page).not.toContain('SECOND TEXT')
    expect(JSON.parse(repository.read('_site/api/documents/QP-001.json'))).toMatchObject({
      revision: '1',
      shownAs: 'in force',
      inForceSince: '2026-02-20',
    })
  })

  it('shows drafts only when asked, with a mark on every page', () => {
    const repository = aheadOfItsApproval()
    expect(repository.qms(...BUILD, '--drafts').code).toBe(0)
    expect(repository.read('_site/documents/QP-001.html')).toMatch(
      /Preview with drafts[\s\S]*class="watermark"[\s\S]*SECOND TEXT/,
    )
    expect(repository.read('_site/documents.html')).toContain('Preview with drafts')
  })

  it('stops if the text in force is not in this clone, and says what to fetch', () => {
    const repository = aheadOfItsApproval()
    const clone = join(temporaryFolder().root, 'shallow')
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${repository.root}`, clone])
    const { code, error } = runIn(clone, ...BUILD)
    expect(code).toBe(2)
    expect(error).toBe(
      'This clone does not have the text in force of revision 1 of QP-001, so nothing can be published. It has only part of the history: run “git fetch --unshallow” first.\n',
    )
  })

  it('needs no git as long as the files are what is in force', () => {
    const folder = temporaryFolder(approved)
    expect(folder.qms(...BUILD)).toMatchObject({ code: 0, error: '' })
    folder.write({ [PATH]: String(approved[PATH]).replace('revision: 1', 'revision: 2') })
    expect(folder.qms(...BUILD).error).toContain('this folder is in no git repository that could have kept it')
  })

  it('shows the pictures of the text in force, also after they were replaced', async () => {
    const text = String(SMALL_QMS[PATH]).replace('Everybody works', '![Clip](clip.png)\n\nEverybody works')
    const files = { ...SMALL_QMS, [PATH]: text, 'qms-docs/procedures/clip.png': 'first picture' }
    const repository = temporaryRepository(await approve(files, ['QP-001', 'quality-manager']))
    repository.write({ 'qms-docs/procedures/clip.png': 'second picture' })
    repository.commit('another picture')
    expect(repository.qms(...BUILD)).toMatchObject({ code: 0, error: '' })
    const [, picture = ''] =
      /<img src="\.\.\/([^"]*)" alt="Clip"/.exec(repository.read('_site/documents/QP-001.html')) ?? []
    expect(repository.read(`_site/${picture}`)).toBe('first picture')
  })

  it('offers the linked files of the text in force, also after they were replaced', async () => {
    const text = String(SMALL_QMS[PATH]).replace('Everybody works', '[The form](form.txt)\n\nEverybody works')
    const files = { ...SMALL_QMS, [PATH]: text, 'qms-docs/procedures/form.txt': 'approved form' }
    const repository = temporaryRepository(await approve(files, ['QP-001', 'quality-manager']))
    const formOnSite = () => {
      expect(repository.qms(...BUILD)).toMatchObject({ code: 0, error: '' })
      const [, form = ''] =
        /href="\.\.\/(files\/[^"]*\.txt)"/.exec(repository.read('_site/documents/QP-001.html')) ?? []
      return repository.read(`_site/${form}`)
    }
    repository.write({ 'qms-docs/procedures/form.txt': 'another form' })
    repository.commit('another form')
    expect(formOnSite()).toBe('approved form')
    rmSync(join(repository.root, 'qms-docs/procedures/form.txt'))
    expect(formOnSite()).toBe('approved form')
  })

  it('writes the same bytes again', () => {
    const repository = temporaryRepository(approved)
    repository.qms(...BUILD, '--out', 'one')
    repository.qms(...BUILD, '--out', 'two')
    const [one, two] = [allFiles(join(repository.root, 'one')), allFiles(join(repository.root, 'two'))]
    expect(one.size).toBeGreaterThan(20)
    expect(two).toEqual(one)
  })

  it('takes away pages of documents that are gone, and never empties a folder of others', () => {
    const repository = temporaryRepository(SMALL_QMS)
    repository.qms(...BUILD)
    rmSync(join(repository.root, PATH))
    repository.qms(...BUILD)
    expect(existsSync(join(repository.root, '_site/documents/QP-001.html'))).toBe(false)
    repository.write({ 'theirs/letter.txt': 'Dear all' })
    expect(repository.qms(...BUILD, '--out', 'theirs').error).toContain(
      'theirs is, or holds, what no build of the manual wrote',
    )
    expect(repository.qms(...BUILD, '--out', '.').error).toContain('holds the documents themselves')
    expect(repository.read('theirs/letter.txt')).toBe('Dear all')
  })

  it('takes no class that qms.yml does not list', () => {
    const { code, error } = temporaryFolder(SMALL_QMS).qms(...BUILD, '--audience', 'secret')
    expect([code, error]).toEqual([
      2,
      '“secret” is not a confidentiality class. qms.yml lists: public, internal, confidential.\n',
    ])
  })

  it('builds whatever documents say, safely', () => {
    const bad = (id: string, title: string, body: string) =>
      `---\nid: ${JSON.stringify(id)}\ntype: procedure\ntitle: ${JSON.stringify(title)}\nrevision: 1\nowner: '"><script>alert(2)</script>'\n---\n\n${body}\n`
    const row = `|${'x|'.repeat(200)}\n`
    const repository = temporaryFolder({
      ...SMALL_QMS,
      'qms-docs/procedures/QP-666.md': bad(
        'QP-666',
        '"><script>alert(1)</script> {{ 7 * 7 }} {% raw %} </style>',
        '# A\n\n# A\n\n<script>alert(3)</script> {{ 7 * 7 }}\n\n[x](javascript:alert(4)) <a href="javascript:alert(5)">y</a>',
      ),
      'qms-docs/procedures/QP-667.md': bad('../x', 'Out of here', 'Text'),
      'qms-docs/procedures/QP-668.md': bad('QP-668', 'مرحبا 品質', `${row}|${'-|'.repeat(200)}\n${row}`),
      'qms-docs/procedures/QP-669.md': bad('QP-669', 'Deep', `${'> '.repeat(5000)}deep`),
      'qms-docs/procedures/QP-670.md': '---\n: [broken',
    })
    const { code, out, error } = repository.qms(...BUILD)
    expect([code, error]).toEqual([0, ''])
    expect(out).toContain(
      '2 documents are not in this manual: 1 that cannot be read, 1 whose id cannot be the name of a page (../x).',
    )
    const page = repository.read('_site/documents/QP-666.html')
    expect(page).not.toMatch(/<script>|javascript:|\b49\b/)
    expect(page).toContain('{{ 7 * 7 }}')
    expect(page.match(/<\/style>/g)).toHaveLength(1)
    expect(existsSync(join(repository.root, 'x.html'))).toBe(false)
    expect(repository.read('_site/documents/QP-668.html')).toContain('مرحبا 品質')
    expect(repository.read('_site/documents/QP-669.html')).toContain('deep')
    expect(brokenAddresses(join(repository.root, '_site'))).toEqual([])
  })

  it('builds a repository in which there is nothing yet', () => {
    const repository = temporaryFolder({ 'qms-docs/qms.yml': 'organization: { name: Nobody, time_zone: UTC }' })
    expect(repository.qms(...BUILD)).toMatchObject({ code: 0, error: '' })
    expect(repository.read('_site/index.html')).toContain('Nothing is in force yet.')
    expect(brokenAddresses(join(repository.root, '_site'))).toEqual([])
  })
})

describe('qms site serve', () => {
  it('ends when it is told to, also while the search index is made', async () => {
    const server = await startServing(temporaryRepository(approved).root)
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  it('ends when its repository is taken away', async () => {
    const { root } = temporaryFolder(SMALL_QMS)
    const server = await startServing(root)
    const ended = new Promise((resolve) => server.once('exit', resolve))
    rmSync(root, { recursive: true })
    expect(await ended).toBe(2)
  })
})

const CLI = fileURLToPath(new URL('../../../../dist/bin/cli.js', import.meta.url))

function runIn(folder: string, ...command: string[]) {
  try {
    return {
      code: 0,
      error: '',
      out: execFileSync(process.execPath, [CLI, ...command], { cwd: folder, encoding: 'utf8', stdio: 'pipe' }),
    }
  } catch (failure) {
    const { status, stderr } = failure as { status: number; stderr: string }
    return { code: status, error: stderr, out: '' }
  }
}

/** @returns the server, once it has an address, until the test ends */
async function startServing(folder: string): Promise<ChildProcess> {
  const server = spawn(process.execPath, [CLI, 'site', 'serve', '--today', '2026-11-22', '--port', '8931'], {
    cwd: folder,
  })
  onTestFinished(() => void server.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (text: Buffer) => {
      said += text.toString()
      if (/http:\/\/localhost:\d+\//.test(said)) resolve(server)
    }
    server.stdout.on('data', listen)
    server.stderr.on('data', listen)
    server.on('exit', () => reject(new Error(said)))
  })
}
