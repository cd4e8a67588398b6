import { describe, expect, it } from 'vitest'
import { SMALL_QMS } from '../../testing/small-qms.js'
import { repositoryIn, type TemporaryRepository, temporaryRepository } from '../../testing/temporary-repository.js'

const QP = 'qms-docs/procedures/QP-001.md'
const NEXT = 'qms-docs/procedures/QP-002.md'
const PEOPLE = 'qms-docs/people.yml'
const TODAY = ['--today', '2026-11-22']
const person = (id: string, name: string, more = '') =>
  `  - id: ${id}\n    name: ${name}\n    from: 2020-01-01\n${more}    roles:\n      - role: quality-manager\n`
const TWO = `people:\n${person('ada', 'Ada Example', '    emails: [ada@example.org]\n')}${person('ben', 'Ben Example', '    emails: [ben@example.org]\n')}`
const procedure = (SMALL_QMS[QP] ?? '')
  .replace('QP-001', 'QP-002')
  .replace('title: Control of documented information', 'title: Weighing of lots')

/** @returns a system whose QP-001 is approved, and what several people do in it */
function company() {
  const repository = temporaryRepository({ ...SMALL_QMS, [PEOPLE]: TWO })
  const as = (name: string, email = `${name.toLowerCase()}@example.org`, committer = { name, email }) =>
    repositoryIn(repository.root, {
      ...{ GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email },
      ...{ GIT_COMMITTER_NAME: committer.name, GIT_COMMITTER_EMAIL: committer.email },
    })
  const approve = (by: string, id: string, ...more: readonly string[]) =>
    repository.qms('approve', id, '--by', by, ...more, ...TODAY)
  expect(approve('ben', 'QP-001').code).toBe(0)
  as('Ben').commit('approval')
  repository.git('switch', '--quiet', '--create', 'change')
  return { repository, as, approve }
}

/** @returns what the rules about authors say of a change */
function problemsOf(repository: TemporaryRepository): readonly string[] {
  const { out } = repository.qms(
    'check',
    '--base',
    'main',
    '--rule',
    'approved-by-others',
    '--rule',
    'known-authors',
    '--format',
    'json',
    ...TODAY,
  )
  const { problems } = JSON.parse(out) as { problems: readonly { rule: string; severity: string; message: string }[] }
  return problems.map(
    ({ rule, severity, message }) => `${severity} ${rule}: ${message.replace(/commit [0-9a-f]{12}/g, 'commit …')}`,
  )
}

const write = (
  { repository, as }: ReturnType<typeof company>,
  ...who: Parameters<ReturnType<typeof company>['as']>
) => {
  repository.write({ [NEXT]: procedure })
  as(...who).commit('Weighing')
}

describe('a text that an unknown person wrote', () => {
  it('is not approved, and the refusal says what to do', () => {
    const all = company()
    write(all, 'A', 'ada@home.example')
    expect(all.approve('ben', 'QP-002')).toMatchObject({
      code: 2,
      error: expect.stringMatching(
        /^qms-docs\/people\.yml:1:1 A <ada@home\.example> wrote in revision 1 of QP-002 \(commit [0-9a-f]{12}, Weighing\) and is not in people\.yml, so no approval of it counts\. If this is one of your people, add the address to them there under “emails”, in a change of its own, and approve after it\. If it was misspelt in one commit, a line in \.mailmap says whose it is\.\n$/,
      ),
    })
  })

  it('has no approval that counts, as long as only the change that approves it says who that is, in people.yml or in .mailmap', () => {
    const all = company()
    const { repository, as, approve } = all
    write(all, 'A', 'ada@home.example')
    const named = TWO.replace('emails: [ben@', 'emails: [ada@home.example, ben@')
    repository.write({ [PEOPLE]: named })
    as('Ada').commit('whose address it is')
    expect(approve('ada', 'QP-002').code).toBe(0)
    as('Ada').commit('approval')
    const wrote = 'error approved-by-others: A <ada@home.example> wrote in revision 1 of QP-002 (commit …)'
    expect(problemsOf(repository)).toEqual([
      `${wrote}, and only this change says in people.yml who that is. Bring people.yml in by a change of its own, and approve again after it.`,
    ])
    repository.write({ [PEOPLE]: TWO, '.mailmap': 'Ben Example <ben@example.org> <ada@home.example>\n' })
    as('Ada').commit('whose address it is')
    expect(problemsOf(repository)).toEqual([
      `${wrote} and is not in people.yml: so no approval of it counts, because its author may have given it. If this is one of your people, add the address to them there under “emails”.`,
    ])
  })

  it('is found by verify after the merge, too, where the same commit says who that is', () => {
    const all = company()
    const { repository, as, approve } = all
    write(all, 'A', 'ada@home.example')
    repository.write({ [PEOPLE]: TWO.replace('emails: [ben@', 'emails: [ada@home.example, ben@') })
    expect(approve('ada', 'QP-002').code).toBe(0)
    as('Ada').commit('approval')
    expect(repository.qms('verify', 'QP-002', ...TODAY).out).toMatch(
      /✖ Whose address it is with which A <ada@home\.example> wrote in it, only commit [0-9a-f]{12} said, which also brought this approval\. Have the text approved again\./,
    )
  })

  it('can be approved once .mailmap has said before whose address it is, by others only', () => {
    const all = company()
    const { repository, as, approve } = all
    repository.git('switch', '--quiet', 'main')
    repository.write({ '.mailmap': 'Ada Example <ada@example.org> <ada@home.example>\n' })
    as('Ben').commit('who is who')
    repository.git('switch', '--quiet', 'change')
    repository.git('merge', '--quiet', 'main')
    write(all, 'A', 'ada@home.example')
    expect(approve('ada', 'QP-002').error).toContain('Ada Example wrote part of revision 1 of QP-002')
    expect(approve('ben', 'QP-002').code).toBe(0)
    as('Ben').commit('approval')
    expect(problemsOf(repository)).toEqual([])
  })

  it('keeps an approval that was given before, which verify calls not checked', () => {
    const { repository, as } = company()
    repository.write({ [PEOPLE]: TWO.replace('ada@example.org', 'ada@work.example') })
    as('Ben').commit('another address')
    expect(repository.qms('status', 'QP-001', ...TODAY).out).toContain('Revision 1 is effective.')
    const { code, out } = repository.qms('verify', 'QP-001', ...TODAY)
    expect(code).toBe(0)
    expect(out).toMatch(
      /– Ada <ada@example\.org> wrote in revision 1 of QP-001 \(commit [0-9a-f]{12}\) and is not in people\.yml: so it is not known whether a person who approved it wrote it, too\. If this is one of your people, add the address to them there under “emails”\./,
    )
  })
})

describe('a person counts as an author who', () => {
  it('committed what another person wrote, unless GitHub made the commit', () => {
    const all = company()
    write(all, 'Ada', 'ada@example.org', { name: 'Ben', email: 'ben@example.org' })
    expect(all.approve('ben', 'QP-002').error).toContain('Ben Example committed part of revision 1 of QP-002')
    const other = company()
    write(other, 'Ada', 'ada@example.org', { name: 'GitHub', email: 'noreply@github.com' })
    expect(other.approve('ben', 'QP-002').code).toBe(0)
  })

  it('wrote a draft outside of the folder that another person moved in', () => {
    const { repository, as, approve } = company()
    repository.write({ 'drafts/weighing.md': procedure })
    as('Ben').commit('a draft')
    repository.git('mv', 'drafts/weighing.md', NEXT)
    as('Ada').commit('moved')
    expect(approve('ben', 'QP-002').error).toMatch(
      /^Ben Example wrote part of revision 1 of QP-002 \(commit [0-9a-f]{12}, a draft\)/,
    )
    expect(approve('ada', 'QP-002').code).toBe(0)
  })

  it('changed the text in a merge, which no commit before it did', () => {
    const all = company()
    const { repository, as, approve } = all
    write(all, 'Ada')
    repository.git('switch', '--quiet', '--create', 'side', 'main')
    repository.write({ 'notes.txt': 'A note.\n' })
    as('Ada').commit('beside')
    repository.git('switch', '--quiet', 'change')
    repository.git('merge', '--quiet', '--no-commit', '--no-ff', 'side')
    repository.write({ [NEXT]: procedure.replace('All documents.', 'All lots.') })
    as('Ben').commit('merged')
    expect(approve('ben', 'QP-002').error).toMatch(
      /^Ben Example wrote part of revision 1 of QP-002 \(commit [0-9a-f]{12}, merged\)/,
    )
  })

  it('wrote the revision before, which still lacks an approval', () => {
    const all = company()
    const { repository, as, approve } = all
    repository.write({
      'qms-docs/qms.yml': `${SMALL_QMS['qms-docs/qms.yml']}approval_matrix:\n  procedure:\n    major: [quality-manager, owner]\n    minor: [quality-manager]\n`,
    })
    as('Ada').commit('two approve')
    repository.write({ [NEXT]: procedure.replace('owner: quality-manager', 'owner: ada') })
    as('Ben').commit('Weighing')
    expect(approve('ada', 'QP-002', '--as', 'ada').code).toBe(0)
    as('Ada').commit('half')
    repository.write({
      [NEXT]: procedure
        .replace('revision: 1', 'revision: 2')
        .replace('class: major', 'class: minor')
        .replace('All documents.', 'All lots.'),
    })
    as('Ada').commit('another revision')
    expect(approve('ben', 'QP-002').error).toMatch(
      /^Ben Example wrote part of revision 2 of QP-002 \(commit [0-9a-f]{12}, Weighing\)/,
    )
  })
})

describe('a commit that only brought existing documents in', () => {
  const declare = (commit: string) =>
    `${SMALL_QMS['qms-docs/qms.yml']}approvals:\n  imports:\n    - commit: ${commit}\n      reason: From the file server, written by Lea Baumann.\n`

  it('is declared in a change of its own, which says in words what that means, and leaves its maker free to approve', () => {
    const all = company()
    const { repository, as, approve } = all
    write(all, 'Ben')
    const commit = repository.git('rev-parse', 'HEAD').trim()
    expect(approve('ben', 'QP-002').error).toContain('Ben Example wrote part of revision 1 of QP-002')
    repository.git('branch', '--quiet', '--force', 'main', 'change')
    repository.write({ 'qms-docs/qms.yml': declare(commit) })
    as('Ada').commit('an import')
    expect(repository.qms('change', '--base', 'main', ...TODAY).out.replace(/\s+/g, ' ')).toContain(
      `Commit ${commit.slice(0, 12)} only brought existing documents in (“From the file server, written by Lea Baumann.”): the person who made it may approve the texts that it added, and a note may be the evidence of their approvals.`,
    )
    expect(approve('ben', 'QP-002').code).toBe(0)
    as('Ben').commit('approval')
    const own =
      'error approved-by-others: Ben Example approved revision 1 of QP-002 but wrote part of it, according to git. Authors cannot approve their own text: have another person approve it.'
    expect(problemsOf(repository)).toEqual([own])
    repository.git('branch', '--quiet', '--force', 'main', 'HEAD~1')
    expect(problemsOf(repository)).toEqual([])
    expect(repository.qms('verify', 'QP-002', ...TODAY).code).toBe(0)
  })

  it('frees only from what it added: who changed a text in it is its author', () => {
    const all = company()
    const { repository, as, approve } = all
    write(all, 'Ada')
    repository.write({ [NEXT]: procedure.replace('All documents.', 'All lots.') })
    const commit = as('Ben').commit('a change that is called an import')
    repository.write({ 'qms-docs/qms.yml': declare(commit) })
    as('Ada').commit('an import')
    expect(approve('ben', 'QP-002').error).toContain('Ben Example wrote part of revision 1 of QP-002')
  })

  it('lets a note be the evidence of an approval, which it is for no other text', () => {
    const all = company()
    const { repository, as, approve } = all
    write(all, 'Ada')
    const commit = repository.git('rev-parse', 'HEAD').trim()
    expect(approve('ben', 'QP-002').code).toBe(0)
    const AP = 'qms-docs/records/approvals/AP-QP-002-1.md'
    repository.write({ [AP]: repository.read(AP).replace(/head: .*/, 'note: "Signed on paper, folder 3."') })
    as('Ben').commit('approval')
    const check = () =>
      repository.qms('check', '--base', 'main', '--rule', 'entitled-before-change', ...TODAY).out.replace(/\s+/g, ' ')
    expect(check()).toContain(
      'Only a note proves it, which counts in the first import of documents, and for texts that a declared import brought. Have the text approved in git, or declare the commit that brought it: “approvals.imports” in qms.yml, in a change of its own.',
    )
    repository.git('switch', '--quiet', 'main')
    repository.git('merge', '--quiet', commit)
    repository.write({ 'qms-docs/qms.yml': declare(commit) })
    as('Ada').commit('an import')
    repository.git('switch', '--quiet', 'change')
    repository.git('merge', '--quiet', 'main')
    expect(check()).toContain('no problems')
  })
})
