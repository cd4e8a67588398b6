import { defineRule } from '../../../core/model/rule.js'
import { hasEnded } from '../../actions/due/has-ended.js'

const provider = (status: string) => ({
  'qms-docs/EP-001.md': `---\nid: EP-001\ntype: external-provider\nstatus: ${status}\nstatus_reason: Two lots with wrong cables.\n---\n`,
})
const project = (more = '') => ({
  'qms-docs/DP-2026-01.md': `---\nid: DP-2026-01\ntype: design-project\nplan: { providers: [EP-001] }\n${more}\n---\n`,
})

export const blockedProvidersUnused = defineRule({
  id: 'blocked-providers-unused',
  description: 'Disallow open projects that rely on an external provider who is blocked',
  rationale:
    'A provider is blocked because what it delivers cannot be relied on. A project that counts on it all the same takes the risk along without saying so.',
  clauses: ['iso-9001-2015/8.4.1', 'iso-9001-2015/8.3.2'],
  severity: 'error',
  examples: [
    {
      name: 'an open project with a provider that is blocked',
      files: { ...provider('blocked'), ...project() },
      problems: [
        'qms-docs/DP-2026-01.md:4:21 DP-2026-01 relies on EP-001, which is blocked: “Two lots with wrong cables”. Take another provider, or evaluate this one again.',
      ],
    },
    {
      name: 'a provider that is approved, and a project that is over',
      files: { ...provider('approved'), ...project() },
      problems: [],
    },
    {
      name: 'a project that is over',
      files: { ...provider('blocked'), ...project('closed: 2026-05-04') },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('design-project')) {
      const { plan, closed, cancelled } = document.fields
      if (hasEnded(closed, qms.today) || cancelled) continue
      for (const [index, id] of (plan?.providers ?? []).entries()) {
        const provider = qms.ofType('external-provider').find((one) => one.id === id)
        if (provider?.fields.status !== 'blocked') continue
        const why = provider.fields.status_reason
        const reason = why === undefined ? '' : `: “${why.replace(/\.$/, '')}”`
        const message = `${document.id} relies on ${id}, which is blocked${reason}. Take another provider, or evaluate this one again.`
        yield { file: document, at: `/plan/providers/${index}`, message }
      }
    }
  },
})
