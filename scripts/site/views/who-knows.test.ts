import { expect, it } from 'vitest'
import { exampleFiles } from '../../core/run/example-files.js'
import { exampleApproval, exampleText } from '../../core/run/example-text.js'
import { owedReadings } from '../../subjects/approval/owed-readings.js'
import { trainingGate } from '../../subjects/approval/training-gate.js'
import { impactOf } from '../../subjects/change/report/find-impact.js'
import { examplePeople } from '../../subjects/competence/example-competence.js'
import { publish } from '../../testing/publish-files.js'
import { knowledgeOf } from './knowledge.js'

/** A text that Ben and Cleo must know, approved on 2026-11-02 with the roles and the share that its record keeps. */
const training = { roles: ['fitter'], threshold: 100 }
const KEPT = 'training: { roles: [fitter], threshold: 100 }\n'
const first = exampleText({ training: { roles: '[fitter]', threshold: '100' } })
const reworded = exampleText({
  revision: '2',
  change: { class: 'editorial', summary: 'Corrects the spelling.' },
  training: { roles: '[fitter]' },
})
const approvedOn = (day: string, more: string) => ({ effectiveFrom: day, at: `${day}T10:00:00Z`, more })
const FIRST = {
  'qms-docs/QP-001.md': first.file,
  'qms-docs/AP-QP-001-1.md': exampleApproval(first, approvedOn('2026-11-02', KEPT)),
}
const REWORDED = {
  ...FIRST,
  'qms-docs/QP-001.md': reworded.file,
  'qms-docs/AP-QP-001-2.md': exampleApproval(reworded, approvedOn('2026-11-10', 'class: editorial\n')),
}
const read = (people: string, on = '2026-11-03') =>
  exampleFiles('acknowledgement', { 'AK-2026-001': `document: QP-001\nrevision: 1\non: ${on}\npeople: [${people}]` })
const session = (fields: string, pin = 'QP-001@1') =>
  exampleFiles('training', { 'TR-2026-001': `${fields}\npeople: [ben, cleo]\ndocuments: ["${pin}"]` })

/** Who knows the newest revision, by what is due, by its page, and by what a change touches; and of revision 1, by its training gate. */
async function answers(files: Readonly<Record<string, string>>) {
  const publication = await publish({ ...examplePeople({ fitter: ['ben', 'cleo'] }), ...files }, { drafts: true })
  const { working } = publication
  const document = working.find('QP-001') ?? expect.fail('There is no QP-001.')
  const owed = owedReadings(working).map(({ person }) => person.id)
  const entry = { ...(publication.entries.get('QP-001') ?? expect.fail('QP-001 has no page.')), document }
  const page = knowledgeOf(publication, { ...entry, revision: String(document.fields.revision) })
  const onPage = page.roles[0]?.people.filter(({ acknowledged }) => acknowledged !== undefined).map(({ id }) => id)
  return {
    due: ['ben', 'cleo'].filter((id) => !owed.includes(id)),
    page: onPage,
    impact: impactOf(working, document).trained[0]?.acknowledged,
    gate: trainingGate(working, 'QP-001', '1', training)?.acknowledged,
  }
}

const BOTH = ['ben', 'cleo']

it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  ['people who have said nothing', FIRST, []],
  ['people of whom one acknowledged it', { ...FIRST, ...read('ben') }, ['ben']],
  ['people who took part in a session on this revision', { ...FIRST, ...session('held: 2026-11-04') }, BOTH],
  ['people who are invited to a session', { ...FIRST, ...session('planned: 2026-11-04') }, []],
  ['people in a session that is still to come', { ...FIRST, ...session('held: 2026-12-04') }, []],
  [
    'people invited to a session that was cancelled',
    { ...FIRST, ...session('held: 2026-11-04\ncancelled: { on: 2026-11-03, reason: Ill. }') },
    [],
  ],
  [
    'people who took part in a session that does not name the revision',
    { ...FIRST, ...session('held: 2026-11-04', 'QP-001') },
    [],
  ],
  [
    'people who took part in a session on another revision',
    { ...FIRST, ...session('held: 2026-11-04', 'QP-001@2') },
    [],
  ],
  [
    'people of whom one read it before both were taught',
    { ...FIRST, ...read('cleo'), ...session('held: 2026-11-04') },
    BOTH,
  ],
  ['people who were taught what was only reworded since', { ...REWORDED, ...session('held: 2026-11-04') }, BOTH],
])(
  'of %s, what is due, the page of the text, the impact of a change and the gate say the same',
  async (_name, files, known) => {
    expect(await answers(files)).toEqual({ due: known, page: known, impact: known, gate: known })
  },
)
