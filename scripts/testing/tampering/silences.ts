import type { Silence } from './tampering.js'

const LATE_ROWS: Silence = {
  why: 'When a row came into its table is asked of a change only.',
  organization: 'Require the check in the rules of the default branch, so that no one merges past it.',
}

/** Why nobody says anything of a tampering once it is merged: it has no effect, or it is for the organization to see to. */
export const SILENCES: Readonly<Record<string, Silence>> = {
  'An approved text is replaced with git replace.': {
    harmless: 'Git is always asked without its replacements, so the approved text is shown.',
  },
  'A graft makes the latest commit look like the first one.': {
    harmless: 'Git is always asked without grafts, so the whole history is seen.',
  },
  'A clone has no file but those of today.': { harmless: 'Git fetches what is asked for.' },
  'A clone shows a part of the files only.': { harmless: 'Files that are not shown are read from git.' },
  'A clone has a worktree beside it.': { harmless: 'It has the same history.' },
  'A record is changed in one push and put back with the next.': { harmless: 'The record says again what it said.' },
  'All commits are made again with other dates.': {
    why: 'Dates in commits are what a computer claimed, and as long as the clone still has the earlier commits, all that approvers looked at is there.',
    organization:
      'Forbid force pushes to the default branch; seal from time to time, and give a copy of the seal to a person outside. `qms verify` then finds it.',
  },
  'The latest seal is deleted.': {
    why: 'A seal is a tag, and who may write to the repository may delete tags.',
    organization: 'Protect the tags `qms-seal/*` with a ruleset, and keep a copy of each seal with a person outside.',
  },
  'Commits say that they are of the year 2001.': {
    why: 'Dates in commits are what a computer claimed. What is compared is that an approval is not older than its text.',
    organization: 'Seal from time to time: what a seal holds was there when it was signed.',
  },
  'A person commits with the name and address of another one.': {
    why: 'Names in commits are what a computer claimed.',
    organization:
      'Have approvals signed (`approvals.signed_from`), or given as reviews on GitHub, which `qms verify --github` confirms. Require signed commits on the default branch.',
  },
  'A person signs with the key of another one.': {
    why: 'A signature proves that the key was used, not by whom.',
    organization:
      'Keys have a passphrase or lie on a device that asks for a PIN or fingerprint (`approvals.user_verified`). Who loses a key says so at once, and its last day is entered in people.yml.',
  },
  'A major change is called editorial, which fewer people approve.': {
    why: 'After the merge, no one looks again how far a change went.',
    organization: 'Require the check in the rules of the default branch, so that no one merges past it.',
  },
  'The owner changes in a proposal that is merged with a rebase, and the new owner approves.': {
    why: 'The check of the proposal says so; afterwards no one does. An owner may change without a new revision, and after a rebase git does not tell which commits came with one proposal. After a merge or a squash, `qms verify` finds it.',
    organization: 'Require the check in the rules of the default branch. Forbid merging with a rebase.',
  },
  'The author writes under the name of another person, and approves.': {
    why: 'Names in commits are what a computer claimed.',
    organization:
      'Require signed commits on the default branch, or let texts come in by pull requests only: the host knows who opened them.',
  },
  'A number changes in a revision that is called editorial.': {
    why: 'After the merge, no one looks again how far a change went.',
    organization: 'Require the check in the rules of the default branch, so that no one merges past it.',
  },
  'May becomes must in a revision that is called editorial.': {
    why: 'After the merge, no one looks again how far a change went.',
    organization: 'Require the check in the rules of the default branch, so that no one merges past it.',
  },
  'Another word changes in a revision that is called editorial.': {
    why: 'Whether such a word changes the meaning, only a person can tell. Numbers, units, and words such as must and not are found.',
    organization: 'Who approves an editorial change reads the comparison, and refuses what is more than that.',
  },
  'A row is added to the table of a month that is over.': LATE_ROWS,
  'A table of a month that is over is brought in.': LATE_ROWS,
  'A table is called after another month.': {
    why: 'Its rows say what they said, and its history follows the file.',
    organization: 'Require the check in the rules of the default branch, so that no one merges past it.',
  },
  ...openRecord('says less than before'),
  ...openRecord('gets another day'),
  ...openRecord('names another person'),
  ...openRecord('is changed, and the change is not committed'),
}

function openRecord(happens: string): Record<string, Silence> {
  return {
    [`A competence record ${happens}.`]: {
      why: 'A record is evidence once it is complete. Until then it may change, and a competence record is complete when the competence ends.',
      organization: 'See to it in the review of the pull request; git keeps what the record said before, and by whom.',
    },
  }
}
