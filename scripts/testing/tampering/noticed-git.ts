import type { Noticed } from './tampering.js'

/** Who notices what, for each tampering in git and in clones. */
export const NOTICED_GIT: Readonly<Record<string, Noticed>> = {
  'An approved text is replaced with git replace.': { after: [], verify: [], export: [] },
  'The content of an approved text is exchanged in the folder of git.': {
    after: [],
    verify: ['refused: is not the content that has this id: the repository is damaged, or it was changed on purpose'],
    export: [],
  },
  'A graft makes the latest commit look like the first one.': { after: [], verify: [], export: [] },
  'History is written again as one commit.': {
    after: [],
    verify: [
      '✖ *: also wrote down that Ben Okoro approved it (commit',
      '✖ *: holds the approved text: the history was rewritten after the approval, or the text was never committed here.',
    ],
    export: [],
  },
  'History is written again as one commit, and what was before is pruned.': {
    after: [],
    verify: [
      '– *: which Ben Okoro looked at, is not here',
      '– *: which Lea Baumann looked at, is not here',
      '– AP-ST-001-1: which Mara Keller looked at, is not here',
      '✖ *: also wrote down that Ben Okoro approved it (commit',
      '✖ *: holds the approved text: the history was rewritten after the approval, or the text was never committed here.',
      '✖ *: what was approved cannot be shown',
    ],
    export: [],
  },
  'All commits are made again with other dates.': { after: [], verify: [], export: [] },
  'All commits are made again with other dates, and what was before is pruned.': {
    after: [],
    verify: [
      '– *: which Ben Okoro looked at, is not here',
      '– *: which Lea Baumann looked at, is not here',
      '– AP-ST-001-1: which Mara Keller looked at, is not here',
    ],
    export: [],
  },
  'All commits are made again with other dates behind a seal.': {
    after: [],
    verify: [
      '✖ qms-seal/2026-07-01: which qms-seal/2026-07-01 seals, is not part of this history: history was rewritten after the seal, or this branch began before it',
    ],
    export: ['git -C "$REPO" merge-base --is-ancestor … …'],
  },
  'The latest seal is deleted.': { after: [], verify: [], export: [] },
  'History is written again behind a seal.': {
    after: [],
    verify: [
      '✖ *: also wrote down that Ben Okoro approved it (commit',
      '✖ *: holds the approved text: the history was rewritten after the approval, or the text was never committed here.',
      '✖ qms-seal/2026-07-01: which qms-seal/2026-07-01 seals, is not part of this history: history was rewritten after the seal, or this branch began before it',
    ],
    export: ['git -C "$REPO" merge-base --is-ancestor … …'],
  },
  'The seal is deleted, and history is written again.': {
    after: [],
    verify: [
      '✖ *: also wrote down that Ben Okoro approved it (commit',
      '✖ *: holds the approved text: the history was rewritten after the approval, or the text was never committed here.',
    ],
    export: [],
  },
  'The seal is made again by a person without a key.': {
    after: [],
    verify: ['✖ qms-seal/2026-07-01: The tag qms-seal/2026-07-01 is not signed with an SSH key, so it seals nothing'],
    export: [],
  },
  'The seal is moved to another commit.': {
    after: [],
    verify: ['✖ qms-seal/2026-07-01: The tag qms-seal/2026-07-01 is not signed with an SSH key, so it seals nothing'],
    export: [],
  },
  'A record changes after a seal.': {
    after: [
      'records-only-grow records/approvals/AP-WI-001-1.md: of 2026-11-22 by Noor Haddad, “effective_from” of AP-WI-001-1 was changed after the record was complete',
      'signatures-hold records/approvals/AP-WI-001-1.md: The signature of Lea Baumann is over another text: this record was changed after it was signed, or the signature belongs to another approval',
    ],
    verify: [
      '– AP-WI-001-1: quality-manager has not approved it by 2026-11-22, so it is not complete.',
      '✖ AP-WI-001-1: The signature of Lea Baumann is over another text: this record was changed after it was signed, or the signature belongs to another approval',
      '✖ qms-seal/2026-07-01: The approval record AP-WI-001-1 says other things than when it was sealed',
    ],
    export: ['AP-WI-001-1/1-lea.statement.json'],
  },
  'A clone has the latest commits only.': {
    after: ['not evaluated *: Only part of the history is here'],
    verify: [
      '– *: Only part of the history is here',
      '– *: This clone has only a part of the history',
      '– *: Whether one of the people who approved it also wrote in it cannot be told here',
      '– *: which Ben Okoro looked at, is not here',
      '– *: which Lea Baumann looked at, is not here',
      '– AP-ST-001-1: which Mara Keller looked at, is not here',
    ],
    export: [],
  },
  'A clone has no file but those of today.': { after: [], verify: [], export: [] },
  'A clone has no file but those of today, and cannot fetch the others.': {
    after: [
      'not evaluated *: This clone was made without all contents (git clone --filter), and git cannot fetch those that are needed now',
    ],
    verify: [
      'refused: This clone was made without all contents (git clone --filter), and git cannot fetch those that are needed now',
    ],
    export: [],
  },
  'The clone belongs to another user, whom git does not trust.': {
    after: ['not evaluated *: git does not trust this folder because it belongs to another user'],
    verify: ['refused: git does not trust this folder because it belongs to another user'],
    export: [],
  },
  'A clone shows a part of the files only.': { after: [], verify: [], export: [] },
  'A clone has a worktree beside it.': { after: [], verify: [], export: [] },
  'The owner changes in a proposal that is merged with a rebase, and the new owner approves.': {
    after: [],
    verify: [],
    export: [],
  },
  'A record is deleted by a push without a proposal.': {
    after: [
      'records-only-grow records/nonconformities/NC-2026-001.md: NC-2026-001 is gone, but it has to be kept until 2036-03-30',
    ],
    verify: [],
    export: [],
  },
  'An approval is shortened by a push without a proposal.': {
    after: [
      'records-only-grow records/approvals/AP-WI-001-1.md: of 2026-11-22 by Noor Haddad, the approval of Ben Okoro from 2026-01-06 was taken out of AP-WI-001-1 or changed',
    ],
    verify: ['– AP-WI-001-1: operations-lead has not approved it by 2026-11-22, so it is not complete.'],
    export: [],
  },
  'A record is deleted in one push and comes back in another form with the next.': {
    after: [
      'evidence-given records/corrective-actions/CA-2026-001.md: Nothing shows that this was done: “evidence” is empty',
      'complete-record records/corrective-actions/CA-2026-001.md: “successor” is missing or empty: its effect was not shown, so the corrective action that follows is named before this one closes (ISO 9001, 10.2.1).',
      'records-only-grow records/corrective-actions/CA-2026-001.md: of 2026-11-22 by Noor Haddad, “effectiveness.evidence” of CA-2026-001 was changed after the record was complete',
      'records-only-grow records/corrective-actions/CA-2026-001.md: of 2026-11-22 by Noor Haddad, “effectiveness.result” of CA-2026-001 was changed after the record was complete',
    ],
    verify: [],
    export: [],
  },
  'A record is changed in one push and put back with the next.': { after: [], verify: [], export: [] },
  'The author of a text merges it with an approval that they wrote down, by a push.': {
    after: [],
    verify: [
      '✖ AP-QP-001-3: Noor Haddad, who wrote part of revision 3 of QP-001, also wrote down that Lea Baumann approved it (commit',
    ],
    export: [],
  },
  'A branch with a text and its approval is merged as one commit that names nobody else.': {
    after: [],
    verify: [
      '✖ AP-QP-001-3: Noor Haddad, who wrote part of revision 3 of QP-001, also wrote down that Lea Baumann approved it (commit',
    ],
    export: [],
  },
  'A branch whose approved text changed once more is merged as one commit.': {
    after: [],
    verify: [
      '✖ AP-QP-001-3: No commit in the history of QP-001 holds the approved text: the history was rewritten after the approval, or the text was never committed here.',
    ],
    export: [],
  },
  'Commits say that they are of the year 2001.': { after: [], verify: [], export: [] },
  'Commits say that they are of the year 2037.': {
    after: [],
    verify: ['✖ AP-QP-001-3: before the text came into git: commit'],
    export: [],
  },
  'A person commits with the name and address of another one.': { after: [], verify: [], export: [] },
  'A person signs with the key of another one.': { after: [], verify: [], export: [] },
  'Two people approve one text on two branches, and both are merged.': {
    after: [
      'no-merge-conflicts records/approvals/AP-WI-001-2.md: This file still holds both sides of a merge conflict, from line 16 to 22',
    ],
    verify: [
      '✖ records/approvals/AP-WI-001-2.md: This approval record cannot be read, so nothing in it was verified. `qms check` says why.',
    ],
    export: [],
  },
}
