import type { DocumentChange } from './change-report.js'
import { hasOtherText, nameInWords } from './change-words.js'
import type { Referrer } from './impact.js'

/** Something that an approver should know of a changed document besides what changed in it. */
export interface ChangeFact {
  readonly label: string
  /** Plain text, a line each. */
  readonly lines: readonly string[]
}

/** @returns what is said, who has to do what, and what is touched; nothing where there is nothing to say */
export function factsOf(change: DocumentChange): readonly ChangeFact[] {
  const { explanation, training, files, records, movedFrom, path, summary, affects } = change
  const [referrers, naming] = [affects.filter(({ areRecords }) => !areRecords), affects.filter((one) => one.areRecords)]
  const facts = [
    { label: 'Why', lines: hasOtherText(change) && summary ? [summary] : [] },
    { label: 'Status', lines: explanation.length > 0 ? [explanation.join(' ')] : [] },
    { label: 'Files that belong to it', lines: listFiles(files) },
    { label: 'Has to learn it', lines: training.map(learnersInWords) },
    { label: refersLabel(change), lines: listReferrers(referrers, change.id) },
    { label: 'Records that name it', lines: listReferrers(naming, change.id) },
    { label: 'Came with it', lines: records.map((one) => `${one.outcome}: ${nameInWords(one)} (${one.type})`) },
    { label: 'Its file moved', lines: movedFrom === undefined ? [] : [`from ${movedFrom} to ${path}`] },
  ]
  return facts.filter(({ lines }) => lines.length > 0)
}

function refersLabel({ outcome, changeClass }: DocumentChange): string {
  if (outcome === 'retired' || outcome === 'deleted') return 'Still refers to it'
  return changeClass === 'editorial' || outcome === 'no longer read'
    ? 'Refers to it'
    : 'Refers to it, and may have to change, too'
}

function learnersInWords({ role, people, acknowledged }: DocumentChange['training'][number]): string {
  return `${role}: ${people.filter((name) => !acknowledged.includes(name)).join(', ')}`
}

const MOST_FILES = 20

function listFiles(files: DocumentChange['files']): string[] {
  const lines = files.slice(0, MOST_FILES).map(({ path, outcome }) => `${path} (${outcome})`)
  return files.length > MOST_FILES ? [...lines, `… and ${files.length - MOST_FILES} more`] : lines
}

const MOST_LEANING = 20

function listReferrers(groups: DocumentChange['affects'], id: string): string[] {
  let room = MOST_LEANING
  const lines = groups.flatMap(({ type, documents }) => {
    const shown = documents.slice(0, Math.max(0, room))
    room -= documents.length
    return shown.length > 0 ? [`${type}: ${shown.map(referrerInWords).join('; ')}`] : []
  })
  return room < 0 ? [...lines, `… and ${-room} more: run qms impact ${id}`] : lines
}

function referrerInWords({ id, title, suspect }: Referrer): string {
  return `${[id, title].filter(Boolean).join(' ')}${suspect ? ` (suspect: ${suspect})` : ''}`
}
