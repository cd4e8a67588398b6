import { expect, it } from 'vitest'
import { type TemporaryRepository, temporaryRepository } from '../../../testing/temporary-repository.js'
import { merge, move, onSide } from '../../../testing/told-history.js'
import { readGitEvidence, readHistory, readQms, workingTree } from '../index.js'

const CK = 'qms-docs/data/check-log/boiler.csv'
const ROWS = 'no,on,check,by,result\n1,2026-02-01,Boiler,Ada,ok\n2,2026-02-08,Boiler,Ada,ok\n'
const THIRD = '3,2026-02-15,Boiler,Ada,ok\n'

/** @returns `boiler#2: a message`, and what the row was */
async function lost({ root }: TemporaryRepository): Promise<readonly string[]> {
  const qms = await readQms(await workingTree(root), { today: '2026-11-22' })
  const history = await readHistory(root, { folder: qms.folder })
  const { lostRows = [] } = await readGitEvidence(root, qms, history)
  return lostRows.map(({ row, changedBy }) => `${row.id} ${row.fields.on} ${row.fields.result}: ${changedBy?.subject}`)
}

it('a row that a merge changed is known as it was, and so is one that was removed and is not committed', async () => {
  const repository = temporaryRepository({ [CK]: ROWS })
  onSide(repository, () => {
    repository.write({ [CK]: ROWS.replace('08,Boiler,Ada,ok', '08,Boiler,Ada,not-ok') })
    repository.commit('tried')
    repository.write({ [CK]: ROWS.replace('-01,', '-02,') })
    repository.commit('changed')
  })
  merge(repository, 'merged')
  repository.write({ [CK]: ROWS.replace('-01,', '-02,') + THIRD })
  repository.commit('grown')
  expect(await lost(repository)).toEqual(['boiler#1 2026-02-01 ok: merged'])
  repository.write({ [CK]: ROWS.replace('-01,', '-02,') })
  expect(await lost(repository)).toEqual(['boiler#1 2026-02-01 ok: merged', 'boiler#3 2026-02-15 ok: undefined'])
})

it('nothing is lost where a table grew, got a column, or was moved', async () => {
  const repository = temporaryRepository({ [CK]: ROWS })
  repository.write({ [CK]: ROWS + THIRD })
  repository.commit('grown')
  repository.write({ [CK]: (ROWS + THIRD).replace('result\n', 'result,note\n').replace(/ok\n/g, 'ok,\n') })
  repository.commit('a column')
  move(repository, CK, CK.replace('boiler', 'press'), 'moved')
  expect(await lost(repository)).toEqual([])
})

it('a table that is gone, or came back with less, has lost its rows', async () => {
  const repository = temporaryRepository({ [CK]: ROWS })
  repository.git('rm', '--quiet', CK)
  repository.commit('gone')
  expect(await lost(repository)).toEqual(['boiler#1 2026-02-01 ok: gone', 'boiler#2 2026-02-08 ok: gone'])
  repository.write({ [CK]: ROWS.replace(/2,.*\n/, '') })
  repository.commit('back')
  expect(await lost(repository)).toEqual(['boiler#1 2026-02-01 ok: gone', 'boiler#2 2026-02-08 ok: gone'])
})

it('a row is missed in a table of more than a megabyte, too', async () => {
  const note = 'measured twice because the boiler was cold'
  const lines = Array.from({ length: 16_000 }, (_none, index) => `${index + 1},2026-02-01,Boiler,Ada,ok,${note}\n`)
  const large = `no,on,check,by,result,note\n${lines.join('')}`
  expect(large.length).toBeGreaterThan(1024 * 1024)
  const repository = temporaryRepository({ [CK]: large })
  repository.write({ [CK]: large.replace(/\n700,.*/, '') })
  repository.commit('shorter')
  expect(await lost(repository)).toEqual(['boiler#700 2026-02-01 ok: shorter'])
})

it('qms check says after the merge which row was changed, by whom, and how it is corrected', () => {
  const repository = temporaryRepository({ 'qms-docs/qms.yml': 'organization: Scales\n', [CK]: ROWS })
  repository.write({ [CK]: ROWS.replace('-01,', '-02,') })
  repository.commit('changed')
  const { out } = repository.qms('check', '--format', 'json', '--today', '2026-11-22')
  const { problems } = JSON.parse(out) as { problems: { rule: string; line: number; message: string }[] }
  expect(problems.filter(({ rule }) => rule === 'records-only-grow')).toMatchObject([
    {
      line: 2,
      message: expect.stringMatching(/^In commit .{12} of .* by .*, “on” of boiler#1 was changed\. Put back/),
    },
  ])
})
