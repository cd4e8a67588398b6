import { fieldText } from '../../../core/model/fields.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineRule } from '../../../core/model/rule.js'

const release = (criterion: string, more = 'authorized: { by: ada-example, on: 2026-05-04 }') => ({
  'qms-docs/RL-2026-001.md': `---\nid: RL-2026-001\ntype: release\ncriteria: [{ criterion: All tests, ${criterion} }]\n${more}\n---\n`,
})
const nonconformity = (output: string) => ({
  'qms-docs/NC-2026-001.md': `---\nid: NC-2026-001\ntype: nonconformity\n${output}\n---\n`,
})
const named = 'result: not-met, nonconformity: NC-2026-001'

export const releaseCriteriaMet = defineRule({
  id: 'release-criteria-met',
  description: 'Require a release that misses one of its criteria to rest on a decision about that',
  rationale:
    'What does not meet what was agreed is released only by a decision: it is accepted as it is, by a person who may do so and, where it concerns them, with the consent of customers. The nonconformity keeps that decision.',
  clauses: ['iso-9001-2015/8.6', 'iso-9001-2015/8.7.1'],
  severity: 'error',
  examples: [
    {
      name: 'released, although a criterion is not met',
      files: release('result: not-met'),
      problems: [
        'qms-docs/RL-2026-001.md:4:44 “All tests” is not met, but the release is authorized. Open a nonconformity, decide in its “output” what is done, and name it here in “nonconformity”.',
      ],
    },
    {
      name: 'released on a nonconformity that decides nothing',
      files: { ...release(named), ...nonconformity('grade: minor') },
      problems: [
        'qms-docs/RL-2026-001.md:4:44 “All tests” is not met, but the release is authorized, and NC-2026-001 does not decide about it. Fill in “disposition” and “authority” in its “output”.',
      ],
    },
    {
      name: 'accepted as it is by a decision, met, and not authorized yet',
      files: {
        ...release(named),
        ...nonconformity('output: { product: Clip, disposition: accept-as-is, authority: ada-example }'),
        'qms-docs/RL-2026-002.md':
          '---\nid: RL-2026-002\ntype: release\ncriteria: [{ criterion: All tests, result: not-met }]\n---\n',
        'qms-docs/RL-2026-003.md':
          '---\nid: RL-2026-003\ntype: release\ncriteria: [{ criterion: All tests, result: met }]\nauthorized: { on: 2026-05-04 }\n---\n',
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('release')) {
      const { authorized, criteria = [], cancelled } = document.fields
      if (!authorized || cancelled) continue
      for (const [index, { criterion, result, nonconformity }] of criteria.entries()) {
        if (result !== 'not-met' || isDecided(qms, nonconformity)) continue
        const fault = `“${criterion?.replace(/\.$/, '')}” is not met, but the release is authorized`
        const message =
          nonconformity === undefined
            ? `${fault}. Open a nonconformity, decide in its “output” what is done, and name it here in “nonconformity”.`
            : `${fault}, and ${nonconformity} does not decide about it. Fill in “disposition” and “authority” in its “output”.`
        yield { file: document, at: `/criteria/${index}/result`, message }
      }
    }
  },
})

function isDecided(qms: Qms, nonconformity: string | undefined): boolean {
  const fields = qms.find(nonconformity ?? '')?.fields
  const given = ['output.disposition', 'output.authority'].map((field) => fields && fieldText(fields, field))
  return given.every((value) => value !== undefined)
}
