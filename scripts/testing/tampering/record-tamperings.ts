import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { AK, approvalOf, CO, NC, TR } from './company-files.js'
import { all, edits, leavesConflict, moves, removes } from './hands.js'
import type { Tampering } from './tampering.js'

type Edit = readonly [from: string | RegExp, to: string]

/** A record, and places in it where somebody could change something. */
interface Place {
  readonly path: string
  readonly called: string
  /** Something that it says is taken out. */
  readonly shrinks: Edit
  readonly redates: Edit
  readonly blames: Edit
}

const PLACES: readonly (Place & { readonly id: string })[] = [
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

interface Reading extends Pick<Place, 'path' | 'called'> {
  readonly adds: Edit
  readonly turns: Edit
}

/** What opens a training gate, and how it could come to open another one, or count for more people. */
const READINGS: readonly Reading[] = [
  { path: AK, called: 'An acknowledgement', adds: ['[noor]', '[noor, lea]'], turns: ['revision: 1', 'revision: 2'] },
  { path: TR, called: 'A session', adds: ['[noor, ben]', '[noor, ben, lea]'], turns: ['QP-003@1', 'QP-003@2'] },
]

const of = '5'

const saysOtherwise = ({ path, called, shrinks, redates, blames }: Place): readonly Tampering[] => [
  { what: `${called} is deleted.`, of, does: removes(path) },
  { what: `${called} says less than before.`, of, does: edits(path, ...shrinks) },
  { what: `${called} gets another day.`, of, does: edits(path, ...redates) },
  { what: `${called} names another person.`, of, does: edits(path, ...blames) },
]

export const readingTamperings: readonly Tampering[] = [
  ...saysOtherwise({
    path: TR,
    called: 'A session',
    shrinks: ['[noor, ben]', '[noor]'],
    redates: ['held: 2026-01-13', 'held: 2026-01-14'],
    blames: ['[noor, ben]', '[mara, ben]'],
  }),
  ...READINGS.flatMap(({ path, called, adds, turns }): readonly Tampering[] => [
    { what: `${called} names one person more.`, of, does: edits(path, ...adds) },
    { what: `${called} is about another revision.`, of, does: edits(path, ...turns) },
  ]),
]

export const recordTamperings: readonly Tampering[] = PLACES.flatMap((place): readonly Tampering[] => {
  const { path, called } = place
  return [
    ...saysOtherwise(place),
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
      of,
      does: all(removes(folder), ({ at }) => at('noor').write({ [folder]: 'Moved.\n' })),
    },
    {
      what: `The folder of ${called} becomes a link to a place outside.`,
      of,
      does: all(removes(folder), ({ root }) => symlinkSync('/tmp', join(root, folder))),
    },
    {
      what: `The folder of ${called} becomes a submodule.`,
      of,
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
