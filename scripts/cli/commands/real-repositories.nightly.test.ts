import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mostMarkdown } from '../../testing/most-markdown.js'
import { repositoryIn } from '../../testing/temporary-repository.js'

const TODAY = ['--today', '2026-11-22']

/** Documents of any kind, wherever they lie. */
const OWN_TYPE = JSON.stringify({
  title: 'Article',
  documentType: { control: 'maintained', folder: 'articles', idFormat: '{slug}' },
})

const packages = mostMarkdown(10)

/** What others wrote, as it is, and once more as documents of a type of one's own. */
function foreignFiles(): Readonly<Record<string, string | Uint8Array>> {
  const asTheyAre = [...packages].map(([path, bytes]) => [`qms-docs/taken-over/${path}`, bytes] as const)
  const asArticles = [...packages].map(([path, bytes]) => {
    const id = path
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-md$/g, '')
    const fields = `---\nid: ${id}\ntype: article\ntitle: ${JSON.stringify(path)}\nrevision: 1\nowner: ada\nnext_review: 2028-01-01\n---\n\n`
    return [`qms-docs/articles/${id}.md`, `${fields}${bytes}`] as const
  })
  return Object.fromEntries([...asTheyAre, ...asArticles])
}

describe('the documents of ten packages of other people', () => {
  const files = foreignFiles()
  const repository = repositoryIn(mkdtempSync(join(tmpdir(), 'qms-')))

  afterAll(() => rmSync(repository.root, { recursive: true, force: true }))
  beforeAll(() => {
    repository.git('init', '--quiet', '--initial-branch', 'main')
    repository.write({
      ...files,
      'qms-docs/qms.yml': 'organization: { name: Example }\n',
      'qms-docs/people.yml': 'people: [{ id: ada, name: Ada, from: 2020-01-01, roles: [] }]\n',
      'schemas/document-types/article.schema.json': OWN_TYPE,
    })
    repository.commit('taken over')
  })

  it('are many', () => expect(packages.size).toBeGreaterThan(50))

  it.each([
    ['check'],
    ['check', '--all'],
    ['check', '--at', 'HEAD'],
    ['check', '--base', 'HEAD'],
    ['check', '--format', 'sarif'],
    ['list'],
    ['list', 'article'],
    ['status'],
    ['due'],
    ['generate'],
    ['generate', 'codeowners'],
    ['verify'],
    ['site', 'build'],
    ['site', 'build', '--drafts'],
  ])('stop no command: %s %s %s', (...command) => {
    const { code, out, error } = repository.qms(...command, ...(command[0] === 'generate' ? [] : TODAY))
    expect([0, 1]).toContain(code)
    expect(error).toMatch(/^(Not in this list, because \d+ files cannot be read: .*\n)?$/)
    expect(out).not.toBe('')
  })

  it('are each either read, or named with what is wrong', () => {
    const { documents, problems, unread } = JSON.parse(repository.qms('check', ...TODAY, '--format', 'json').out)
    const named = new Set([...problems, ...unread].map(({ file }: { file: string }) => file))
    const listed = JSON.parse(repository.qms('list', '--format', 'json').out)
    expect(documents).toBe(listed.length)
    for (const path of Object.keys(files).filter((name) => name.startsWith('qms-docs/taken-over/')))
      expect(named).toContain(path)
    const ids = new Set(listed.map(({ id }: { id: string }) => id))
    for (const path of Object.keys(files).filter((name) => name.startsWith('qms-docs/articles/')))
      expect(ids.has(path.slice('qms-docs/articles/'.length, -'.md'.length)) || named.has(path)).toBe(true)
  })

  it('can be shown, one in five of them', () => {
    const listed: { id: string }[] = JSON.parse(repository.qms('list', '--format', 'json').out)
    for (const { id } of listed.filter((_, index) => index % 5 === 0))
      expect(repository.qms('show', id)).toMatchObject({ code: 0, error: '' })
  })

  it('come into a baseline that is read again, but for those that cannot be checked', () => {
    const { code, out } = repository.qms('check', ...TODAY, '--baseline')
    expect(code).toBe(1)
    expect(out).toContain('cannot be read or checked')
    const after = JSON.parse(repository.qms('check', ...TODAY, '--format', 'json').out)
    const unreadable = after.problems.filter(({ severity }: { severity: string }) => severity === 'error')
    for (const { file } of unreadable) expect(file).toMatch(/^qms-docs\/taken-over\//)
    expect(after.summary.baselined).toBeGreaterThan(50)
  })
})
