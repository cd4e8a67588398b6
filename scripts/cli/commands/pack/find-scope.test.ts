import { expect, it } from 'vitest'
import { approve } from '../../../testing/approve.js'
import { publish } from '../../../testing/publish-files.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import { findScope } from './find-scope.js'

const PROCESS = `---
id: PR-001
type: process
title: Sell
revision: 1
owner: quality-manager
next_review: 2028-01-01
clauses: [8.2.1]
change: { class: major, summary: First issue. }
kind: core
---
`
const FILES = {
  ...SMALL_QMS,
  'qms-docs/qms.yml': `${SMALL_QMS['qms-docs/qms.yml']}confidentiality: { classes: [public, internal], default: internal }\n`,
  'qms-docs/processes/PR-001.md': PROCESS,
}

it('a process that its readers may not see has no pack', async () => {
  const publication = await publish(await approve(FILES, ['quality-manager', 'PR-001']), { audience: 'public' })
  await expect(findScope(publication, ['process', 'PR-001'])).rejects.toThrow(
    'A pack about PR-001 cannot be written, since its readers would not see it. Its class is “internal”. Name that class with --audience, or leave it out.',
  )
})

it('a process that is not in force has none yet', async () => {
  const publication = await publish(await approve(FILES, ['quality-manager', 'QP-001']))
  await expect(findScope(publication, ['process', 'PR-001'])).rejects.toThrow(
    'A pack about PR-001 cannot be written, since its readers would not see it. It is a draft: no revision of it was approved yet. “qms status PR-001” says more.',
  )
})
