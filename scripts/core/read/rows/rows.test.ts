import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { subjects } from '../../../subjects/index.js'
import { CHECK_LOG, CHECK_LOG_TABLE, checkLog } from '../../../testing/check-log.js'
import { temporaryRepository } from '../../../testing/temporary-repository.js'
import type { Problem } from '../../model/problem.js'
import type { Qms } from '../../model/qms.js'
import { rulesOf } from '../../model/subject.js'
import { unreadableDocuments } from '../../questions/unreadable-documents.js'
import { evaluate } from '../../run/evaluate.js'
import { cachesIn, diskTree, type FileTree, findCommit, gitTree, locate, memoryTree, readQms } from '../index.js'
import { updateQms } from '../update-qms.js'

const today = '2026-11-22'
const rules = rulesOf(subjects)
const read = (files: Readonly<Record<string, string | Uint8Array>>) => readQms(memoryTree(files), { today })
const rowsOf = (qms: Qms) => qms.documents.filter(({ row }) => row)

/** `3:14 row 2 by known-people: …` */
function inShort({ place: [line, column], cell, rule, message }: Problem): string {
  const of = cell ? ` row ${cell.row}${cell.column ? ` ${cell.column}` : ''}` : ''
  return `${line}:${column}${of} ${rule}: ${message}`
}

async function problemsOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<readonly string[]> {
  const { problems } = evaluate(rules, await read(files), locate)
  return problems.map(inShort)
}

describe('the rows of a table', () => {
  it('are records: the id is the name of the file and the number, the type is that of the folder', async () => {
    const qms = await read(CHECK_LOG)
    expect(rowsOf(qms).map(({ id, type, path }) => `${id} ${type} ${path}`)).toEqual([
      `boiler-2026-11#1 check-log ${CHECK_LOG_TABLE}`,
      `boiler-2026-11#2 check-log ${CHECK_LOG_TABLE}`,
      `boiler-2026-11#3 check-log ${CHECK_LOG_TABLE}`,
    ])
    expect(qms.records.filter(({ row }) => row)).toEqual(rowsOf(qms))
  })

  it('have the fields of their columns: numbers, lists, groups and texts over several lines; what is empty is not there', async () => {
    const qms = await read(CHECK_LOG)
    expect(qms.find('boiler-2026-11#1')?.fields).toEqual({
      id: 'boiler-2026-11#1',
      type: 'check-log',
      on: '2026-11-02',
      by: ['ada'],
      result: 'ok',
      degrees: 71.5,
    })
    expect(qms.find('boiler-2026-11#2')?.fields).toMatchObject({
      note: 'slow, "loud"\nand hot',
      repair: { due: '2026-11-20' },
    })
    expect(qms.find('boiler-2026-11#3')?.fields.by).toEqual(['ada', 'ben'])
  })

  it('have problems with file, line and column, and the row and column of the table', async () => {
    expect(await problemsOf(CHECK_LOG)).toEqual([
      '3:26 row 2 repair.due actions-not-overdue: boiler-2026-11#2 is 2 days late: “due” says 2026-11-20 (the day by which it is repaired). Responsible: Ada Example. Do what is due, then fill in “done”, or agree on a new date.',
      '5:3 row 3 on real-dates: “on” is “09/11/2026”; dates are written year-month-day, such as 2026-01-31.',
      '5:14 row 3 by known-people: “ben” is not a person in people.yml. Add the person to people.yml first.',
    ])
  })

  it('are named by references, and what refers to nothing is found', async () => {
    const risk = (id: string) =>
      `---\nid: RI-001\ntype: risk\ntitle: Too hot\nowner: quality-manager\nrelated: [${id}]\n---\n`
    const qms = await read({ ...CHECK_LOG, 'qms-docs/records/risks/RI-001.md': risk('boiler-2026-11#2') })
    expect(qms.linksTo('boiler-2026-11#2').map(({ from }) => from.id)).toEqual(['RI-001'])
    expect(
      await problemsOf({ ...CHECK_LOG, 'qms-docs/records/risks/RI-001.md': risk('boiler-2026-11#7') }),
    ).toContainEqual(expect.stringContaining('There is no document boiler-2026-11#7.'))
  })

  it('are the same from a folder, a commit and memory, with a cold and a warm cache', async () => {
    const repository = temporaryRepository(CHECK_LOG)
    const openCache = cachesIn(join(repository.root, '.cache'))
    const commit = (await findCommit(repository.root, 'HEAD')) ?? ''
    const expected = JSON.stringify(rowsOf(await read(CHECK_LOG)))
    const trees = [diskTree(repository.root), diskTree(repository.root), await gitTree(repository.root, commit)]
    for (const tree of trees) expect(JSON.stringify(rowsOf(await readQms(tree, { today, openCache })))).toBe(expected)
  })

  it('follow their file when it is renamed, although its content is in the cache', async () => {
    const repository = temporaryRepository(CHECK_LOG)
    const openCache = cachesIn(join(repository.root, '.cache'))
    await readQms(diskTree(repository.root), { today, openCache })
    repository.git('mv', CHECK_LOG_TABLE, 'qms-docs/data/check-log/oven.csv')
    const qms = await readQms(diskTree(repository.root), { today, openCache })
    expect(rowsOf(qms).map(({ id }) => id)).toEqual(['oven#1', 'oven#2', 'oven#3'])
  })
})

describe('a table that changed', () => {
  it('is read again alone; the rows of other tables stay the same objects', async () => {
    const other = 'qms-docs/data/check-log/oven.csv'
    const files = { ...CHECK_LOG, [other]: 'no,on,by,result\n1,2026-11-02,ada,ok\n' }
    const before = await read(files)
    const changed = { ...files, [CHECK_LOG_TABLE]: `${CHECK_LOG[CHECK_LOG_TABLE]}4,2026-11-16,ada,ok,,,\n` }
    const asked: string[] = []
    const tree = memoryTree(changed)
    const watched: FileTree = {
      ...tree,
      read: (paths, maxBytes) => {
        asked.push(...paths)
        return tree.read(paths, maxBytes)
      },
    }
    const after = await updateQms(before, watched, [CHECK_LOG_TABLE])
    expect(asked).toEqual([CHECK_LOG_TABLE])
    expect(after.find('oven#1')).toBe(before.find('oven#1'))
    expect(JSON.stringify(after.documents)).toBe(JSON.stringify((await read(changed)).documents))
  })

  it('keeps the problems of tables that did not change', async () => {
    const files = checkLog(
      'no,on,by,result,colour',
      '1,2026-11-02,ada,ok,red',
      '2,2026-11-02,ada',
      '3,2026-11-02,ada,ok,',
    )
    const qp = 'qms-docs/procedures/QP-001.md'
    const after = await updateQms(await read(files), memoryTree(files), [qp])
    expect(evaluate(rules, after, locate).problems).toEqual(evaluate(rules, await read(files), locate).problems)
  })
})

describe('the first row of a table', () => {
  const header = async (columns: string, row = '1,2026-11-02,ada,ok') => problemsOf(checkLog(columns, row))

  it('may not name a column that is no field, or no field of one value; it is said once, and the others are read', async () => {
    expect(await header('no,on,by,result,reslut,parts,id', '1,2026-11-02,ada,ok,x,y,z')).toEqual([
      '1:17 known-fields: No cell can hold “reslut” of a record of type “check-log”. Did you mean “result”?',
      '1:24 known-fields: No cell can hold “parts” of a record of type “check-log”. Remove the column, or add the field to the schema of the type.',
      '1:30 known-fields: No cell can hold “id” of a record of type “check-log”. It follows from the file, so remove the column.',
    ])
  })

  it('may not name a column twice', async () => {
    expect(await header('no,on,by,result,on', '1,2026-11-02,ada,ok,2026-11-03')).toEqual([
      '1:17 unique-keys: There are two columns “on”, and only the first was read. Keep one of them.',
    ])
  })

  it('names the columns that every row needs: what is missing is not said again of each row', async () => {
    expect(await problemsOf(checkLog('no,on', '1,2026-11-02', '2,2026-11-03'))).toEqual([
      '1:1 required-fields: The first row must name the columns, and “by” and “result” are missing. Add these columns.',
    ])
  })

  it('names the column that counts, without which no row has an id', async () => {
    const files = checkLog('on,by,result', '2026-11-02,ada,ok', '2026-11-03,ada,ok')
    expect(await problemsOf(files)).toEqual([
      '1:1 valid-rows: No column is called “no”, so no row has an id, and none was read. Add the column, and count the rows from 1.',
    ])
    expect(rowsOf(await read(files))).toEqual([])
  })
})

describe('a table that cannot be read', () => {
  it('is one whose folder names no type whose records are rows', async () => {
    const table = 'no,on\n1,2026-11-02\n'
    const files = { ...CHECK_LOG, 'qms-docs/data/check-logs/a.csv': table, 'qms-docs/data/procedure/b.csv': table }
    const told = (await problemsOf(files)).filter((problem) => problem.includes('known-type'))
    expect(told).toEqual([
      '1:1 known-type: The folder of a table is named after the type of its records, and “check-logs” is no type whose records are kept as rows. Did you mean “check-log”?',
      expect.stringMatching(
        /^1:1 known-type: The folder of a table is named after the type of its records, and “procedure” is no type whose records are kept as rows\. Types that are: (.*, )?check-log[, ].*\.$/,
      ),
    ])
  })

  it('ends where a byte is not UTF-8: what came before is read', async () => {
    const text = Buffer.from(
      'no,on,by,result,note\n1,2026-11-02,ada,ok,\n2,2026-11-02,ada,ok,k\xfchl\n3,2026-11-02,ada,ok,\n',
      'latin1',
    )
    const files = { ...CHECK_LOG, [CHECK_LOG_TABLE]: new Uint8Array(text) }
    expect(await problemsOf(files)).toEqual([
      '3:1 readable-text: This row is not in UTF-8, so neither it nor what follows was read. Save the file again as “CSV UTF-8”, or as text with the encoding UTF-8.',
    ])
    expect(rowsOf(await read(files)).map(({ id }) => id)).toEqual(['boiler-2026-11#1'])
  })

  it('ends its lines as very old computers do, or is kept elsewhere by Git LFS', async () => {
    expect(await problemsOf({ ...CHECK_LOG, [CHECK_LOG_TABLE]: 'no,on\r1,2026-11-02\r' })).toEqual([
      '1:4 line-ends: This row has a lone carriage return, as very old computers end lines, so neither it nor what follows was read. Save the file with LF or CRLF line ends.',
    ])
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12\n`
    expect(await problemsOf({ ...CHECK_LOG, [CHECK_LOG_TABLE]: pointer })).toEqual([
      expect.stringContaining('1:1 readable-text: This text is not here: Git LFS keeps it elsewhere.'),
    ])
  })

  it('holds both sides of a merge conflict', async () => {
    const files = checkLog(
      'no,on,by,result',
      '<<<<<<< HEAD',
      '1,2026-11-02,ada,ok',
      '=======',
      '1,2026-11-03,ada,ok',
      '>>>>>>> other',
    )
    expect(await problemsOf(files)).toEqual([
      '2:1 no-merge-conflicts: Git left both sides of a merge conflict here, so nothing from this line on was read. Keep the rows of both sides, number them on, delete the lines that mark the conflict, then commit.',
    ])
  })

  it('is counted once among what lists do not show, unless all its rows are there', async () => {
    const torn = await read(checkLog('no,on,by,result', '1,2026-11-02,ada', '2,2026-11-02,ada'))
    expect(unreadableDocuments(torn).map(({ path }) => path)).toEqual([CHECK_LOG_TABLE])
    expect(unreadableDocuments(await read(checkLog('no,on,by,result,colour', '1,2026-11-02,ada,ok,red')))).toEqual([])
  })

  it('is larger than 32 MB', async () => {
    const files = memoryTree(CHECK_LOG)
    const huge: FileTree = {
      ...files,
      async *read(paths, maxBytes) {
        for await (const file of files.read(paths, maxBytes))
          yield file.path === CHECK_LOG_TABLE ? { path: file.path, size: 33 * 1024 * 1024 } : file
      },
    }
    const { problems } = evaluate(rules, await readQms(huge, { today }), locate)
    expect(problems.map(inShort)).toEqual([
      '1:1 file-size: The file has 33 MB; a table of records may have 32 MB. Begin another file, such as one for each month.',
    ])
  })
})

it('share what their file says, and know it all the same', async () => {
  const [row] = rowsOf(await read(CHECK_LOG))
  expect(Object.keys(row ?? {})).toEqual(['number', 'line', 'source', 'fields', 'defects'])
  const { id, type, path, blob, title, row: place } = row ?? {}
  expect({ id, type, path, title, isGitId: /^[0-9a-f]{40}$/.test(blob ?? '') }).toEqual({
    id: 'boiler-2026-11#1',
    type: 'check-log',
    path: CHECK_LOG_TABLE,
    title: '',
    isGitId: true,
  })
  expect(place?.number).toBe(1)
})
