import type { Noticed } from './tampering.js'

/** Who notices what, for each tampering of approvals that nobody gave. */
export const NOTICED_APPROVALS: Readonly<Record<string, Noticed>> = {
  'The author writes down that the approver approved.': {
    proposal: [
      'recorded-by-approver records/approvals/AP-QP-001-3.md: Noor Haddad, who wrote part of revision 3 of QP-001, also wrote down that Lea Baumann approved it (commit',
    ],
    after: [],
    verify: [
      '✖ AP-QP-001-3: Noor Haddad, who wrote part of revision 3 of QP-001, also wrote down that Lea Baumann approved it (commit',
    ],
    export: [],
  },
  'A person who is not the author writes down that another one approved.': {
    proposal: [],
    after: [],
    verify: ['– AP-QP-001-3: Ben Okoro wrote down that Lea Baumann approved it (commit'],
    export: [],
  },
  'The author approves in their own name, in a role that they do not have.': {
    proposal: [
      'approved-by-others records/approvals/AP-QP-001-3.md: Noor Haddad approved revision 3 of QP-001 but wrote part of it, according to git',
      'entitled-approvers records/approvals/AP-QP-001-3.md: Noor Haddad did not hold the role quality-manager on 2026-11-22',
      'entitled-when-recorded records/approvals/AP-QP-001-3.md: which brought this approval, Noor Haddad did not hold the role quality-manager on that day',
    ],
    after: [
      'entitled-approvers records/approvals/AP-QP-001-3.md: Noor Haddad did not hold the role quality-manager on 2026-11-22',
    ],
    verify: [
      '– AP-QP-001-3: quality-manager has not approved it by 2026-11-22, so it is not complete.',
      '✖ AP-QP-001-3: Noor Haddad approved it as quality-manager on 2026-11-22, which does not count',
      '✖ AP-QP-001-3: Noor Haddad approved revision 3 of QP-001 but wrote part of it, according to git',
      '✖ AP-QP-001-3: which brought this approval, Noor Haddad did not hold the role quality-manager on that day',
    ],
    export: [],
  },
  'The author gives themselves the role in the same proposal, as if they always had it.': {
    proposal: [
      'approved-by-others records/approvals/AP-QP-001-3.md: Noor Haddad approved revision 3 of QP-001 but wrote part of it, according to git',
      'entered-in-time people.yml: According to this change, Noor Haddad holds the role quality-manager since 2020-01-01; before, people.yml did not say so',
      'entitled-before-change records/approvals/AP-QP-001-3.md: As people.yml was before this change, Noor Haddad did not hold the role quality-manager on that day',
      'entitled-when-recorded records/approvals/AP-QP-001-3.md: which brought this approval, Noor Haddad did not hold the role quality-manager on that day',
      'revision-bumped settings/ST-001.md: qms-docs/people.yml was changed, and ST-001, whose approval covers it, is still revision 1',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/people.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
    ],
    verify: [
      '✖ AP-QP-001-3: Noor Haddad approved revision 3 of QP-001 but wrote part of it, according to git',
      '✖ AP-QP-001-3: which brought this approval, Noor Haddad did not hold the role quality-manager on that day',
    ],
    export: [],
  },
  'A proposal brings its own approver, who is said to have been there for years.': {
    proposal: [
      'entered-in-time people.yml: According to this change, Mallory Moss holds the role quality-manager since 2020-01-01; before, people.yml did not say so',
      'entitled-before-change records/approvals/AP-QP-001-3.md: As people.yml was before this change, mallory was not here on that day',
      'entitled-when-recorded records/approvals/AP-QP-001-3.md: which brought this approval, Mallory Moss was not here on that day',
      'recorded-by-approver records/approvals/AP-QP-001-3.md: Noor Haddad, who wrote part of revision 3 of QP-001, also wrote down that Mallory Moss approved it (commit',
      'revision-bumped settings/ST-001.md: qms-docs/people.yml was changed, and ST-001, whose approval covers it, is still revision 1',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/people.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
    ],
    verify: [
      '✖ AP-QP-001-3: Noor Haddad, who wrote part of revision 3 of QP-001, also wrote down that Mallory Moss approved it (commit',
      '✖ AP-QP-001-3: which brought this approval, Mallory Moss was not here on that day',
    ],
    export: [],
  },
  'A proposal brings its own approver, who begins today.': {
    proposal: [
      'entitled-before-change records/approvals/AP-QP-001-3.md: As people.yml was before this change, mallory was not here on that day',
      'entitled-when-recorded records/approvals/AP-QP-001-3.md: which brought this approval, Mallory Moss was not here on that day',
      'recorded-by-approver records/approvals/AP-QP-001-3.md: Noor Haddad, who wrote part of revision 3 of QP-001, also wrote down that Mallory Moss approved it (commit',
      'revision-bumped settings/ST-001.md: qms-docs/people.yml was changed, and ST-001, whose approval covers it, is still revision 1',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/people.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
    ],
    verify: [
      '✖ AP-QP-001-3: Noor Haddad, who wrote part of revision 3 of QP-001, also wrote down that Mallory Moss approved it (commit',
      '✖ AP-QP-001-3: which brought this approval, Mallory Moss was not here on that day',
    ],
    export: [],
  },
  'A new key is listed for the approver, and the approval signed with it, in one proposal.': {
    proposal: [
      'entered-in-time people.yml: According to this change, Lea Baumann has this key since 2026-01-01; before, people.yml did not say so',
      'entitled-before-change records/approvals/AP-QP-001-3.md: As people.yml was before this change, the key was not one of Lea Baumann on that day',
      'entitled-when-recorded records/approvals/AP-QP-001-3.md: which brought this approval, the key was not one of Lea Baumann',
      'in-force-explained people.yml: QP-001: revision 3 instead of 2 would be in force, because people.yml no longer lists the key with which Lea Baumann signed on 2026-01-06 (approver of revision 1)',
      'revision-bumped settings/ST-001.md: qms-docs/people.yml was changed, and ST-001, whose approval covers it, is still revision 1',
      'signatures-hold *: The signature of Lea Baumann was made with the key',
      'usable-keys people.yml: This key of Mara Keller is one of Lea Baumann, too',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/people.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
      'signatures-hold *: The signature of Lea Baumann was made with the key',
      'usable-keys people.yml: This key of Mara Keller is one of Lea Baumann, too',
    ],
    verify: [
      '– *: quality-manager has not approved it by 2026-11-22, so it is not complete.',
      '✖ *: The signature of Lea Baumann was made with the key',
      '✖ AP-QP-001-3: which brought this approval, the key was not one of Lea Baumann',
    ],
    export: [
      'AP-QP-001-1/1-lea.statement.json',
      'AP-QP-001-2/1-lea.statement.json',
      'AP-QP-002-1/1-lea.statement.json',
      'AP-QP-003-1/1-lea.statement.json',
      'AP-QP-004-1/1-lea.statement.json',
      'AP-QP-004-2/1-lea.statement.json',
      'AP-ST-001-1/1-lea.statement.json',
      'AP-WI-001-1/1-lea.statement.json',
    ],
  },
  'The matrix asks for fewer people in the proposal that one of them approves.': {
    proposal: [
      'record-fits-text records/approvals/AP-WI-001-2.md: A major change of WI-001 also needs the approval of operations-lead, as approval matrix and owner were before this change',
      'revision-bumped settings/ST-001.md: qms-docs/qms.yml was changed, and ST-001, whose approval covers it, is still revision 1',
      'same-function-approves records/approvals/AP-WI-001-2.md: Revision 1 of WI-001 had to be approved by quality-manager and operations-lead, but revision 2, although the change is not smaller, only by quality-manager',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/qms.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
      'same-function-approves records/approvals/AP-WI-001-2.md: Revision 1 of WI-001 had to be approved by quality-manager and operations-lead, but revision 2, although the change is not smaller, only by quality-manager',
    ],
    verify: [],
    export: [],
  },
  'The owner changes in the proposal that the new owner approves.': {
    proposal: [
      'record-fits-text records/approvals/AP-WI-001-2.md: A minor change of WI-001 also needs the approval of operations-lead, as approval matrix and owner were before this change',
    ],
    after: [],
    verify: [
      '✖ AP-WI-001-2: which brought this approval, also changed the owner of WI-001, who was operations-lead before and had to approve it, too',
    ],
    export: [],
  },
  'A major change is called editorial, which fewer people approve.': {
    proposal: [
      'change-class-fits work-instructions/WI-001.md: This change is called editorial, but “no” on line 24 is new. Numbers, units, and words such as must, may, not and only are never editorial: write minor or major',
    ],
    after: [],
    verify: [],
    export: [],
  },
  'The record calls a minor change editorial.': {
    proposal: [
      'record-fits-text records/approvals/AP-WI-001-2.md: The approved text says that its change is minor, not editorial',
    ],
    after: [],
    verify: ['✖ AP-WI-001-2: The approved text says that its change is minor, not editorial'],
    export: [],
  },
  'The record leaves out a role that has to approve.': {
    proposal: [
      'record-fits-text records/approvals/AP-WI-001-2.md: A major change of WI-001 also needs the approval of quality-manager, as approval matrix and owner were before this change',
      'same-function-approves records/approvals/AP-WI-001-2.md: Revision 1 of WI-001 had to be approved by quality-manager and operations-lead, but revision 2, although the change is not smaller, only by operations-lead',
    ],
    after: [
      'same-function-approves records/approvals/AP-WI-001-2.md: Revision 1 of WI-001 had to be approved by quality-manager and operations-lead, but revision 2, although the change is not smaller, only by operations-lead',
    ],
    verify: [],
    export: [],
  },
  'The record leaves out the training that the text asks for.': {
    proposal: [
      'record-fits-text records/approvals/AP-QP-002-2.md: The approved text applies once 100 % of technician know it',
    ],
    after: [],
    verify: ['✖ AP-QP-002-2: The approved text applies once 100 % of technician know it'],
    export: [],
  },
  'A new record is about another text of the same revision, which nobody has.': {
    proposal: [
      'approved-text-in-history records/approvals/AP-QP-001-3.md: No commit in the history of QP-001 holds the approved text: the history was rewritten after the approval, or the text was never committed here.',
      'approved-text-kept records/approvals/AP-QP-001-3.md: what was approved cannot be shown',
    ],
    after: [],
    verify: [
      '✖ AP-QP-001-3: No commit in the history of QP-001 holds the approved text: the history was rewritten after the approval, or the text was never committed here.',
      '✖ AP-QP-001-3: what was approved cannot be shown',
    ],
    export: [],
  },
  'A new record has the checksum of another text.': {
    proposal: [
      'approved-text-kept records/approvals/AP-QP-001-3.md: this record was changed after it was written, or never fitted its text.',
    ],
    after: [],
    verify: ['✖ AP-QP-001-3: this record was changed after it was written, or never fitted its text.'],
    export: ['AP-QP-001-3/approved.md'],
  },
  'A new record has the digest of another text.': {
    proposal: [
      'approved-text-kept records/approvals/AP-QP-001-3.md: this record was changed after it was written, or never fitted its text.',
    ],
    after: [],
    verify: ['✖ AP-QP-001-3: this record was changed after it was written, or never fitted its text.'],
    export: [],
  },
  'A new record says that it was approved at a commit that nobody has.': {
    proposal: [],
    after: [],
    verify: ['– AP-QP-001-3: which Lea Baumann looked at, is not here'],
    export: [],
  },
  'A new record says that it was approved before the text was written.': {
    proposal: ['approved-after-writing records/approvals/AP-QP-001-3.md: before the text came into git: commit'],
    after: [],
    verify: ['✖ AP-QP-001-3: before the text came into git: commit'],
    export: [],
  },
  'A new record says that it will be approved next year.': {
    proposal: ['no-future-dates records/approvals/AP-QP-001-3.md: “at” is 2027-11-22, a day still to come'],
    after: ['no-future-dates records/approvals/AP-QP-001-3.md: “at” is 2027-11-22, a day still to come'],
    verify: [],
    export: [],
  },
  'A new record applies from a day before its approval.': {
    proposal: [
      'effective-not-before-approval records/approvals/AP-QP-001-3.md: Revision 3 of QP-001 was not approved before 2026-11-22, so it cannot apply from 2026-11-01 on',
    ],
    after: [
      'effective-not-before-approval records/approvals/AP-QP-001-3.md: Revision 3 of QP-001 was not approved before 2026-11-22, so it cannot apply from 2026-11-01 on',
    ],
    verify: [],
    export: [],
  },
  'A new record rests on a note that something was said in a meeting.': {
    proposal: [
      'entitled-before-change records/approvals/AP-QP-001-3.md: Only a note proves it, which counts in the first import of documents, and for texts that a declared import brought',
      'recorded-by-approver records/approvals/AP-QP-001-3.md: Noor Haddad, who wrote part of revision 3 of QP-001, also wrote down that Lea Baumann approved it (commit',
    ],
    after: [],
    verify: [
      '✖ AP-QP-001-3: Noor Haddad, who wrote part of revision 3 of QP-001, also wrote down that Lea Baumann approved it (commit',
    ],
    export: [],
  },
  'A new record rests on a review on GitHub that nobody gave.': {
    proposal: [
      'recorded-by-approver records/approvals/AP-QP-001-3.md: Noor Haddad, who wrote part of revision 3 of QP-001, also wrote down that Lea Baumann approved it (commit',
    ],
    after: [],
    verify: [
      '– AP-QP-001-3: It rests on review 99 of pull request 7, recorded by Noor Haddad, not by the workflow',
      '– AP-QP-001-3: which Lea Baumann looked at, is not here',
      '✖ AP-QP-001-3: Noor Haddad, who wrote part of revision 3 of QP-001, also wrote down that Lea Baumann approved it (commit',
    ],
    export: [],
  },
  'The person who left approves on a day on which they were still there.': {
    proposal: [
      'active-owner *: The role operations-lead has no holder today',
      'approved-text-unchanged settings/ST-001.md: qms-docs/people.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
      'entitled-before-change records/approvals/AP-WI-001-2.md: It is of 2026-09-02, but only this change brings it, and Ben Okoro was no longer here on 2026-10-22',
      'recorded-by-approver records/approvals/AP-WI-001-2.md: Noor Haddad, who wrote part of revision 2 of WI-001, also wrote down that Ben Okoro approved it (commit',
    ],
    after: [
      'active-owner *: The role operations-lead has no holder today',
      'approved-text-unchanged settings/ST-001.md: qms-docs/people.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
    ],
    verify: [
      '✖ AP-WI-001-2: Noor Haddad, who wrote part of revision 2 of WI-001, also wrote down that Ben Okoro approved it (commit',
    ],
    export: [],
  },
  'The approval of a text is taken for the next revision.': {
    proposal: [
      'approved-text-kept records/approvals/AP-QP-001-3.md: The approved text says that it is revision 2, not 3.',
      'approved-text-unchanged procedures/QP-001.md: The text of QP-001 revision 3 was changed after it was approved (AP-QP-001-3)',
      'signatures-hold records/approvals/AP-QP-001-3.md: The signature of Lea Baumann is over another text: this record was changed after it was signed, or the signature belongs to another approval',
    ],
    after: [
      'approved-text-unchanged procedures/QP-001.md: The text of QP-001 revision 3 was changed after it was approved (AP-QP-001-3)',
      'signatures-hold records/approvals/AP-QP-001-3.md: The signature of Lea Baumann is over another text: this record was changed after it was signed, or the signature belongs to another approval',
    ],
    verify: [
      '– AP-QP-001-3: quality-manager has not approved it by 2026-11-22, so it is not complete.',
      '✖ AP-QP-001-3: The approved text says that it is revision 2, not 3.',
      '✖ AP-QP-001-3: The signature of Lea Baumann is over another text: this record was changed after it was signed, or the signature belongs to another approval',
    ],
    export: ['AP-QP-001-3/1-lea.statement.json'],
  },
  'The signature of one approval is put into the record of another.': {
    proposal: [
      'closed-records-unchanged records/approvals/AP-QP-001-2.md: “approvals” of AP-QP-001-2 was changed after the record was complete',
      'in-force-explained records/approvals/AP-QP-001-2.md: QP-001: revision 1 instead of 2 would be in force, because “approvals” of AP-QP-001-2 (approval of revision 2) was changed',
      'signatures-hold records/approvals/AP-QP-001-2.md: The signature of Lea Baumann is over another text: this record was changed after it was signed, or the signature belongs to another approval',
    ],
    after: [
      'records-only-grow records/approvals/AP-QP-001-2.md: of 2026-11-22 by Noor Haddad, the approval of Lea Baumann from 2026-02-10 was taken out of AP-QP-001-2 or changed',
      'signatures-hold records/approvals/AP-QP-001-2.md: The signature of Lea Baumann is over another text: this record was changed after it was signed, or the signature belongs to another approval',
    ],
    verify: [
      '– AP-QP-001-2: quality-manager has not approved it by 2026-11-22, so it is not complete.',
      '✖ AP-QP-001-2: The signature of Lea Baumann is over another text: this record was changed after it was signed, or the signature belongs to another approval',
    ],
    export: ['AP-QP-001-2/1-lea.statement.json'],
  },
  'The signature is taken out of an approval.': {
    proposal: [
      'entitled-before-change records/approvals/AP-QP-001-2.md: Only a note proves it, which counts in the first import of documents, and for texts that a declared import brought',
      'closed-records-unchanged records/approvals/AP-QP-001-2.md: “approvals” of AP-QP-001-2 was changed after the record was complete',
      'recorded-by-approver records/approvals/AP-QP-001-2.md: Noor Haddad, who wrote part of revision 2 of QP-001, also wrote down that Lea Baumann approved it (commit',
    ],
    after: [
      'records-only-grow records/approvals/AP-QP-001-2.md: of 2026-11-22 by Noor Haddad, the approval of Lea Baumann from 2026-02-10 was taken out of AP-QP-001-2 or changed',
    ],
    verify: [
      '✖ AP-QP-001-2: Noor Haddad, who wrote part of revision 2 of QP-001, also wrote down that Lea Baumann approved it (commit',
    ],
    export: [],
  },
  'A record that is complete gets a further approval.': {
    proposal: [
      'entitled-before-change records/approvals/AP-QP-001-2.md: Only a note proves it, which counts in the first import of documents, and for texts that a declared import brought',
      'closed-records-unchanged records/approvals/AP-QP-001-2.md: “approvals” of AP-QP-001-2 was changed after the record was complete',
      'recorded-by-approver records/approvals/AP-QP-001-2.md: Noor Haddad, who wrote part of revision 2 of QP-001, also wrote down that Ben Okoro approved it (commit',
    ],
    after: [],
    verify: [
      '✖ AP-QP-001-2: Noor Haddad, who wrote part of revision 2 of QP-001, also wrote down that Ben Okoro approved it (commit',
    ],
    export: [],
  },
  'An approval record is amended.': {
    proposal: [
      'closed-records-unchanged records/approvals/AP-QP-001-2.md: “amendments” of AP-QP-001-2 was changed after the record was complete',
      'recorded-by-the-person records/approvals/AP-QP-001-2.md: Noor Haddad wrote down that Lea Baumann amended it (commit',
    ],
    after: [
      'records-only-grow records/approvals/AP-QP-001-2.md: of 2026-11-22 by Noor Haddad, “amendments” of AP-QP-001-2 was changed after the record was complete',
    ],
    verify: [],
    export: [],
  },
  'An approval record of the first revision is deleted, which is not in force any more.': {
    proposal: [
      'nothing-deleted records/approvals/AP-QP-001-1.md: AP-QP-001-1 is gone, and records of this type are kept for good',
    ],
    after: [
      'records-only-grow records/approvals/AP-QP-001-1.md: AP-QP-001-1 is gone, and records of this type are kept for good',
    ],
    verify: ['✖ records/approvals/AP-QP-001-1.md: AP-QP-001-1 is gone, and records of this type are kept for good'],
    export: [],
  },
  'The record of a retirement no longer says so.': {
    proposal: [
      'closed-records-unchanged records/approvals/AP-QP-004-2.md: “retired” of AP-QP-004-2 was changed after the record was complete',
    ],
    after: [
      'records-only-grow records/approvals/AP-QP-004-2.md: of 2026-11-22 by Noor Haddad, “retired” of AP-QP-004-2 was changed after the record was complete',
    ],
    verify: [],
    export: [],
  },
  'The record of a retirement gets a day that lies ahead.': {
    proposal: [
      'closed-records-unchanged records/approvals/AP-QP-004-2.md: “retired.on” of AP-QP-004-2 was changed after the record was complete',
      'in-force-explained records/approvals/AP-QP-004-2.md: QP-004: revision 2 would come into force, because “retired” of AP-QP-004-2 (approval of revision 2) was changed',
      'record-fits-text records/approvals/AP-QP-004-2.md: The approved text withdraws the document from 2026-02-09',
    ],
    after: [
      'records-only-grow records/approvals/AP-QP-004-2.md: of 2026-11-22 by Noor Haddad, “retired.on” of AP-QP-004-2 was changed after the record was complete',
    ],
    verify: ['✖ AP-QP-004-2: The approved text withdraws the document from 2026-02-09'],
    export: [],
  },
  'The text is changed after its approval, in a commit of its own before the merge.': {
    proposal: [
      'approved-text-unchanged procedures/QP-001.md: The text of QP-001 revision 3 was changed after it was approved (AP-QP-001-3)',
    ],
    after: [
      'approved-text-unchanged procedures/QP-001.md: The text of QP-001 revision 3 was changed after it was approved (AP-QP-001-3)',
    ],
    verify: [],
    export: [],
  },
  'A signature is called one of another form.': {
    proposal: [
      'closed-records-unchanged records/approvals/AP-QP-001-2.md: “approvals” of AP-QP-001-2 was changed after the record was complete',
      'in-force-explained records/approvals/AP-QP-001-2.md: QP-001: revision 1 instead of 2 would be in force, because “approvals” of AP-QP-001-2 (approval of revision 2) was changed',
      'signatures-hold records/approvals/AP-QP-001-2.md: The signature of Lea Baumann is over another text: this record was changed after it was signed, or the signature belongs to another approval',
      'valid-values records/approvals/AP-QP-001-2.md: “statement” in “evidence” is “1”; expected 2',
    ],
    after: [
      'records-only-grow records/approvals/AP-QP-001-2.md: of 2026-11-22 by Noor Haddad, the approval of Lea Baumann from 2026-02-10 was taken out of AP-QP-001-2 or changed',
      'signatures-hold records/approvals/AP-QP-001-2.md: The signature of Lea Baumann is over another text: this record was changed after it was signed, or the signature belongs to another approval',
      'valid-values records/approvals/AP-QP-001-2.md: “statement” in “evidence” is “1”; expected 2',
    ],
    verify: [
      '✖ AP-QP-001-2: Lea Baumann approved it as quality-manager on 2026-02-10: that cannot be read in full, so it does not count',
    ],
    export: ['AP-QP-001-2/1-lea.statement.json'],
  },
  'The problem is waived in the proposal that makes it.': {
    proposal: [
      'recorded-by-approver records/approvals/AP-QP-001-3.md: Noor Haddad, who wrote part of revision 3 of QP-001, also wrote down that Lea Baumann approved it (commit',
      'revision-bumped settings/ST-001.md: qms-docs/qms.yml was changed, and ST-001, whose approval covers it, is still revision 1',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/qms.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
    ],
    verify: [
      '✖ AP-QP-001-3: Noor Haddad, who wrote part of revision 3 of QP-001, also wrote down that Lea Baumann approved it (commit',
    ],
    export: [],
  },
  'The rule is switched off in the proposal that breaks it.': {
    proposal: [
      'recorded-by-approver records/approvals/AP-QP-001-3.md: Noor Haddad, who wrote part of revision 3 of QP-001, also wrote down that Lea Baumann approved it (commit',
      'revision-bumped settings/ST-001.md: qms-docs/qms.yml was changed, and ST-001, whose approval covers it, is still revision 1',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/qms.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
    ],
    verify: [
      '✖ AP-QP-001-3: Noor Haddad, who wrote part of revision 3 of QP-001, also wrote down that Lea Baumann approved it (commit',
    ],
    export: [],
  },
  'The problem is listed in the baseline of the proposal that makes it.': {
    proposal: [
      'recorded-by-approver records/approvals/AP-QP-001-3.md: Noor Haddad, who wrote part of revision 3 of QP-001, also wrote down that Lea Baumann approved it (commit',
      'revision-bumped settings/ST-001.md: qms-docs/baseline.yml was changed, and ST-001, whose approval covers it, is still revision 1',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/baseline.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
    ],
    verify: [
      '✖ AP-QP-001-3: Noor Haddad, who wrote part of revision 3 of QP-001, also wrote down that Lea Baumann approved it (commit',
    ],
    export: [],
  },
  'The author writes under the name of another person, and approves.': {
    proposal: [],
    after: [],
    verify: [],
    export: [],
  },
}
