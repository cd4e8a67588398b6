import type { WayToMerge } from './way-to-merge.js'

/** What is said differently, by how pull requests are merged. Everything else is the same in each company. */
interface Differences {
  readonly name: string
  /** The day from which git has a text that was written on one day, and merged on another. */
  readonly cameOn: (written: string, merged: string) => string
  /** What `qms verify` says of a commit on a branch that an approver looked at. */
  readonly looked: string
  /** Why Lea, who merged a text, does not approve it. */
  readonly leaMerged: RegExp
  /** What cannot be told of a text that came together with its approvals. */
  readonly unclear: (...approvers: readonly string[]) => readonly string[]
  /** Its sign, and how many of such records hold, fail, and could not be checked in full. */
  readonly mark: '✔' | '–'
  readonly held: string
  /** How many of the year's approval records cannot be checked in full. */
  readonly notInFull: number
}

const IN_HISTORY = 'is part of the history, and holds this text.'
const BESIDE_HISTORY = 'holds this text. A squash or a rebase left it beside the history.'
const NOT_HERS =
  /^qms-docs\/people\.yml:14:5 QP-002 needs approval by operations-lead \(Ben Okoro\)\. Lea Baumann holds quality-manager, so this approval would not count\.\n$/

export const DIFFERENCES: Readonly<Record<WayToMerge, Differences>> = {
  merge: {
    name: 'a merge commit',
    cameOn: (written) => written,
    looked: IN_HISTORY,
    leaMerged: NOT_HERS,
    unclear: () => [],
    mark: '✔',
    held: '1 holds, 0 fail, 0',
    notInFull: 0,
  },
  squash: {
    name: 'a squash',
    cameOn: (_written, merged) => merged,
    looked: BESIDE_HISTORY,
    leaMerged: NOT_HERS,
    unclear: (...approvers) =>
      approvers.map(
        (name) =>
          `– ${name} approved revision 3 of QP-002 and is named among the authors of commit <id>, which brought the text and its approval together, as a squash merge does. Whether ${name} also wrote in the text, only the pull request tells.`,
      ),
    mark: '–',
    held: '0 hold, 0 fail, 1',
    notInFull: 3,
  },
  rebase: {
    name: 'a rebase',
    cameOn: (written) => written,
    looked: BESIDE_HISTORY,
    leaMerged:
      /^Lea Baumann committed part of revision 2 of QP-002 \(commit [0-9a-f]{12}, Lots above 50 kg\)\. Authors cannot approve their own text: another person has to\. Ask Ben Okoro\.\n$/,
    unclear: () => [],
    mark: '✔',
    held: '1 holds, 0 fail, 0',
    notInFull: 0,
  },
}
