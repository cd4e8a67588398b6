import type { Noticed } from './tampering.js'

/** Who notices what, for each tampering of records. */
export const NOTICED_RECORDS: Readonly<Record<string, Noticed>> = {
  'An approval record is deleted.': {
    proposal: [
      'nothing-deleted records/approvals/AP-WI-001-1.md: AP-WI-001-1 is gone, and records of this type are kept for good',
    ],
    after: [
      'records-only-grow records/approvals/AP-WI-001-1.md: AP-WI-001-1 is gone, and records of this type are kept for good',
    ],
    verify: ['✖ records/approvals/AP-WI-001-1.md: AP-WI-001-1 is gone, and records of this type are kept for good'],
    export: [],
  },
  'An approval record says less than before.': {
    proposal: [
      'closed-records-unchanged records/approvals/AP-WI-001-1.md: “approvals” of AP-WI-001-1 was changed after the record was complete',
      'in-force-explained records/approvals/AP-WI-001-1.md: WI-001: revision 1 would no longer be in force, because “approvals” of AP-WI-001-1 (approval of revision 1) was changed',
    ],
    after: [
      'records-only-grow records/approvals/AP-WI-001-1.md: of 2026-11-22 by Noor Haddad, the approval of Ben Okoro from 2026-01-06 was taken out of AP-WI-001-1 or changed',
    ],
    verify: ['– AP-WI-001-1: operations-lead has not approved it by 2026-11-22, so it is not complete.'],
    export: [],
  },
  'An approval record gets another day.': {
    proposal: [
      'closed-records-unchanged records/approvals/AP-WI-001-1.md: “effective_from” of AP-WI-001-1 was changed after the record was complete',
      'in-force-explained records/approvals/AP-WI-001-1.md: WI-001: revision 1 would no longer be in force, because “effective_from” of AP-WI-001-1 (approval of revision 1) was changed',
      'signatures-hold records/approvals/AP-WI-001-1.md: The signature of Lea Baumann is over another text: this record was changed after it was signed, or the signature belongs to another approval',
    ],
    after: [
      'records-only-grow records/approvals/AP-WI-001-1.md: of 2026-11-22 by Noor Haddad, “effective_from” of AP-WI-001-1 was changed after the record was complete',
      'signatures-hold records/approvals/AP-WI-001-1.md: The signature of Lea Baumann is over another text: this record was changed after it was signed, or the signature belongs to another approval',
    ],
    verify: [
      '– AP-WI-001-1: quality-manager has not approved it by 2026-11-22, so it is not complete.',
      '✖ AP-WI-001-1: The signature of Lea Baumann is over another text: this record was changed after it was signed, or the signature belongs to another approval',
    ],
    export: ['AP-WI-001-1/1-lea.statement.json'],
  },
  'An approval record names another person.': {
    proposal: [
      'closed-records-unchanged records/approvals/AP-WI-001-1.md: “approvals” of AP-WI-001-1 was changed after the record was complete',
      'entitled-approvers records/approvals/AP-WI-001-1.md: Mara Keller did not hold the role operations-lead on 2026-01-06',
      'entitled-when-recorded records/approvals/AP-WI-001-1.md: which brought this approval, Mara Keller did not hold the role operations-lead on that day',
      'in-force-explained records/approvals/AP-WI-001-1.md: WI-001: revision 1 would no longer be in force, because “approvals” of AP-WI-001-1 (approval of revision 1) was changed',
      'recorded-by-approver records/approvals/AP-WI-001-1.md: Noor Haddad, who wrote part of revision 1 of WI-001, also wrote down that Mara Keller approved it (commit',
    ],
    after: [
      'entitled-approvers records/approvals/AP-WI-001-1.md: Mara Keller did not hold the role operations-lead on 2026-01-06',
      'records-only-grow records/approvals/AP-WI-001-1.md: of 2026-11-22 by Noor Haddad, the approval of Ben Okoro from 2026-01-06 was taken out of AP-WI-001-1 or changed',
    ],
    verify: [
      '– AP-WI-001-1: operations-lead has not approved it by 2026-11-22, so it is not complete.',
      '✖ AP-WI-001-1: Mara Keller approved it as operations-lead on 2026-01-06, which does not count',
      '✖ AP-WI-001-1: Noor Haddad, who wrote part of revision 1 of WI-001, also wrote down that Mara Keller approved it (commit',
      '✖ AP-WI-001-1: which brought this approval, Mara Keller did not hold the role operations-lead on that day',
    ],
    export: [],
  },
  'An approval record can no longer be read.': {
    proposal: ['valid-yaml records/approvals/AP-WI-001-1.md: This bracket is never closed'],
    after: ['valid-yaml records/approvals/AP-WI-001-1.md: This bracket is never closed'],
    verify: [
      '✖ records/approvals/AP-WI-001-1.md: This approval record cannot be read, so nothing in it was verified. `qms check` says why.',
    ],
    export: [],
  },
  'An approval record has conflict markers in it.': {
    proposal: [
      'no-merge-conflicts records/approvals/AP-WI-001-1.md: This file still holds both sides of a merge conflict, from line 3 to 7',
    ],
    after: [
      'no-merge-conflicts records/approvals/AP-WI-001-1.md: This file still holds both sides of a merge conflict, from line 3 to 7',
    ],
    verify: [
      '✖ records/approvals/AP-WI-001-1.md: This approval record cannot be read, so nothing in it was verified. `qms check` says why.',
    ],
    export: [],
  },
  'An approval record moves out of its folder.': {
    proposal: [
      'folder-of-type old/AP-WI-001-1.md: This file lies in qms-docs/old, but documents of type “approval” lie in qms-docs/records/approvals',
    ],
    after: [
      'folder-of-type old/AP-WI-001-1.md: This file lies in qms-docs/old, but documents of type “approval” lie in qms-docs/records/approvals',
    ],
    verify: [],
    export: [],
  },
  'An approval record becomes a text file.': {
    proposal: [
      'nothing-deleted records/approvals/AP-WI-001-1.md: AP-WI-001-1 is gone, and records of this type are kept for good',
    ],
    after: [
      'records-only-grow records/approvals/AP-WI-001-1.md: AP-WI-001-1 is gone, and records of this type are kept for good',
    ],
    verify: ['✖ records/approvals/AP-WI-001-1.md: AP-WI-001-1 is gone, and records of this type are kept for good'],
    export: [],
  },
  'An approval record moves out of the folder of documents.': {
    proposal: [
      'nothing-deleted records/approvals/AP-WI-001-1.md: AP-WI-001-1 is gone, and records of this type are kept for good',
    ],
    after: [
      'records-only-grow records/approvals/AP-WI-001-1.md: AP-WI-001-1 is gone, and records of this type are kept for good',
    ],
    verify: ['✖ records/approvals/AP-WI-001-1.md: AP-WI-001-1 is gone, and records of this type are kept for good'],
    export: [],
  },
  'An approval record gets another id.': {
    proposal: [
      'id-format records/approvals/AP-WI-001-1.md: The id AP-WI-001-19 does not name what this record is about, WI-001 revision 1',
      'stable-id records/approvals/AP-WI-001-1.md: The id of this document was AP-WI-001-1 and is now AP-WI-001-19',
    ],
    after: [
      'file-name-is-id records/approvals/AP-WI-001-1.md: This file is called “AP-WI-001-1.md” but holds AP-WI-001-19',
      'id-format records/approvals/AP-WI-001-1.md: The id AP-WI-001-19 does not name what this record is about, WI-001 revision 1',
      'records-only-grow records/approvals/AP-WI-001-1.md: of 2026-11-22 by Noor Haddad, “id” of AP-WI-001-1 was changed after the record was complete',
    ],
    verify: [],
    export: [],
  },
  'An approval record is changed, and the change is not committed.': {
    after: [
      'not evaluated records-only-grow: What is not committed can change without a trace: AP-WI-001-1',
      'records-only-grow records/approvals/AP-WI-001-1.md: In a change that is not committed, “effective_from” of AP-WI-001-1 was changed after the record was complete',
      'signatures-hold records/approvals/AP-WI-001-1.md: The signature of Lea Baumann is over another text: this record was changed after it was signed, or the signature belongs to another approval',
    ],
    verify: [
      '– AP-WI-001-1: quality-manager has not approved it by 2026-11-22, so it is not complete.',
      '✖ AP-WI-001-1: The signature of Lea Baumann is over another text: this record was changed after it was signed, or the signature belongs to another approval',
      '✖ records/approvals/AP-WI-001-1.md: This approval record is not committed as it is here, so git does not keep it, and others do not have it',
    ],
    export: ['AP-WI-001-1/1-lea.statement.json'],
  },
  'An acknowledgement is deleted.': {
    proposal: [
      'reading-acknowledged procedures/QP-002.md: 1 person has not acknowledged revision 1 of QP-002',
      'nothing-deleted records/acknowledgements/AK-2026-001.md: AK-2026-001 is gone, but it has to be kept until 2036-01-12',
    ],
    after: [
      'reading-acknowledged procedures/QP-002.md: 1 person has not acknowledged revision 1 of QP-002',
      'records-only-grow records/acknowledgements/AK-2026-001.md: AK-2026-001 is gone, but it has to be kept until 2036-01-12',
    ],
    verify: [],
    export: [],
  },
  'An acknowledgement says less than before.': {
    proposal: [
      'closed-records-unchanged records/acknowledgements/AK-2026-001.md: “how” of AK-2026-001 was changed after the record was complete',
    ],
    after: [
      'records-only-grow records/acknowledgements/AK-2026-001.md: of 2026-11-22 by Noor Haddad, “how” of AK-2026-001 was changed after the record was complete',
    ],
    verify: [],
    export: [],
  },
  'An acknowledgement gets another day.': {
    proposal: [
      'closed-records-unchanged records/acknowledgements/AK-2026-001.md: “on” of AK-2026-001 was changed after the record was complete',
      'in-force-explained records/acknowledgements/AK-2026-001.md: QP-002: revision 1 would be in force since 2026-01-13 instead of 2026-01-12, because “on” of AK-2026-001 (acknowledgement of revision 1) was changed',
    ],
    after: [
      'records-only-grow records/acknowledgements/AK-2026-001.md: of 2026-11-22 by Noor Haddad, “on” of AK-2026-001 was changed after the record was complete',
    ],
    verify: [],
    export: [],
  },
  'An acknowledgement names another person.': {
    proposal: [
      'reading-acknowledged procedures/QP-002.md: 1 person has not acknowledged revision 1 of QP-002',
      'closed-records-unchanged records/acknowledgements/AK-2026-001.md: “people” of AK-2026-001 was changed after the record was complete',
      'in-force-explained records/acknowledgements/AK-2026-001.md: QP-002: revision 1 would no longer be in force, because “people” of AK-2026-001 (acknowledgement of revision 1) was changed',
    ],
    after: [
      'reading-acknowledged procedures/QP-002.md: 1 person has not acknowledged revision 1 of QP-002',
      'records-only-grow records/acknowledgements/AK-2026-001.md: of 2026-11-22 by Noor Haddad, “people” of AK-2026-001 was changed after the record was complete',
    ],
    verify: [],
    export: [],
  },
  'An acknowledgement can no longer be read.': {
    proposal: [
      'reading-acknowledged procedures/QP-002.md: 1 person has not acknowledged revision 1 of QP-002',
      'valid-yaml records/acknowledgements/AK-2026-001.md: This bracket is never closed',
    ],
    after: [
      'reading-acknowledged procedures/QP-002.md: 1 person has not acknowledged revision 1 of QP-002',
      'valid-yaml records/acknowledgements/AK-2026-001.md: This bracket is never closed',
    ],
    verify: [],
    export: [],
  },
  'An acknowledgement has conflict markers in it.': {
    proposal: [
      'reading-acknowledged procedures/QP-002.md: 1 person has not acknowledged revision 1 of QP-002',
      'no-merge-conflicts records/acknowledgements/AK-2026-001.md: This file still holds both sides of a merge conflict, from line 3 to 7',
    ],
    after: [
      'reading-acknowledged procedures/QP-002.md: 1 person has not acknowledged revision 1 of QP-002',
      'no-merge-conflicts records/acknowledgements/AK-2026-001.md: This file still holds both sides of a merge conflict, from line 3 to 7',
    ],
    verify: [],
    export: [],
  },
  'An acknowledgement moves out of its folder.': {
    proposal: [
      'folder-of-type old/AK-2026-001.md: This file lies in qms-docs/old, but documents of type “acknowledgement” lie in qms-docs/records/acknowledgements',
    ],
    after: [
      'folder-of-type old/AK-2026-001.md: This file lies in qms-docs/old, but documents of type “acknowledgement” lie in qms-docs/records/acknowledgements',
    ],
    verify: [],
    export: [],
  },
  'An acknowledgement becomes a text file.': {
    proposal: [
      'reading-acknowledged procedures/QP-002.md: 1 person has not acknowledged revision 1 of QP-002',
      'nothing-deleted records/acknowledgements/AK-2026-001.md: AK-2026-001 is gone, but it has to be kept until 2036-01-12',
    ],
    after: [
      'reading-acknowledged procedures/QP-002.md: 1 person has not acknowledged revision 1 of QP-002',
      'records-only-grow records/acknowledgements/AK-2026-001.md: AK-2026-001 is gone, but it has to be kept until 2036-01-12',
    ],
    verify: [],
    export: [],
  },
  'An acknowledgement moves out of the folder of documents.': {
    proposal: [
      'reading-acknowledged procedures/QP-002.md: 1 person has not acknowledged revision 1 of QP-002',
      'nothing-deleted records/acknowledgements/AK-2026-001.md: AK-2026-001 is gone, but it has to be kept until 2036-01-12',
    ],
    after: [
      'reading-acknowledged procedures/QP-002.md: 1 person has not acknowledged revision 1 of QP-002',
      'records-only-grow records/acknowledgements/AK-2026-001.md: AK-2026-001 is gone, but it has to be kept until 2036-01-12',
    ],
    verify: [],
    export: [],
  },
  'An acknowledgement gets another id.': {
    proposal: [
      'id-format records/acknowledgements/AK-2026-001.md: The id “AK-2026-0019” does not have the form of ids of type “acknowledgement”, AK-YYYY-NNN; expected an id such as AK-2026-001.',
      'stable-id records/acknowledgements/AK-2026-001.md: The id of this document was AK-2026-001 and is now AK-2026-0019',
    ],
    after: [
      'id-format records/acknowledgements/AK-2026-001.md: The id “AK-2026-0019” does not have the form of ids of type “acknowledgement”, AK-YYYY-NNN; expected an id such as AK-2026-001.',
      'records-only-grow records/acknowledgements/AK-2026-001.md: of 2026-11-22 by Noor Haddad, “id” of AK-2026-001 was changed after the record was complete',
    ],
    verify: [],
    export: [],
  },
  'An acknowledgement is changed, and the change is not committed.': {
    after: [
      'records-only-grow records/acknowledgements/AK-2026-001.md: In a change that is not committed, “on” of AK-2026-001 was changed after the record was complete',
    ],
    verify: [],
    export: [],
  },
  'A nonconformity is deleted.': {
    proposal: [
      'nothing-deleted records/nonconformities/NC-2026-001.md: NC-2026-001 is gone, but it has to be kept until 2036-03-30',
    ],
    after: [
      'records-only-grow records/nonconformities/NC-2026-001.md: NC-2026-001 is gone, but it has to be kept until 2036-03-30',
    ],
    verify: [],
    export: [],
  },
  'A nonconformity says less than before.': {
    proposal: [
      'closed-records-unchanged records/nonconformities/NC-2026-001.md: “consequences” of NC-2026-001 was changed after the record was complete',
    ],
    after: [
      'records-only-grow records/nonconformities/NC-2026-001.md: of 2026-11-22 by Noor Haddad, “consequences” of NC-2026-001 was changed after the record was complete',
    ],
    verify: [],
    export: [],
  },
  'A nonconformity gets another day.': {
    proposal: [
      'closed-records-unchanged records/nonconformities/NC-2026-001.md: “closed” of NC-2026-001 was changed after the record was complete',
    ],
    after: [
      'records-only-grow records/nonconformities/NC-2026-001.md: of 2026-11-22 by Noor Haddad, “closed” of NC-2026-001 was changed after the record was complete',
    ],
    verify: [],
    export: [],
  },
  'A nonconformity names another person.': {
    proposal: [
      'closed-records-unchanged records/nonconformities/NC-2026-001.md: “detected_by” of NC-2026-001 was changed after the record was complete',
    ],
    after: [
      'records-only-grow records/nonconformities/NC-2026-001.md: of 2026-11-22 by Noor Haddad, “detected_by” of NC-2026-001 was changed after the record was complete',
    ],
    verify: [],
    export: [],
  },
  'A nonconformity can no longer be read.': {
    proposal: ['valid-yaml records/nonconformities/NC-2026-001.md: This bracket is never closed'],
    after: ['valid-yaml records/nonconformities/NC-2026-001.md: This bracket is never closed'],
    verify: [],
    export: [],
  },
  'A nonconformity has conflict markers in it.': {
    proposal: [
      'no-merge-conflicts records/nonconformities/NC-2026-001.md: This file still holds both sides of a merge conflict, from line 3 to 7',
    ],
    after: [
      'no-merge-conflicts records/nonconformities/NC-2026-001.md: This file still holds both sides of a merge conflict, from line 3 to 7',
    ],
    verify: [],
    export: [],
  },
  'A nonconformity moves out of its folder.': {
    proposal: [
      'folder-of-type old/NC-2026-001.md: This file lies in qms-docs/old, but documents of type “nonconformity” lie in qms-docs/records/nonconformities',
    ],
    after: [
      'folder-of-type old/NC-2026-001.md: This file lies in qms-docs/old, but documents of type “nonconformity” lie in qms-docs/records/nonconformities',
    ],
    verify: [],
    export: [],
  },
  'A nonconformity becomes a text file.': {
    proposal: [
      'nothing-deleted records/nonconformities/NC-2026-001.md: NC-2026-001 is gone, but it has to be kept until 2036-03-30',
    ],
    after: [
      'records-only-grow records/nonconformities/NC-2026-001.md: NC-2026-001 is gone, but it has to be kept until 2036-03-30',
    ],
    verify: [],
    export: [],
  },
  'A nonconformity moves out of the folder of documents.': {
    proposal: [
      'nothing-deleted records/nonconformities/NC-2026-001.md: NC-2026-001 is gone, but it has to be kept until 2036-03-30',
    ],
    after: [
      'records-only-grow records/nonconformities/NC-2026-001.md: NC-2026-001 is gone, but it has to be kept until 2036-03-30',
    ],
    verify: [],
    export: [],
  },
  'A nonconformity gets another id.': {
    proposal: [
      'id-format records/nonconformities/NC-2026-001.md: The id “NC-2026-0019” does not have the form of ids of type “nonconformity”, NC-YYYY-NNN; expected an id such as NC-2026-001.',
      'linked-both-ways records/corrective-actions/CA-2026-001.md: NC-2026-0019 names this corrective action, but is not named here',
      'stable-id records/nonconformities/NC-2026-001.md: The id of this document was NC-2026-001 and is now NC-2026-0019',
    ],
    after: [
      'id-format records/nonconformities/NC-2026-001.md: The id “NC-2026-0019” does not have the form of ids of type “nonconformity”, NC-YYYY-NNN; expected an id such as NC-2026-001.',
      'linked-both-ways records/corrective-actions/CA-2026-001.md: NC-2026-0019 names this corrective action, but is not named here',
      'records-only-grow records/nonconformities/NC-2026-001.md: of 2026-11-22 by Noor Haddad, “id” of NC-2026-001 was changed after the record was complete',
    ],
    verify: [],
    export: [],
  },
  'A nonconformity is changed, and the change is not committed.': {
    after: [
      'records-only-grow records/nonconformities/NC-2026-001.md: In a change that is not committed, “closed” of NC-2026-001 was changed after the record was complete',
    ],
    verify: [],
    export: [],
  },
  'A competence record is deleted.': {
    proposal: [
      'nothing-deleted records/competence/CO-2026-001.md: CO-2026-001 is gone, but its retention period has not even begun',
    ],
    after: [
      'records-only-grow records/competence/CO-2026-001.md: CO-2026-001 is gone, but its retention period has not even begun',
    ],
    verify: [],
    export: [],
  },
  'A competence record says less than before.': { proposal: [], after: [], verify: [], export: [] },
  'A competence record gets another day.': { proposal: [], after: [], verify: [], export: [] },
  'A competence record names another person.': { proposal: [], after: [], verify: [], export: [] },
  'A competence record can no longer be read.': {
    proposal: ['valid-yaml records/competence/CO-2026-001.md: This bracket is never closed'],
    after: ['valid-yaml records/competence/CO-2026-001.md: This bracket is never closed'],
    verify: [],
    export: [],
  },
  'A competence record has conflict markers in it.': {
    proposal: [
      'no-merge-conflicts records/competence/CO-2026-001.md: This file still holds both sides of a merge conflict, from line 3 to 7',
    ],
    after: [
      'no-merge-conflicts records/competence/CO-2026-001.md: This file still holds both sides of a merge conflict, from line 3 to 7',
    ],
    verify: [],
    export: [],
  },
  'A competence record moves out of its folder.': {
    proposal: [
      'folder-of-type old/CO-2026-001.md: This file lies in qms-docs/old, but documents of type “competence-record” lie in qms-docs/records/competence',
    ],
    after: [
      'folder-of-type old/CO-2026-001.md: This file lies in qms-docs/old, but documents of type “competence-record” lie in qms-docs/records/competence',
    ],
    verify: [],
    export: [],
  },
  'A competence record becomes a text file.': {
    proposal: [
      'nothing-deleted records/competence/CO-2026-001.md: CO-2026-001 is gone, but its retention period has not even begun',
    ],
    after: [
      'records-only-grow records/competence/CO-2026-001.md: CO-2026-001 is gone, but its retention period has not even begun',
    ],
    verify: [],
    export: [],
  },
  'A competence record moves out of the folder of documents.': {
    proposal: [
      'nothing-deleted records/competence/CO-2026-001.md: CO-2026-001 is gone, but its retention period has not even begun',
    ],
    after: [
      'records-only-grow records/competence/CO-2026-001.md: CO-2026-001 is gone, but its retention period has not even begun',
    ],
    verify: [],
    export: [],
  },
  'A competence record gets another id.': {
    proposal: [
      'id-format records/competence/CO-2026-001.md: The id “CO-2026-0019” does not have the form of ids of type “competence-record”, CO-YYYY-NNN; expected an id such as CO-2026-001.',
      'stable-id records/competence/CO-2026-001.md: The id of this document was CO-2026-001 and is now CO-2026-0019',
    ],
    after: [
      'id-format records/competence/CO-2026-001.md: The id “CO-2026-0019” does not have the form of ids of type “competence-record”, CO-YYYY-NNN; expected an id such as CO-2026-001.',
    ],
    verify: [],
    export: [],
  },
  'A competence record is changed, and the change is not committed.': { after: [], verify: [], export: [] },
  'A session is deleted.': {
    proposal: [
      'reading-acknowledged procedures/QP-003.md: 1 person has not acknowledged revision 1 of QP-003',
      'nothing-deleted records/trainings/TR-2026-001.md: TR-2026-001 is gone, but its retention period has not even begun',
    ],
    after: [
      'reading-acknowledged procedures/QP-003.md: 1 person has not acknowledged revision 1 of QP-003',
      'records-only-grow records/trainings/TR-2026-001.md: TR-2026-001 is gone, but its retention period has not even begun',
    ],
    verify: [],
    export: [],
  },
  'A session says less than before.': {
    proposal: [
      'closed-records-unchanged records/trainings/TR-2026-001.md: “people” of TR-2026-001 was changed after the session was held',
    ],
    after: [
      'records-only-grow records/trainings/TR-2026-001.md: of 2026-11-22 by Noor Haddad, “people” of TR-2026-001 was changed after the session was held',
    ],
    verify: [],
    export: [],
  },
  'A session gets another day.': {
    proposal: [
      'closed-records-unchanged records/trainings/TR-2026-001.md: “held” of TR-2026-001 was changed after the session was held',
      'in-force-explained records/trainings/TR-2026-001.md: QP-003: revision 1 would be in force since 2026-01-14 instead of 2026-01-13, because “held” of TR-2026-001 (training) was changed',
    ],
    after: [
      'records-only-grow records/trainings/TR-2026-001.md: of 2026-11-22 by Noor Haddad, “held” of TR-2026-001 was changed after the session was held',
    ],
    verify: [],
    export: [],
  },
  'A session names another person.': {
    proposal: [
      'reading-acknowledged procedures/QP-003.md: 1 person has not acknowledged revision 1 of QP-003',
      'closed-records-unchanged records/trainings/TR-2026-001.md: “people” of TR-2026-001 was changed after the session was held',
      'in-force-explained records/trainings/TR-2026-001.md: QP-003: revision 1 would no longer be in force, because “people” of TR-2026-001 (training) was changed',
    ],
    after: [
      'reading-acknowledged procedures/QP-003.md: 1 person has not acknowledged revision 1 of QP-003',
      'records-only-grow records/trainings/TR-2026-001.md: of 2026-11-22 by Noor Haddad, “people” of TR-2026-001 was changed after the session was held',
    ],
    verify: [],
    export: [],
  },
  'A session names one person more.': {
    proposal: [
      'closed-records-unchanged records/trainings/TR-2026-001.md: “people” of TR-2026-001 was changed after the session was held',
      'recorded-by-the-person records/trainings/TR-2026-001.md: Noor Haddad wrote down that Lea Baumann was trained',
    ],
    after: [
      'records-only-grow records/trainings/TR-2026-001.md: of 2026-11-22 by Noor Haddad, “people” of TR-2026-001 was changed after the session was held',
    ],
    verify: [],
    export: [],
  },
  'A session is about another revision.': {
    proposal: [
      'reading-acknowledged procedures/QP-003.md: 1 person has not acknowledged revision 1 of QP-003',
      'closed-records-unchanged records/trainings/TR-2026-001.md: “documents” of TR-2026-001 was changed after the session was held',
      'in-force-explained records/trainings/TR-2026-001.md: QP-003: revision 1 would no longer be in force, because “documents” of TR-2026-001 (training) was changed',
      'pinned-revisions records/trainings/TR-2026-001.md: QP-003 has no revision 2 yet: it is at revision 1',
    ],
    after: [
      'reading-acknowledged procedures/QP-003.md: 1 person has not acknowledged revision 1 of QP-003',
      'records-only-grow records/trainings/TR-2026-001.md: of 2026-11-22 by Noor Haddad, “documents” of TR-2026-001 was changed after the session was held',
      'pinned-revisions records/trainings/TR-2026-001.md: QP-003 has no revision 2 yet: it is at revision 1',
    ],
    verify: [],
    export: [],
  },
  'An acknowledgement names one person more.': {
    proposal: [
      'closed-records-unchanged records/acknowledgements/AK-2026-001.md: “people” of AK-2026-001 was changed after the record was complete',
      'recorded-by-the-person records/acknowledgements/AK-2026-001.md: Noor Haddad wrote down that Lea Baumann',
    ],
    after: [
      'records-only-grow records/acknowledgements/AK-2026-001.md: of 2026-11-22 by Noor Haddad, “people” of AK-2026-001 was changed after the record was complete',
    ],
    verify: [],
    export: [],
  },
  'An acknowledgement is about another revision.': {
    proposal: [
      'reading-acknowledged procedures/QP-002.md: 1 person has not acknowledged revision 1 of QP-002',
      'closed-records-unchanged records/acknowledgements/AK-2026-001.md: “revision” of AK-2026-001 was changed after the record was complete',
      'in-force-explained records/acknowledgements/AK-2026-001.md: QP-002: revision 1 would no longer be in force, because “revision” of AK-2026-001 (acknowledgement of revision 1) was changed',
      'acknowledgement-not-before-approval records/acknowledgements/AK-2026-001.md: QP-002 has no revision 2 yet: it is at revision 1',
    ],
    after: [
      'reading-acknowledged procedures/QP-002.md: 1 person has not acknowledged revision 1 of QP-002',
      'records-only-grow records/acknowledgements/AK-2026-001.md: of 2026-11-22 by Noor Haddad, “revision” of AK-2026-001 was changed after the record was complete',
      'acknowledgement-not-before-approval records/acknowledgements/AK-2026-001.md: QP-002 has no revision 2 yet: it is at revision 1',
    ],
    verify: [],
    export: [],
  },
  'The folder of approval records becomes a text file.': {
    proposal: ['nothing-deleted records/approvals/AP-QP-001-1.md: The folder qms-docs/records/approvals is gone'],
    after: [
      'records-only-grow records/approvals/AP-QP-001-1.md: The folder qms-docs/records/approvals is gone (a file is in its place), and with it 8 records: AP-QP-001-1, AP-QP-001-2, AP-QP-002-1 and 5 more',
    ],
    verify: [
      '✖ records/approvals/AP-QP-001-1.md: The folder qms-docs/records/approvals is gone (a file is in its place), and with it 8 records',
    ],
    export: [],
  },
  'The folder of approval records becomes a link to a place outside.': {
    proposal: [
      'nothing-deleted records/approvals/AP-QP-001-1.md: The folder qms-docs/records/approvals is gone',
      'regular-file records/approvals: This is a symbolic link',
    ],
    after: ['regular-file records/approvals: This is a symbolic link'],
    verify: ['✖ records/approvals: Approval records belong here, and none can be read, so none was verified'],
    export: [],
  },
  'The folder of approval records becomes a submodule.': {
    proposal: ['nothing-deleted records/approvals/AP-QP-001-1.md: The folder qms-docs/records/approvals is gone'],
    after: [
      'records-only-grow records/approvals/AP-QP-001-1.md: The folder qms-docs/records/approvals is gone, and with it 8 records: AP-QP-001-1, AP-QP-001-2, AP-QP-002-1 and 5 more',
    ],
    verify: [
      '✖ records/approvals/AP-QP-001-1.md: The folder qms-docs/records/approvals is gone, and with it 8 records',
    ],
    export: [],
  },
  'The folder of acknowledgements becomes a text file.': {
    proposal: [
      'reading-acknowledged procedures/QP-002.md: 1 person has not acknowledged revision 1 of QP-002',
      'nothing-deleted records/acknowledgements/AK-2026-001.md: AK-2026-001 is gone, but it has to be kept until 2036-01-12',
    ],
    after: [
      'reading-acknowledged procedures/QP-002.md: 1 person has not acknowledged revision 1 of QP-002',
      'records-only-grow records/acknowledgements/AK-2026-001.md: AK-2026-001 is gone, but it has to be kept until 2036-01-12',
    ],
    verify: [],
    export: [],
  },
  'The folder of acknowledgements becomes a link to a place outside.': {
    proposal: [
      'reading-acknowledged procedures/QP-002.md: 1 person has not acknowledged revision 1 of QP-002',
      'nothing-deleted records/acknowledgements/AK-2026-001.md: AK-2026-001 is gone, but it has to be kept until 2036-01-12',
      'regular-file records/acknowledgements: This is a symbolic link',
    ],
    after: [
      'reading-acknowledged procedures/QP-002.md: 1 person has not acknowledged revision 1 of QP-002',
      'regular-file records/acknowledgements: This is a symbolic link',
    ],
    verify: [],
    export: [],
  },
  'The folder of acknowledgements becomes a submodule.': {
    proposal: [
      'reading-acknowledged procedures/QP-002.md: 1 person has not acknowledged revision 1 of QP-002',
      'nothing-deleted records/acknowledgements/AK-2026-001.md: AK-2026-001 is gone, but it has to be kept until 2036-01-12',
    ],
    after: [
      'reading-acknowledged procedures/QP-002.md: 1 person has not acknowledged revision 1 of QP-002',
      'records-only-grow records/acknowledgements/AK-2026-001.md: AK-2026-001 is gone, but it has to be kept until 2036-01-12',
    ],
    verify: [],
    export: [],
  },
  'The folder of nonconformities becomes a text file.': {
    proposal: [
      'nothing-deleted records/nonconformities/NC-2026-001.md: NC-2026-001 is gone, but it has to be kept until 2036-03-30',
    ],
    after: [
      'records-only-grow records/nonconformities/NC-2026-001.md: NC-2026-001 is gone, but it has to be kept until 2036-03-30',
    ],
    verify: [],
    export: [],
  },
  'The folder of nonconformities becomes a link to a place outside.': {
    proposal: [
      'nothing-deleted records/nonconformities/NC-2026-001.md: NC-2026-001 is gone, but it has to be kept until 2036-03-30',
      'regular-file records/nonconformities: This is a symbolic link',
    ],
    after: ['regular-file records/nonconformities: This is a symbolic link'],
    verify: [],
    export: [],
  },
  'The folder of nonconformities becomes a submodule.': {
    proposal: [
      'nothing-deleted records/nonconformities/NC-2026-001.md: NC-2026-001 is gone, but it has to be kept until 2036-03-30',
    ],
    after: [
      'records-only-grow records/nonconformities/NC-2026-001.md: NC-2026-001 is gone, but it has to be kept until 2036-03-30',
    ],
    verify: [],
    export: [],
  },
}
