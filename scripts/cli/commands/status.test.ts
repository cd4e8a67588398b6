import { expect, it } from 'vitest'
import { approve } from '../../testing/approve.js'
import { SMALL_QMS } from '../../testing/small-qms.js'
import { temporaryFolder } from '../../testing/temporary-repository.js'

const QP = 'qms-docs/procedures/QP-001.md'
const day = (today: string) => ['status', '--today', today]

it('the table of all documents begins with what came into force and went out of force lately, or since a day', async () => {
  const first = await approve(SMALL_QMS, ['QP-001', 'quality-manager'], '2026-02-20')
  const revised = String(SMALL_QMS[QP]).replace('revision: 1', 'revision: 2')
  const second = await approve({ ...first, [QP]: revised }, ['QP-001'], '2026-06-10')
  const role = 'qms-docs/roles/quality-manager.md'
  const { qms, write } = temporaryFolder(second)
  write({ [role]: String(second[role]).replace('change:', 'retired: { on: 2026-07-01, reason: Merged. }\nchange:') })
  write(
    await approve(
      {
        ...second,
        [role]: `${String(second[role]).replace('revision: 1', 'revision: 2').replace('change:', 'retired: { on: 2026-07-01, reason: Merged. }\nchange:')}`,
      },
      ['quality-manager'],
      '2026-06-20',
    ),
  )
  const lead = (...command: string[]) => qms(...command).out.split('\nid ')[0]
  expect(lead(...day('2026-03-01'))).toBe(`Came into force since 2026-01-30
  QP-001 Control of documented information: revision 1, since 2026-02-20
  quality-manager Quality manager: revision 1, since 2026-02-20
`)
  expect(lead(...day('2026-06-11'))).toBe(`Came into force since 2026-05-12
  QP-001 Control of documented information: revision 2, since 2026-06-10

Went out of force since 2026-05-12
  QP-001 Control of documented information: revision 1
`)
  expect(lead(...day('2026-07-20'), '--since', '2026-06-11')).toBe(`Went out of force since 2026-06-11
  quality-manager Quality manager: revision 1
`)
  expect(lead(...day('2026-11-22'))).toBe('Since 2026-10-23, nothing came into force, and nothing went out of force.\n')
  expect(qms(...day('2026-11-22'), '--format', 'csv').out).toMatch(/^id,/)
  for (const more of [['QP-001'], ['--format', 'json']])
    expect(qms(...day('2026-11-22'), '--since', '2026-01-01', ...more)).toEqual({
      code: 2,
      out: '',
      error: '--since is about the table of all documents. Leave out the document and --format.\n',
    })
})
