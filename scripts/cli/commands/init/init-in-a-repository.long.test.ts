import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allFiles } from '../../../testing/all-files.js'
import { INIT_ANSWERS } from '../../../testing/init-answers.js'
import { temporaryFolder, temporaryRepository } from '../../../testing/temporary-repository.js'

describe('qms init where something is already', () => {
  it('shows what is missing, adds it, and overwrites nothing', () => {
    const settings = 'organization:\n  name: Mine\nstandards: [customer-acme]\n'
    const mine = { 'Readme.md': 'mine\n', 'qms-docs/qms.yml': settings, 'src/README.md': 'mine\n' }
    const repository = temporaryRepository(mine)
    const { code, out } = repository.qms('init', '--name', 'Ada', '--leader', 'Grace', '--yes', '--today', '2026-01-05')
    expect(code).toBe(0)
    expect(out).toContain('  .gitignore\n')
    expect(out).toContain('There already, and left as they are:\n  README.md\n  qms-docs/qms.yml\n')
    for (const [path, text] of Object.entries(mine)) expect(repository.read(path)).toBe(text)
    expect(out).toContain('\nQMS.md says how a text is changed and approved.\n')
    expect(repository.git('log', '--format=%s').trim()).toBe('first')
    expect(repository.qms('init', '--yes').out).toBe('Everything is there already. Nothing was written.\n')
  })

  it('warns where the settings that are there would put the new drafts into force', () => {
    const settings = 'organization: { name: Mine }\n'
    const outputOf = (more: string) =>
      temporaryRepository({ 'qms-docs/qms.yml': settings + more }).qms('init', ...INIT_ANSWERS).out
    const warning = 'Write into it “approvals:” and, indented below it, “required: true”.\n\nNext:\n'
    expect(outputOf('')).toContain(warning)
    expect(outputOf('approvals: { required: true }\n')).not.toContain(warning)
  })

  it('takes the organization’s name from the settings that are there', () => {
    const repository = temporaryRepository({ 'qms-docs/qms.yml': 'organization: { name: Bär & Söhne }\n' })
    repository.qms('init', '--name', 'Ada', '--leader', 'Grace', '--yes')
    expect(JSON.parse(repository.read('package.json')).name).toBe('bar-sohne-qms')
  })

  it('adds to files that git, npm, GitHub and the editor read, and says so in a phrase each', () => {
    const mine = {
      '.gitattributes': '*.png binary\n',
      '.gitignore': '*.bak\n/_site/',
      '.vscode/extensions.json': '{ "recommendations": ["mine.mine"] }\n',
      '.vscode/settings.json': '{\n  // how we write\n  "editor.rulers": [100] // wide\n}\n',
      '.vscode/tasks.json': '{ "tasks": [{ "label": "build" }] }\n',
      CODEOWNERS: '/release/ @release-board\n/src/ @developers\n',
      'package.json': '{\n    "name": "mine",\n    "keywords": ["qms-kit"]\n}\n',
    }
    const repository = temporaryRepository(mine)
    const { out } = repository.qms('init', ...INIT_ANSWERS)
    expect(out).toContain(`To be added to files that exist (what they say stays):
  .gitattributes            keeps documents the same, byte for byte, on every computer
  .gitignore                leaves out what is made from other files
  package.json              gets the toolkit as a dependency
  CODEOWNERS                says at its end who must approve which document
  .vscode/settings.json     gets completion and checking of documents
  .vscode/extensions.json   recommends the extension that completes YAML
  .vscode/tasks.json        gets the task “qms check”
`)
    expect(repository.read('.gitignore')).toBe('*.bak\n/_site/\nnode_modules\n_pdf\n*.qms-new\n*.qms-old\n')
    expect(repository.read('.gitattributes')).toContain('*.png binary\nqms-docs/** -text\n')
    expect(repository.read('.vscode/settings.json')).toMatch(
      /^\{\n {2}"yaml.schemas": [\s\S]*\n {2}\/\/ how we write\n {2}"editor.rulers": \[100\] \/\/ wide\n\}\n$/,
    )
    expect(JSON.parse(repository.read('.vscode/extensions.json')).recommendations[0]).toBe('mine.mine')
    expect(JSON.parse(repository.read('.vscode/tasks.json')).tasks).toMatchObject([
      { label: 'build' },
      { label: 'qms check' },
    ])
    expect(JSON.parse(repository.read('package.json')).dependencies['qms-kit']).toMatch(/^file:vendor\/qms-kit-/)
    expect(repository.qms('init', ...INIT_ANSWERS).out).toBe('Everything is there already. Nothing was written.\n')
    expect(repository.qms('generate', '--check')).toMatchObject({ code: 0, out: '' })
  })

  it.each(['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'])(
    'adds its lines to %s, which GitHub reads, after those of the repository',
    (path) => {
      const repository = temporaryRepository({ [path]: '/src/ @developers' })
      repository.qms('init', ...INIT_ANSWERS, '--github', 'ada-ex')
      expect(repository.read(path)).toMatch(
        /^\/src\/ @developers\n\n# Who reviews which document[\s\S]*\/qms-docs\/settings\/ST-001.md\n$/,
      )
      expect(allFiles(repository.root).filter((one) => one.endsWith('CODEOWNERS'))).toEqual([path])
      expect(repository.qms('check', '--rule', 'code-owners-current').out).not.toContain('CODEOWNERS')
    },
  )

  it('adds to the first CODEOWNERS of several, as GitHub reads no other', () => {
    const repository = temporaryRepository({ CODEOWNERS: '/a @a\n', 'docs/CODEOWNERS': '/b @b\n' })
    repository.qms('init', ...INIT_ANSWERS)
    expect(repository.read('CODEOWNERS')).toContain('/qms-docs/qms.yml')
    expect(repository.read('docs/CODEOWNERS')).toBe('/b @b\n')
  })

  it('keeps the line ends of a file', () => {
    const mine = {
      '.gitignore': '*.bak\r\n',
      '.vscode/settings.json': '{\r\n  "a": 1\r\n}\r\n',
      CODEOWNERS: '/src/ @developers\r\n',
    }
    const repository = temporaryRepository(mine)
    repository.qms('init', ...INIT_ANSWERS)
    for (const path of Object.keys(mine)) expect(repository.read(path).replaceAll('\r\n', '')).not.toContain('\n')
    expect(repository.qms('generate', '--check')).toMatchObject({ code: 0, out: '' })
  })

  it('says which files an ignore file would keep out of git', () => {
    const repository = temporaryRepository({ '.gitignore': 'vendor/\npackage-lock.json\n' })
    expect(repository.qms('init', ...INIT_ANSWERS).out).toMatch(
      /git status +shows what the next step adds; leave out what is not meant\n {2}git add --all\n {2}git add --force vendor\/qms-kit-[\d.]+tgz package-lock.json +your ignore file leaves it out/,
    )
  })

  it('takes a package.json that names the toolkit as it is, and refuses one that npm could not read', () => {
    const named = temporaryRepository({ 'package.json': '{ "devDependencies": { "qms-kit": "file:../qms-kit" } }\n' })
    named.qms('init', ...INIT_ANSWERS)
    expect(existsSync(join(named.root, 'vendor'))).toBe(false)
    const broken = temporaryRepository({ 'package.json': '{ "name": ' })
    expect(broken.qms('init', ...INIT_ANSWERS).error).toBe(
      'package.json is not a JSON object, so npm cannot read it either. Correct it, then run qms init again.\n',
    )
    expect(allFiles(broken.root)).toEqual(['package.json'])
  })

  it('puts no documents beside those that are there but the roles that its people hold', () => {
    const procedure = 'qms-docs/procedures/SOP-7.md'
    const repository = temporaryRepository({
      [procedure]: '---\nid: SOP-7\ntype: procedure\nowner: quality-manager\n---\n',
    })
    repository.qms('init', ...INIT_ANSWERS)
    expect(allFiles(repository.root).filter((path) => path.startsWith('qms-docs/'))).toEqual([
      'qms-docs/people.yml',
      procedure,
      'qms-docs/qms.yml',
      'qms-docs/roles/managing-director.md',
      'qms-docs/roles/quality-manager.md',
    ])
    const { out } = repository.qms('check', '--rule', 'known-people', '--rule', 'resolved-references')
    expect(out).toContain('no problems')
  })

  it('begins in a repository without a commit, on its branch', () => {
    const folder = temporaryFolder({ 'notes.txt': '' })
    folder.git('init', '--quiet', '--initial-branch', 'trunk')
    expect(folder.qms('init', ...INIT_ANSWERS).code).toBe(0)
    expect(folder.git('symbolic-ref', '--short', 'HEAD')).toBe('trunk\n')
  })

  it('writes nothing in a dry run, and nothing before a person agreed', () => {
    const repository = temporaryRepository({ 'README.md': 'mine\n' })
    const answers = INIT_ANSWERS.filter((flag) => flag !== '--yes')
    const dry = repository.qms('init', ...answers, '--time-zone', 'UTC', '--dry-run')
    expect([dry.code, dry.out.split('\n')[0]]).toEqual([0, `To be added to ${repository.root}:`])
    expect(repository.qms('init', ...answers, '--time-zone', 'UTC').error).toBe(
      'Nothing was written. If this is what you want, run it again with --yes.\n',
    )
    expect(allFiles(repository.root)).toEqual(['README.md'])
  })

  it('refuses a folder inside another repository, a file, and answers that cannot be', () => {
    const repository = temporaryRepository({ 'a/b.txt': '' })
    const refusal = (...command: string[]) => repository.qms('init', ...command, ...INIT_ANSWERS).error
    expect(refusal('a')).toContain('lies inside another git repository')
    expect(refusal('a/b.txt')).toContain('is a file. Name a folder.')
    expect(repository.qms('init', ...INIT_ANSWERS, '--time-zone', 'Mars').error).toBe(
      '--time-zone: There is no time zone “Mars”. Write it like Europe/Zurich.\n',
    )
    expect(repository.qms('init', ...INIT_ANSWERS, '--standard', 'iso-1').error).toContain(
      'There is no edition “iso-1”. There are iso-13485-2016, iso-9001-2015 and iso-9001-2026.',
    )
    expect(repository.qms('init', '--yes').error).toContain(
      'There is no terminal to ask on. Give --organization and --leader, such as: qms init',
    )
    expect(allFiles(repository.root)).toEqual(['a/b.txt'])
  })
})
