import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { AK, approvalOf, CO, NC } from './company-files.js'
import { all, edits, leavesConflict, moves, removes } from './hands.js'
import type { Tampering } from './tampering.js'

/** A complete record, and places in it where somebody could change something. */
interface Place {
  readonly path: string
  readonly id: string
  readonly called: string
  /** Something that it says is taken out. */
  readonly shrinks: readonly [from: string | RegExp, to: string]
  readonly redates: readonly [from: string | RegExp, to: string]
  readonly blames: readonly [from: string | RegExp, to: string]
}

const PLACES: readonly Place[] = [
  {
    path: approvalOf('WI-001', 1),
    id: 'AP-WI-001-1',
    called: 'An approval record',
    shrinks: [/ {2}- by: ben\n(?: {4}.*\n)+/, ''],
    redates: ['effective_from: 2026-01-06', 'effective_from: 2026-12-06'],
    blames: ['- by: ben', '- by: mara'],
  },
  {
    path: AK,
    id: 'AK-2026-001',
    called: 'An acknowledgement',
    shrinks: ['how: At the scale.\n', ''],
    redates: ['on: 2026-01-12', 'on: 2026-01-13'],
    blames: ['people: [noor]', 'people: [ben]'],
  },
  {
    path: NC,
    id: 'NC-2026-001',
    called: 'A nonconformity',
    shrinks: ['consequences: None.', 'consequences: No.'],
    redates: ['closed: 2026-03-30', 'closed: 2026-03-31'],
    blames: ['detected_by: noor', 'detected_by: ben'],
  },
  {
    path: CO,
    id: 'CO-2026-001',
    called: 'A competence record',
    shrinks: [', all of them right', ''],
    redates: ['verified: 2026-02-20', 'verified: 2026-02-19'],
    blames: ['verified_by: ben', 'verified_by: mara'],
  },
]

export const recordTamperings: readonly Tampering[] = PLACES.flatMap((place): readonly Tampering[] => {
  const { path, called } = place
  const of = '5'
  return [
    { what: `${called} is deleted.`, of, does: removes(path) },
    { what: `${called} says less than before.`, of, does: edits(path, ...place.shrinks) },
    { what: `${called} gets another day.`, of, does: edits(path, ...place.redates) },
    { what: `${called} names another person.`, of, does: edits(path, ...place.blames) },
    { what: `${called} can no longer be read.`, of, does: edits(path, /^type: .*$/m, 'type: [') },
    {
      what: `${called} has conflict markers in it.`,
      of: '14',
      does: leavesConflict(path, /^type: .*$/m),
    },
    { what: `${called} moves out of its folder.`, of, does: moves(path, `qms-docs/old/${place.id}.md`) },
    { what: `${called} becomes a text file.`, of, does: moves(path, path.replace('.md', '.txt')) },
    { what: `${called} moves out of the folder of documents.`, of, does: moves(path, `${place.id}.md`) },
    { what: `${called} gets another id.`, of, does: edits(path, /^id: (.*)$/m, 'id: $19') },
    {
      what: `${called} is changed, and the change is not committed.`,
      of,
      isInPlace: true,
      does: edits(path, ...place.redates),
    },
  ]
})

const FOLDERS = [
  ['approval records', 'approvals'],
  ['acknowledgements', 'acknowledgements'],
  ['nonconformities', 'nonconformities'],
] as const

export const folderTamperings: readonly Tampering[] = FOLDERS.flatMap(([called, name]): readonly Tampering[] => {
  const folder = `qms-docs/records/${name}`
  return [
    {
      what: `The folder of ${called} becomes a text file.`,
      of: '5',
      does: all(removes(folder), ({ at }) => at('noor').write({ [folder]: 'Moved.\n' })),
    },
    {
      what: `The folder of ${called} becomes a link to a place outside.`,
      of: '5',
      does: all(removes(folder), ({ root }) => symlinkSync('/tmp', join(root, folder))),
    },
    {
      what: `The folder of ${called} becomes a submodule.`,
      of: '5',
      does: all(removes(folder), ({ at }) => {
        const noor = at('noor')
        noor.git('add', '--all')
        noor.git('update-index', '--add', '--cacheinfo', `160000,${noor.git('rev-parse', 'HEAD').trim()},${folder}`)
        noor.write({ '.gitmodules': `[submodule "x"]\n\tpath = ${folder}\n\turl = https://example.org/x.git\n` })
        // So that adding everything does not take it out again.
        noor.git('init', '--quiet', folder)
        noor.git('-C', folder, 'commit', '--quiet', '--allow-empty', '--message', 'first')
      }),
    },
  ]
})
