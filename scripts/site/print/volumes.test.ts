import { describe, expect, it } from 'vitest'
import { publish } from '../../testing/publish-files.js'
import { SMALL_QMS } from '../../testing/small-qms.js'
import type { Body } from '../body/body.js'
import { volumesOf } from './volumes.js'

const publication = await publish(SMALL_QMS)
const group = { title: 'Manual', entries: [...publication.entries.values()], pages: [], tables: [] }
const splitWith = (letters: number) =>
  volumesOf('manual', group, publication.say, () => ({ source: 'x'.repeat(letters) }) as Body).map(
    ({ name, title, entries, ...rest }) => [
      name,
      title,
      entries.map(({ document }) => document.id),
      ...Object.keys(rest),
    ],
  )

describe('documents in one file', () => {
  it('are one volume as long as that can be made with 1 GB of memory', () => {
    const ids = ['QP-001', 'quality-manager']
    expect(splitWith(400_000)).toEqual([['manual', 'Manual', ids, 'pages', 'tables']])
  })

  it('are several beyond that, with what comes first in the first and what comes last in the last', () => {
    expect(splitWith(500_000)).toEqual([
      ['manual-1', 'Manual, volume 1 of 2', ['QP-001'], 'pages'],
      ['manual-2', 'Manual, volume 2 of 2', ['quality-manager'], 'tables'],
    ])
  })
})
