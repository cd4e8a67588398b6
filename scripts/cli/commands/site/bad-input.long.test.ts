import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { brokenAddresses } from '../../../testing/crawl-site.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import { type TemporaryRepository, temporaryFolder } from '../../../testing/temporary-repository.js'

const PATH = 'qms-docs/procedures/QP-001.md'
const front = `${String(SMALL_QMS[PATH]).split('---\n').slice(0, 2).join('---\n')}---\n`

/** @returns the manual of a repository in which QP-001 has this text */
function build(text: string, files: Readonly<Record<string, string>> = {}) {
  const repository = temporaryFolder({ ...SMALL_QMS, ...files, [PATH]: `${front}\n${text}` })
  const { code, out, error } = repository.qms('site', 'build', '--today', '2026-11-22')
  expect([code, error]).toEqual([0, ''])
  expect(brokenAddresses(join(repository.root, '_site'))).toEqual([])
  return { repository, out, page: repository.read('_site/documents/QP-001.html') }
}

const filesOf = ({ root }: TemporaryRepository) => {
  const folder = join(root, '_site/files')
  return existsSync(folder) ? readdirSync(folder) : []
}

describe('the manual of documents that nobody should write', () => {
  it('shows the text of a diagram that cannot be drawn, and says so to the person who builds', () => {
    const { page, out } = build('## Way\n\n```mermaid\ngantt\n```\n\n```dot\ndigraph { a -> b }\n```\n')
    expect(page).not.toContain('cannot be drawn')
    expect(page).toContain('<code class="language-mermaid">gantt')
    expect(page.match(/<svg viewBox="0\.00/g)).toHaveLength(1)
    expect(out).toContain('QP-001: a diagram cannot be drawn. It begins with “gantt”.')
  })

  it('shows the HTML that GitHub shows, and says what it leaves out', () => {
    const { page, out } = build('10<sup>3</sup> of the <colour> <u>ones</u>\n\n<p align="center">Centred</p>\n')
    expect(page).toContain('<p>10<sup>3</sup> of the  ones</p>\n<p align="center">Centred</p>')
    expect(out).toContain(
      'QP-001: “<colour>” and “<u>” are HTML that is left out, or shown as text. For a word in angle brackets, write \\< instead of <; remove other tags.\n',
    )
  })

  it('publishes the pictures and files that HTML names, and leads to the pages of documents', () => {
    const { page, repository } = build(
      '<p><img src="clip.png" alt="Clip"> <a href="form.pdf">form</a> <a href="../roles/quality-manager.md">next</a> <a href="x.pdf">x</a></p>\n',
      { 'qms-docs/procedures/clip.png': 'picture', 'qms-docs/procedures/form.pdf': 'form' },
    )
    expect(filesOf(repository).sort()).toEqual([
      expect.stringMatching(/\.(pdf|png)$/),
      expect.stringMatching(/\.(pdf|png)$/),
    ])
    expect(page).toMatch(/<img src="\.\.\/files\/\w+\.png" alt="Clip"/)
    expect(page).toMatch(/<a href="\.\.\/files\/\w+\.pdf" class="file" download="form.pdf">form/)
    expect(page).toMatch(/<a href="[./\w]*quality-manager\.html"[^>]*>next/)
    expect(page).toContain('x<span class="link-note"> (this file is missing)</span>')
  })

  it('says which pictures and files are missing', () => {
    const { page } = build('![The plan](plan.png)\n\nSee [the form](form.pdf) and ![](https://example.org/x.png).\n')
    expect(page).toContain('Missing picture: The plan')
    expect(page).toContain('the form<span class="link-note"> (this file is missing)</span>')
    expect(page).toContain('Missing picture: without description')
  })

  it('says of a link to a folder that folders are not published, and of a folder shown as a picture that it is missing', () => {
    const { page } = build('See [all forms](../forms/), [here](.) and [all](../..). ![The forms](../forms)\n', {
      'qms-docs/forms/a.pdf': 'x',
    })
    for (const text of ['all forms', 'here', 'all'])
      expect(page).toContain(`${text}<span class="link-note"> (this is a folder, and folders are not published)</span>`)
    expect(page).toContain('Missing picture: The forms')
  })

  it('publishes no file that could run on its pages', () => {
    const script = '<script>alert(1)</script>'
    const { page, out, repository } = build(
      '![Map](map.svg) [page](page.html) [drawing](map.svg) [all](../../.env)\n',
      {
        'qms-docs/procedures/map.svg': `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`,
        'qms-docs/procedures/page.html': script,
        '.env': 'SECRET=1',
      },
    )
    expect(out).toContain('qms-docs/procedures/map.svg is not shown: a browser could run what is in it.')
    expect(filesOf(repository)).toEqual([expect.stringMatching(/\.svg$/)])
    expect(repository.read(`_site/files/${filesOf(repository)[0]}`)).not.toContain('script')
    expect(page.match(/\(this kind of file is not published\)/g)).toHaveLength(3)
  })

  it('keeps sections of one name apart', () => {
    const { page } = build('## Steps!\n\nA\n\n## Steps?\n\nB\n\n## steps\n\nC\n')
    expect([...page.matchAll(/<h2 id="(steps[^"]*)"/g)].map(([, id]) => id)).toEqual(['steps', 'steps-1', 'steps-2'])
    expect(page.match(/href="#steps-2"/g)).toHaveLength(3)
  })

  it('shows a page of its own as it is written if nobody could follow its levels', () => {
    const settings = `${SMALL_QMS['qms-docs/qms.yml']}site:\n  pages: [deep.md]\n`
    const deep = `# Deep\n\n${'> '.repeat(20_000)}down here\n\n\`\`\`dot\ndigraph { a -> b }\n\`\`\`\n`
    const { repository } = build('Text.', { 'qms-docs/qms.yml': settings, 'qms-docs/deep.md': deep })
    expect(repository.read('_site/pages/deep.html')).toMatch(/<pre[^>]*><code># Deep[\s\S]*down here/)
  })

  it('shows three thousand lines, and scripts of all directions', () => {
    const { page } = build(`## سجل\n\n${'سطر مع QP-001 و 品質方針\n\n'.repeat(3000)}`)
    expect(page.match(/品質方針/g)).toHaveLength(3000)
    expect(page).toMatch(/<div class="text"[^>]* dir="auto">/)
  })
})
