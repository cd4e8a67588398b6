import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../trees/text.js'
import { splitFrontMatter } from './front-matter.js'
import { locateExactField } from './locate-exact-field.js'
import { locatePlainField } from './locate-plain-field.js'
import { readYaml } from './read-yaml.js'

const FIELDS = ['id', 'type', 'title', 'owner', 'clauses', 'change', 'b']
const pointersTo = (name: string) => [`/${name}`, { key: `/${name}` }]

const fronts = readdirSync('qms-docs', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => splitFrontMatter(decodeText(readFileSync(`qms-docs/${path}`)).text))
  .flatMap((front) => ('rule' in front ? [] : [front.source]))

/** Sources that look alike and are not: what begins on one line goes on in the next. */
const line = fc
  .tuple(
    fc.constantFrom('', '  ', '- ', '# '),
    fc.constantFrom('id: ', 'owner:', 'b:  ', 'b: ', '"b": ', 'text', '', '\t'),
    fc.constantFrom(
      'x',
      'a b',
      '"',
      '"a"',
      "'",
      '[',
      ']',
      '[a, b]',
      '{ b: c }',
      '|',
      '>',
      '&a',
      'x: y',
      'x # y',
      '\\',
      '',
    ),
  )
  .map((parts) => parts.join(''))
const sources = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'))

describe('a field that is found by its line alone', () => {
  it('is where the parser finds it, in every document of the sample', () => {
    const asked = fronts.flatMap((source) => FIELDS.flatMap(pointersTo).map((pointer) => ({ source, pointer })))
    const found = asked.filter(({ source, pointer }) => {
      const place = locatePlainField(source, 2, pointer)
      if (place) expect(place).toEqual(locateExactField(source, 2, pointer))
      return place !== undefined
    })
    expect(found.length).toBeGreaterThan(fronts.length * 5)
  })

  it('is where the parser finds it, or left to the parser, in all that can be read', () => {
    fc.assert(
      fc.property(sources, fc.constantFrom(...['id', 'b', 'owner'].flatMap(pointersTo)), (source, pointer) => {
        fc.pre(readYaml(source, 2).value !== undefined)
        const place = locatePlainField(source, 2, pointer)
        if (place) expect(place).toEqual(locateExactField(source, 2, pointer))
      }),
      { numRuns: 200 },
    )
  })
})
