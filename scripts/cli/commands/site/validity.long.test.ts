import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { groupBy } from '../../../core/values/group-by.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import { temporaryFolder } from '../../../testing/temporary-repository.js'
import { sitePublisher } from './site-publisher.js'

const MOST_BYTES = 100 * 1024
const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] })
const out = mkdtempSync(join(tmpdir(), 'qms-site-'))

async function build(folder: string, to: string): Promise<void> {
  const silent = { write: () => {}, complain: () => {}, showProgress: () => {} }
  const context = { folder, now: new Date(0), isTerminal: false, environment: {}, ...silent }
  await sitePublisher(context, to, {
    today: '2026-11-22',
    baseUrl: 'https://manual.example/qms/',
    cache: false,
  }).publish()
}

function pagesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .sort()
}

/** Pages of one folder come from one template: the first twelve of each, and every fifth of the others. */
function someOfEachKind(paths: readonly string[]): readonly string[] {
  const kinds = [...groupBy(paths, dirname).values()]
  return kinds.flatMap((pages) => pages.filter((_path, index) => index < 12 || index % 5 === 0))
}

/** @returns what breaks the HTML standard, in words */
async function faultsIn(folder: string, paths: readonly string[]): Promise<readonly string[]> {
  const faults: string[] = []
  for (const path of paths) {
    const { results } = await validator.validateString(readFileSync(join(folder, path), 'utf8'))
    for (const { line, message, ruleId } of results[0]?.messages ?? [])
      faults.push(`${path}:${line} ${message} (${ruleId})`)
  }
  return faults
}

beforeAll(() => build(process.cwd(), out))
afterAll(() => rmSync(out, { recursive: true, force: true }))

describe('the pages of the sample', () => {
  it('are valid HTML, of each kind', async () => {
    const pages = someOfEachKind(pagesIn(out))
    expect(pages.length).toBeGreaterThan(150)
    expect(await faultsIn(out, pages)).toEqual([])
  })

  it('of documents are smaller than 100 KB', () => {
    const documents = pagesIn(out).filter((path) => /^documents\/[^/]*$/.test(path))
    const large = documents.filter((path) => readFileSync(join(out, path)).length > MOST_BYTES)
    expect([documents.length > 50, large]).toEqual([true, []])
  })

  it('let the browser load and run nothing from elsewhere', () => {
    for (const path of pagesIn(out)) {
      const page = readFileSync(join(out, path), 'utf8')
      const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? []
      expect([path, policy.startsWith('default-src &#39;none&#39;; script-src &#39;self&#39;')]).toEqual([path, true])
      expect([path, policy.includes('unsafe-inline') || policy.includes('http')]).toEqual([path, false])
      expect([path, / (?:src|srcset|poster)="(?:https?:)?\/\//.exec(page)]).toEqual([path, null])
      expect([path, /<[^>]* (?:on\w+|style)=/.exec(page)]).toEqual([path, null])
    }
  })
})

describe('whatever documents say', () => {
  it('becomes valid HTML', async () => {
    const procedure = String(SMALL_QMS['qms-docs/procedures/QP-001.md'])
    const say = (id: string, title: string, body: string) =>
      procedure
        .replace('id: QP-001', `id: ${id}`)
        .replace(/title: .*/, `title: ${JSON.stringify(title)}`)
        .concat(`\n${body}\n`)
    const row = `|${'x|'.repeat(200)}\n`
    const { root } = temporaryFolder({
      ...SMALL_QMS,
      'qms-docs/procedures/QP-010.md': say(
        'QP-010',
        '"><script>alert(1)</script> & </title>',
        '# A\n\n# A\n\n<b id="a">x</b> <a id="a"></a>',
      ),
      'qms-docs/procedures/QP-011.md': say(
        'QP-011',
        'مرحبا 品質',
        `${row}|${'-|'.repeat(200)}\n${row}\n> [!NOTE]\n\n> [!WARNING]\n> - a list\n`,
      ),
      'qms-docs/procedures/QP-012.md': say(
        'QP-012',
        'Links',
        '[a [b](c)](d) [x](javascript:1) [QP-001](QP-001.md) <https://a.example/?a=1&b=2> ![](x.png) [![y](y.png)](QP-001.md)\n\nNote[^1].\n\n[^1]: Foot.',
      ),
      'qms-docs/procedures/QP-013.md': say(
        'QP-013',
        'Lists',
        '1. one\n\n   ```mermaid\n   graph TD; A-->\n   ```\n\n- [x] done\n- [ ] ##  # \n\n***a**b*\n\n## \n\n## <br>\n\n---',
      ),
      'qms-docs/procedures/QP-014.md': say(
        'QP-014',
        'Drawing',
        '```dot\ndigraph { a -> b [label="<b>x</b>"] }\n```\n\n```dot\ndigraph { a -> b }\n```',
      ),
      'qms-docs/site/odd page.md': '# Odd\n',
      'qms-docs/site/plain.md': 'No title {{ 7 * 7 }}\n',
      'qms-docs/qms.yml': `${SMALL_QMS['qms-docs/qms.yml']}site:\n  footer: '<script>'\n  pages: [site/odd page.md, site/plain.md]\n`,
    })
    await build(root, join(root, '_site'))
    const pages = pagesIn(join(root, '_site'))
    expect(pages).toContain('pages/plain.html')
    expect(await faultsIn(join(root, '_site'), pages)).toEqual([])
  })
})
