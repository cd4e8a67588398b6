import { describe, expect, it } from 'vitest'
import { CHECK_LOG } from '../../../testing/check-log.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import { temporaryRepository } from '../../../testing/temporary-repository.js'

const NC = 'qms-docs/records/nonconformities/NC-2026-001.md'
const CA = 'qms-docs/records/corrective-actions/CA-2026-001.md'
const nonconformity = `---
id: NC-2026-001
type: nonconformity
title: Labels mixed up
detected: 2026-11-20
owner: quality-manager
process: PR-001
requirement: Labels fit the product.
correction: { what: Labelled again }
due: 2026-12-20
---
`
const today = ['--today', '2026-11-22']

describe('qms new --from', () => {
  it('carries over what both say, but no dates, and links both ways', () => {
    const repository = temporaryRepository({ ...SMALL_QMS, [NC]: nonconformity })
    repository.qms('new', 'corrective-action', '--from', 'NC-2026-001', '--set', 'opened=2026-11-21', ...today)
    expect(repository.read(CA)).toContain(`title: "Labels mixed up"
opened: 2026-11-21
owner: quality-manager
due: # The day by which it is to be closed.
process: PR-001
nonconformities: [NC-2026-001]
problem: "Labels mixed up. Required is: Labels fit the product."
containment: Labelled again
# root_cause: Why it happened.
`)
    expect(repository.read(NC)).toBe(
      nonconformity.replace(
        'due: 2026-12-20\n',
        'due: 2026-12-20\ncorrective_action:\n  needed: true\n  link: CA-2026-001\n',
      ),
    )
  })

  it('asks for what comes next in the order of the work, until it is there', () => {
    const repository = temporaryRepository({ ...SMALL_QMS, [NC]: nonconformity })
    repository.qms('new', 'corrective-action', '--from', 'NC-2026-001', ...today)
    const asked = () => repository.read(CA).match(/(?<=^# )\w+(?=: )/gm)
    expect(asked()?.join()).toBe('root_cause,actions,similar_occurrences,risk_update,qms_change,effectiveness')
    const { out } = repository.qms(
      'set',
      'CA-2026-001',
      'actions.0.what=Larger print',
      'root_cause.method=other',
      ...today,
    )
    expect(asked()?.join()).toBe('similar_occurrences,risk_update,qms_change,effectiveness')
    expect(out).toContain(
      'it needs “actions.0.done”, “similar_occurrences”, “risk_update”, “qms_change” and “effectiveness”',
    )
  })

  it('drafts an internal audit from what a process touches, and refuses a process where there is no place for it', () => {
    const repository = temporaryRepository({
      ...SMALL_QMS,
      'qms-docs/processes/PR-001.md': '---\nid: PR-001\ntype: process\ntitle: Bottle\nclauses: [8.5.1]\n---\n',
    })
    const path = repository.qms('new', 'internal-audit', '--process', 'PR-001', ...today).out.split('\n')[0] ?? ''
    expect(repository.read(path)).toMatch(
      /title: "Audit of Bottle"\nprocesses: \[PR-001\]\naudited_clauses: \[8\.5\.1\]\n/,
    )
    expect(repository.read(path)).toMatch(
      /## Summary\n\n.*\n\n## Open points of earlier audits\n\nNone\.\n\n## Questions/,
    )
    expect(repository.qms('new', 'acknowledgement', '--process', 'PR-001', ...today).error).toBe(
      'Documents of the type acknowledgement name no process. Leave out --process.\n',
    )
  })

  it('lets its author say otherwise', () => {
    const repository = temporaryRepository({ ...SMALL_QMS, [NC]: nonconformity })
    repository.qms(
      'new',
      'corrective-action',
      'Template for labels',
      '--from',
      'NC-2026-001',
      '--owner',
      'ada',
      ...today,
    )
    expect(repository.read(CA)).toContain('title: "Template for labels"\n')
    expect(repository.read(CA)).toContain('owner: ada\n')
  })

  it('is not done twice by mistake', () => {
    const repository = temporaryRepository({ ...SMALL_QMS, [NC]: nonconformity })
    repository.qms('new', 'corrective-action', '--from', 'NC-2026-001', ...today)
    expect(repository.qms('new', 'corrective-action', '--from', 'NC-2026-001', ...today).error).toBe(
      'CA-2026-001 follows from NC-2026-001 already. If another one is needed all the same, write it with --set nonconformities=NC-2026-001 in place of --from.\n',
    )
  })

  it('leaves a closed record and a row as they are', () => {
    const closed = nonconformity.replace('due: 2026-12-20\n', 'due: 2026-12-20\nclosed: 2026-11-21\n')
    const repository = temporaryRepository({ ...CHECK_LOG, [NC]: closed })
    const before = repository.read('qms-docs/data/check-log/boiler-2026-11.csv')
    repository.qms('new', 'corrective-action', '--from', 'NC-2026-001', ...today)
    repository.qms('new', 'risk', 'Boiler too hot', '--from', 'boiler-2026-11#2', ...today)
    expect(repository.read(NC)).toBe(closed)
    expect(repository.read('qms-docs/records/risks/RI-001.md')).toContain('source: "boiler-2026-11#2"\n')
    expect(repository.read('qms-docs/data/check-log/boiler-2026-11.csv')).toBe(before)
    expect(repository.qms('show', 'boiler-2026-11#2', ...today).out).toContain('RI-001')
  })

  it('needs a type that says what its records follow from', () => {
    const repository = temporaryRepository({ ...SMALL_QMS, [NC]: nonconformity })
    expect(repository.qms('new', 'acknowledgement', '--from', 'NC-2026-001', ...today).error).toBe(
      'Records of the type acknowledgement have no field that says what they follow from, so none is made from NC-2026-001. Leave out --from, and name it in “related”.\n',
    )
  })
})
