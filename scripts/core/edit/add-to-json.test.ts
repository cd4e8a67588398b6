import { describe, expect, it } from 'vitest'
import { addToJson } from './add-to-json.js'

describe('addToJson', () => {
  it('adds what is missing, and keeps values, comments and their places', () => {
    const present = '// all of us\n{\n    // mine\n    "a": [1, 2], // here\n    "b": { "c": false } // there\n}\n'
    expect(addToJson(present, { new: 'x', b: { c: true, d: 1 } })).toBe(
      '// all of us\n{\n    "new": "x",\n    // mine\n    "a": [1, 2], // here\n    "b": {\n        "d": 1,\n        "c": false\n    } // there\n}\n',
    )
  })

  it('adds at the end where there are no comments, in the file’s own indentation', () => {
    expect(addToJson('{\n\t"name": "mine"\n}\n', { dependencies: { x: '1' } })).toBe(
      '{\n\t"name": "mine",\n\t"dependencies": {\n\t\t"x": "1"\n\t}\n}\n',
    )
    expect(addToJson('', { a: 1 })).toBe('{\n  "a": 1\n}')
  })

  it('adds to lists, replaces an entry with the same label, and changes nothing twice', () => {
    const wanted = { tasks: [{ label: 'ours', run: 'new' }], names: ['x'] }
    const once = addToJson(
      '{"tasks":[{"label":"theirs"},{"label":"ours","run":"old"}],"names":["y" /* why */]}',
      wanted,
    )
    expect(JSON.parse(once?.replace('/* why */', '') ?? '')).toEqual({
      tasks: [{ label: 'theirs' }, { label: 'ours', run: 'new' }],
      names: ['y', 'x'],
    })
    expect(addToJson(once ?? '', wanted)).toBe(once)
  })

  it('leaves what is no JSON object alone', () => {
    for (const text of ['[]', '{ "a": ', '"text"', '{ a: 1 }']) expect(addToJson(text, { b: 1 })).toBeUndefined()
  })
})
