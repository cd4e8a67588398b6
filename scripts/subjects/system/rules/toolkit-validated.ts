import { defineRule } from '../../../core/model/rule.js'
import { hasEnded } from '../../actions/due/has-ended.js'

const device = { 'qms-docs/qms.yml': 'profile: device\nstandards: [iso-13485-2016]\n' }
const validation = (fields: string) => ({
  'qms-docs/VA-2026-001.md': `---\nid: VA-2026-001\ntype: validation\nkind: software\ntitle: qms-kit for document control\n${fields}\n---\n`,
})

export const toolkitValidated = defineRule({
  id: 'toolkit-validated',
  description: 'Require a validation of qms-kit for its use in a quality management system for medical devices',
  rationale:
    'Software in the quality management system is validated for what it is used for, in the version in use, in proportion to its risk. That holds for this toolkit, too. It is asked for in the profile “device”.',
  clauses: ['iso-13485-2016/4.1.6'],
  severity: 'warning',
  examples: [
    {
      name: 'no validation of the toolkit, or only a planned one',
      files: { ...device, ...validation('planned: 2026-12-01') },
      problems: [
        'qms-docs/qms.yml:1:10 Nothing shows that qms-kit was validated for its use here. Record a validation of kind “software” whose title or “use” names qms-kit (`qms new validation`).',
      ],
    },
    {
      name: 'a validation with a result',
      files: { ...device, ...validation('performed: 2026-05-04\nresult: fit') },
      problems: [],
    },
    { name: 'no medical devices', files: validation('planned: 2026-12-01'), problems: [] },
  ],
  *check(qms) {
    if (qms.settings.profile !== 'device') return
    const isDone = qms.ofType('validation').some(({ fields: { title = '', use = '', performed, result, ended } }) => {
      const isFit = hasEnded(performed, qms.today) && result !== 'not-fit' && !hasEnded(ended, qms.today)
      return isFit && /qms-kit/i.test(`${title} ${use}`)
    })
    if (isDone) return
    const message =
      'Nothing shows that qms-kit was validated for its use here. Record a validation of kind “software” whose title or “use” names qms-kit (`qms new validation`).'
    yield { file: qms.settingsFile, at: '/profile', message }
  },
})
