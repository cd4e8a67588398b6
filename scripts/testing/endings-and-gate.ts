import { approve } from './approve.js'
import { SMALL_QMS } from './small-qms.js'

const PROCEDURE = 'qms-docs/procedures/QP-001.md'
const RECORD = 'qms-docs/records/approvals/AP-QP-001-2.md'
const TRAINING = 'training: { roles: [quality-manager]'
type Files = Readonly<Record<string, string>>

const people = `people:
  - { id: ada, name: Ada, github: ada-gh, from: 2020-01-01, roles: [{ role: quality-manager }] }
  - id: ben
    name: Ben
    github: ben-gh
    from: 2020-01-01
    to: 2026-03-05
    reports_to: ada
    roles: [{ role: buyer }]
    keys: [{ key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ0a, to: 2026-02-28 }]
`
const waivers = 'waivers: [{ rule: specific-title, document: QP-001, approver: ada, expires: 2026-02-23 }]\n'
const settings =
  '---\nid: ST-001\ntype: settings\ntitle: Settings\nrevision: 1\nowner: quality-manager\nnext_review: 2028-01-01\n---\n'

/** Everything is approved, and revision 1 of QP-001 is in force. */
export const BEFORE_GATE: Files = asTexts(
  await approve(
    {
      ...SMALL_QMS,
      'qms-docs/qms.yml': `${SMALL_QMS['qms-docs/qms.yml']}${waivers}`,
      'qms-docs/people.yml': people,
      'qms-docs/ST-001.md': settings,
    },
    ['QP-001', 'quality-manager', 'ST-001'],
    '2026-01-10',
  ),
)

/** On 2026-02-24 a waiver is over; a key, a role and the time of a person end soon; and since 2026-02-20 revision 2 of QP-001 has waited for Ada to acknowledge it. */
export const ENDINGS_AND_GATE: Files = await heldBack()

async function heldBack(): Promise<Files> {
  const revised = String(BEFORE_GATE[PROCEDURE])
    .replace('revision: 1', 'revision: 2')
    .replace('change:', `${TRAINING} }\nchange:`)
  const files = asTexts(await approve({ ...BEFORE_GATE, [PROCEDURE]: revised }, ['QP-001'], '2026-02-20'))
  const record = String(files[RECORD]).replace('approvals:', `${TRAINING}, threshold: 100 }\napprovals:`)
  return { ...files, [RECORD]: record }
}

function asTexts(files: Readonly<Record<string, string | Uint8Array>>): Files {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [path, String(content)]))
}
