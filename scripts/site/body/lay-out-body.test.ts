import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { OWN_ADDRESSES } from './lay-out-body.js'

it('no address that an author gives takes the place of one of ours on the pages of documents', () => {
  const parts = readdirSync('site/_includes/parts').map((name) => join('_includes/parts', name))
  const pages = ['document', 'record', 'custom'].map((kind) => `pages/${kind}.11ty.js`)
  const sources = ['_includes/layouts/page.11ty.js', ...pages, ...parts].map((name) =>
    readFileSync(join('site', name), 'utf8'),
  )
  const ids = sources.flatMap((source) => [...source.matchAll(/\sid="(\w+)"/g)].map(([, id]) => id))
  expect([...new Set(ids)].sort()).toEqual([...OWN_ADDRESSES].sort())
})
