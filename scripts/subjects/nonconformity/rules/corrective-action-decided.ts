import dedent from 'dedent'
import type { Document } from '../../../core/model/document.js'
import type { Nonconformity } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { hasEnded } from '../../actions/due/has-ended.js'
import { wordsOf } from './words.js'

const FEWEST_WORDS = 4

const nonconformity = (fields: string) => `---\nid: NC-2026-001\ntype: nonconformity\n${fields}\n---\n`

export const correctiveActionDecided: Rule = {
  id: 'corrective-action-decided',
  description: 'Require the decision on a corrective action to be carried out or to have a reason',
  rationale:
    'Putting something right does not keep it from happening again. So there is a decision whether its cause has to be removed: yes leads to a corrective action, no has a reason that others can follow.',
  clauses: ['iso-9001-2015/10.2.1'],
  severity: 'error',
  examples: [
    {
      name: 'a yes that is overdue without a corrective action is found',
      files: { 'qms-docs/NC-2026-001.md': nonconformity('due: 2026-11-21\ncorrective_action: { needed: true }') },
      problems: [
        'qms-docs/NC-2026-001.md:5:20 A corrective action is needed, but none is named. Write one of type “corrective-action” (`qms new corrective-action` begins it), and put its id into “link” here.',
      ],
    },
    {
      name: 'a nonconformity does not close on a yes without a corrective action',
      files: {
        'qms-docs/NC-2026-001.md': nonconformity(
          'due: 2026-12-31\nclosed: 2026-11-20\ncorrective_action: { needed: true }',
        ),
      },
      problems: [
        'qms-docs/NC-2026-001.md:6:20 A corrective action is needed, but none is named. Write one of type “corrective-action” (`qms new corrective-action` begins it), and put its id into “link” here.',
      ],
    },
    {
      name: 'a link to something else is not a corrective action',
      files: {
        'qms-docs/NC-2026-001.md': nonconformity('corrective_action: { needed: true, link: QP-001 }'),
        'qms-docs/QP-001.md': '---\nid: QP-001\ntype: procedure\n---\n',
      },
      problems: [
        'qms-docs/NC-2026-001.md:4:42 QP-001 is not a corrective action. Name in “link” the corrective action that removes the cause.',
      ],
    },
    {
      name: 'a no needs more than a word',
      files: { 'qms-docs/NC-2026-001.md': nonconformity('corrective_action: { needed: false, reason: Not needed. }') },
      problems: [
        'qms-docs/NC-2026-001.md:4:45 “Not needed.” does not say why no corrective action is needed. Write down why it will not happen again.',
      ],
    },
    {
      name: 'an open nonconformity has until its due date to name the corrective action',
      files: { 'qms-docs/NC-2026-001.md': nonconformity('due: 2026-11-22\ncorrective_action: { needed: true }') },
      problems: [],
    },
    {
      name: 'that a corrective action for it is not named here is a matter of another rule',
      files: {
        'qms-docs/NC-2026-001.md': nonconformity('due: 2026-11-21\ncorrective_action: { needed: true }'),
        'qms-docs/CA-2026-001.md':
          '---\nid: CA-2026-001\ntype: corrective-action\nnonconformities: [NC-2026-001]\n---\n',
      },
      problems: [],
    },
    {
      name: 'a yes with its corrective action and a no with its reason pass',
      files: {
        'qms-docs/NC-2026-001.md': nonconformity('corrective_action: { needed: true, link: CA-2026-001 }'),
        'qms-docs/CA-2026-001.md': '---\nid: CA-2026-001\ntype: corrective-action\n---\n',
        'qms-docs/NC-2026-002.md': dedent`
          ---
          id: NC-2026-002
          type: nonconformity
          corrective_action: { needed: false, reason: A single mistake that the next step always finds. }
          ---
        `,
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('nonconformity')) {
      const found = findFault(qms, document)
      if (found) yield { file: document, ...found }
    }
  },
}

function findFault(qms: Qms, { id, fields }: Document<Nonconformity>) {
  const { corrective_action: decision, due = qms.today, closed } = fields
  if (decision?.needed === false) return findThinReason(decision.reason)
  if (decision?.needed !== true) return undefined
  const { link } = decision
  if (link === undefined) {
    if ((!hasEnded(closed, qms.today) && due >= qms.today) || isTakenUp(qms, id)) return undefined
    const message =
      'A corrective action is needed, but none is named. Write one of type “corrective-action” (`qms new corrective-action` begins it), and put its id into “link” here.'
    return { at: '/corrective_action', message }
  }
  const target = qms.find(link)
  if (!target || target.type === 'corrective-action') return undefined
  const message = `${link} is not a corrective action. Name in “link” the corrective action that removes the cause.`
  return { at: '/corrective_action/link', message }
}

/** That it is not named here, too, is a matter of another rule. */
function isTakenUp(qms: Qms, id: string): boolean {
  const actions = qms.linksTo(id).filter(({ from }) => from.type === 'corrective-action')
  return actions.some(({ from, pointer }) => pointer.startsWith('/nonconformities/') && !from.fields.cancelled)
}

function findThinReason(reason: string | undefined) {
  if (reason === undefined || wordsOf(reason).length >= FEWEST_WORDS) return undefined
  const message = `“${reason}” does not say why no corrective action is needed. Write down why it will not happen again.`
  return { at: '/corrective_action/reason', message }
}
