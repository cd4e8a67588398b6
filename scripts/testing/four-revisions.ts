import { approve } from './approve.js'
import { SMALL_QMS } from './small-qms.js'
import { type TemporaryRepository, temporaryRepository } from './temporary-repository.js'

const PATH = 'qms-docs/procedures/QP-001.md'
type Files = Readonly<Record<string, string | Uint8Array>>

/** The same files, with other words in QP-001. */
export const inProcedure = (files: Files, from: string, to: string): Files => ({
  ...files,
  [PATH]: String(files[PATH]).replace(from, to),
})
export const firstRevision = await approve(SMALL_QMS, ['QP-001', 'quality-manager'])
const secondDraft = inProcedure(inProcedure(firstRevision, 'revision: 1', 'revision: 2'), 'right text', 'approved text')
export const secondRevision = await approve(secondDraft, ['QP-001'], '2026-06-01')
const thirdDraft = inProcedure(
  inProcedure(secondRevision, 'revision: 2', 'revision: 3'),
  'All documents.',
  'All documents and <b>records</b>.',
)
const third = await approve(thirdDraft, ['QP-001'], '2026-11-01')
const coming: Files = {
  ...third,
  'qms-docs/records/approvals/AP-QP-001-3.md': String(third['qms-docs/records/approvals/AP-QP-001-3.md']).replace(
    'effective_from: 2026-11-01',
    'effective_from: 2027-03-01',
  ),
}
const fourthDraft = inProcedure(inProcedure(coming, 'revision: 3', 'revision: 4'), 'Everybody', 'NOBODY')

/** In an empty repository: revision 1 of QP-001 was superseded by 2 on 2026-06-01; 3 comes on 2027-03-01; a person writes 4. */
export function fourRevisions(repository = temporaryRepository()): TemporaryRepository {
  for (const files of [firstRevision, secondRevision, coming, fourthDraft]) {
    repository.write(files)
    repository.commit('next')
  }
  return repository
}
