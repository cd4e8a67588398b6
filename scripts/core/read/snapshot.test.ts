import { expect, it } from 'vitest'
import { readSnapshot } from './snapshot.js'

const read = (path: string, text: string) => readSnapshot(path, Buffer.from(text))

it('reads the rows of a CSV file by the names of its columns, however they are written', () => {
  expect(read('a.csv', '\uFEFFStory;Release_Note\r\nST-1;"yes; twice"\r\nST-2;\r\n')).toEqual({
    rows: [{ story: 'ST-1', 'release note': 'yes; twice' }, { story: 'ST-2' }],
  })
})

it('reads a list of objects in JSON: lists are joined, and what is in groups is left out', () => {
  expect(read('a.JSON', '[{"Test-Cases": ["T-1", "T-2"], "result": true, "by": {"id": 1}, "__proto__": "x"}]')).toEqual(
    {
      rows: [
        Object.fromEntries([
          ['test cases', 'T-1; T-2'],
          ['result', 'true'],
          ['proto', 'x'],
        ]),
      ],
    },
  )
})

it.each([
  ['a.csv', '', 'it is empty'],
  ['a.csv', 'story,test\nST-1,T-1,passed\n', 'line 2 has 3 cells, but there are 2 columns'],
  [
    'a.csv',
    'story\n"ST-1\n',
    'line 2: The quotation mark at the beginning of this cell is never closed, so neither this row nor what follows was read. Close it at the end of the cell; a quotation mark inside is written twice.',
  ],
  ['a.json', '{', 'it is not JSON'],
  ['a.json', '["ST-1"]', 'it is no list of objects'],
  [
    'a.csv',
    `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12\n`,
    'Git LFS keeps its content elsewhere',
  ],
])('says why %s with %j cannot be read', (path, text, fault) => {
  expect(read(path, text)).toEqual({ fault })
})
