import type { DesignProject } from '../../../core/model/generated-types.js'
import { defineRule } from '../../../core/model/rule.js'
import { addDays, isOverdue } from '../../../core/values/date.js'
import { recordPolicy } from '../../documents/record-policy.js'

const project = (fields: string) => ({
  'qms-docs/DP-2026-01.md': `---\nid: DP-2026-01\ntype: design-project\nverification: { on: 2026-05-04 }\nvalidation: { on: 2026-06-04 }\n${fields}\n---\n`,
})

export const designChangesCheckedAgain = defineRule({
  id: 'design-changes-checked-again',
  description: 'Require a design that was changed after its verification to be checked again, by a planned change',
  rationale:
    'What was proved is the design as it was then. A later change may undo it, so it goes through a change request, where it is agreed before and verified after.',
  clauses: ['iso-9001-2015/8.3.6'],
  severity: 'error',
  examples: [
    {
      name: 'a change after the verification, without a change request',
      files: project('changes: [{ on: 2026-05-05, what: Stiffer spring, why: Contact was lost. }]'),
      problems: [
        'qms-docs/DP-2026-01.md:6:17 The change of 2026-05-05 (“Stiffer spring”) came after the verification of 2026-05-04, which says nothing of it. Verify again, or name in “request” the change request that does.',
      ],
    },
    {
      name: 'a change before the verification, one with a change request, and a design that was verified again',
      files: {
        ...project(
          'changes: [{ on: 2026-05-04, what: Stiffer spring }, { on: 2026-07-01, what: Other glue, request: CR-2026-001 }]',
        ),
        'qms-docs/DP-2026-02.md':
          '---\nid: DP-2026-02\ntype: design-project\nchanges: [{ on: 2026-05-04, what: Other glue }]\n---\n',
      },
      problems: [],
    },
    {
      name: 'a change so new that there is time left to check it',
      files: project('changes: [{ on: 2026-10-23, what: Stiffer spring }]'),
      problems: [],
    },
  ],
  *check(qms) {
    const grace = recordPolicy(qms).grace_days
    for (const document of qms.ofType('design-project')) {
      const { changes = [], cancelled } = document.fields
      const checked = firstProof(document.fields)
      if (checked === undefined || cancelled) continue
      for (const [index, { on, what, request }] of changes.entries()) {
        if (on === undefined || on <= checked.on || request !== undefined) continue
        if (!isOverdue(addDays(on, grace), qms.today)) continue
        const message = `The change of ${on} (“${what?.replace(/\.$/, '')}”) came after the ${checked.name} of ${checked.on}, which says nothing of it. Verify again, or name in “request” the change request that does.`
        yield { file: document, at: `/changes/${index}/on`, message }
      }
    }
  },
})

/** The proof that is older: both have to cover the design as it is. */
function firstProof({ verification, validation }: DesignProject) {
  const proofs = [
    { name: 'verification', on: verification?.on },
    { name: 'validation', on: validation?.on },
  ]
  const [first] = proofs
    .flatMap(({ name, on }) => (on === undefined ? [] : { name, on }))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
  return first
}
