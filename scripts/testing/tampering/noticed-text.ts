import type { Noticed } from './tampering.js'

/** Who notices what, for each tampering of texts and the files that they use. */
export const NOTICED_TEXTS: Readonly<Record<string, Noticed>> = {
  'An approved procedure says something else.': {
    proposal: ['revision-bumped procedures/QP-001.md: QP-001 says something else than before, but is still revision 2'],
    after: [
      'approved-text-unchanged procedures/QP-001.md: The text of QP-001 revision 2 was changed after it was approved (AP-QP-001-2)',
    ],
    verify: [],
    export: [],
  },
  'An approved work instruction says something else.': {
    proposal: [
      'revision-bumped work-instructions/WI-001.md: WI-001 says something else than before, but is still revision 1',
    ],
    after: [
      'approved-text-unchanged work-instructions/WI-001.md: The text of WI-001 revision 1 was changed after it was approved (AP-WI-001-1)',
    ],
    verify: [],
    export: [],
  },
  'An approved procedure is deleted.': {
    proposal: ['nothing-deleted procedures/QP-001.md: QP-001 is gone'],
    after: [
      'resolved-references records/approvals/AP-QP-001-2.md: QP-001 was approved, and no file has this id any more',
    ],
    verify: ['✖ *: No file has the id QP-001 any more, so its history cannot be followed'],
    export: [],
  },
  'An approved work instruction moves out of the folder of documents.': {
    proposal: ['nothing-deleted work-instructions/WI-001.md: WI-001 is gone'],
    after: [
      'resolved-references records/approvals/AP-WI-001-1.md: WI-001 was approved, and no file has this id any more',
    ],
    verify: [
      '✖ records/approvals/AP-WI-001-1.md: No file has the id WI-001 any more, so its history cannot be followed',
    ],
    export: [],
  },
  'An approved procedure becomes a text file.': {
    proposal: ['nothing-deleted procedures/QP-001.md: QP-001 is gone'],
    after: [
      'resolved-references records/approvals/AP-QP-001-2.md: QP-001 was approved, and no file has this id any more',
    ],
    verify: ['✖ *: No file has the id QP-001 any more, so its history cannot be followed'],
    export: [],
  },
  'An approved procedure can no longer be read.': {
    proposal: ['valid-yaml procedures/QP-001.md: This bracket is never closed'],
    after: ['valid-yaml procedures/QP-001.md: This bracket is never closed'],
    verify: ['✖ *: No file has the id QP-001 any more, so its history cannot be followed'],
    export: [],
  },
  'An approved procedure has conflict markers in its text.': {
    proposal: [
      'no-merge-conflicts procedures/QP-001.md: This file still holds both sides of a merge conflict, from line 28 to 32',
    ],
    after: [
      'no-merge-conflicts procedures/QP-001.md: This file still holds both sides of a merge conflict, from line 28 to 32',
    ],
    verify: ['✖ *: No file has the id QP-001 any more, so its history cannot be followed'],
    export: [],
  },
  'An approved procedure has conflict markers in its fields.': {
    proposal: [
      'no-merge-conflicts procedures/QP-001.md: This file still holds both sides of a merge conflict, from line 5 to 9',
    ],
    after: [
      'no-merge-conflicts procedures/QP-001.md: This file still holds both sides of a merge conflict, from line 5 to 9',
    ],
    verify: ['✖ *: No file has the id QP-001 any more, so its history cannot be followed'],
    export: [],
  },
  'A second procedure with the same id appears.': {
    proposal: [
      'required-fields procedures/QP-001-copy.md: “change” is missing or empty; a procedure needs it',
      'required-fields procedures/QP-001-copy.md: “next_review” is missing or empty; a procedure needs it',
      'required-sections procedures/QP-001-copy.md: The sections “Purpose”, “Scope”, “Responsibilities”, “Procedure”, “Related documents” and “Records” are missing',
      'unique-id procedures/QP-001-copy.md: The id QP-001 is also used by qms-docs/procedures/QP-001.md',
      'unique-id procedures/QP-001.md: The id QP-001 is also used by qms-docs/procedures/QP-001-copy.md',
    ],
    after: [
      'required-fields procedures/QP-001-copy.md: “change” is missing or empty; a procedure needs it',
      'required-fields procedures/QP-001-copy.md: “next_review” is missing or empty; a procedure needs it',
      'required-sections procedures/QP-001-copy.md: The sections “Purpose”, “Scope”, “Responsibilities”, “Procedure”, “Related documents” and “Records” are missing',
      'unique-id procedures/QP-001-copy.md: The id QP-001 is also used by qms-docs/procedures/QP-001.md',
      'unique-id procedures/QP-001.md: The id QP-001 is also used by qms-docs/procedures/QP-001-copy.md',
    ],
    verify: [],
    export: [],
  },
  'The revision goes back to the one before, with its text.': {
    proposal: [
      'approved-text-unchanged procedures/QP-001.md: The text of QP-001 revision 1 was changed after it was approved (AP-QP-001-1)',
      'review-records-revision records/document-reviews/DR-2026-001.md: QP-001 has no revision 2 yet: it is at revision 1',
      'revision-increases procedures/QP-001.md: Revision 2 of QP-001 was approved, so it cannot become revision 1 again',
    ],
    after: [
      'approved-text-unchanged procedures/QP-001.md: The text of QP-001 revision 1 was changed after it was approved (AP-QP-001-1)',
      'review-records-revision records/document-reviews/DR-2026-001.md: QP-001 has no revision 2 yet: it is at revision 1',
    ],
    verify: [],
    export: [],
  },
  'The next review moves by some months.': {
    proposal: [
      'computed-next-review procedures/QP-001.md: The next review may be on 2028-06-15 at the latest: 24 months after its last review on 2026-06-15',
      'review-recorded procedures/QP-001.md: The next review of QP-001 moved from 2028-06-15 to 2028-08-01, but DR-2026-001 says 2028-06-15',
    ],
    after: [
      'computed-next-review procedures/QP-001.md: The next review may be on 2028-06-15 at the latest: 24 months after its last review on 2026-06-15',
    ],
    verify: [],
    export: [],
  },
  'An approved text has invisible letters in it.': {
    proposal: [
      'no-invisible-characters procedures/QP-001.md: There is an invisible character here: right-to-left override (U+202E)',
      'revision-bumped procedures/QP-001.md: QP-001 says something else than before, but is still revision 2',
    ],
    after: [
      'approved-text-unchanged procedures/QP-001.md: The text of QP-001 revision 2 was changed after it was approved (AP-QP-001-2)',
      'no-invisible-characters procedures/QP-001.md: There is an invisible character here: right-to-left override (U+202E)',
    ],
    verify: [],
    export: [],
  },
  'A document becomes a link to another file.': {
    proposal: ['regular-file procedures/QP-001.md: This is a symbolic link'],
    after: ['regular-file procedures/QP-001.md: This is a symbolic link'],
    verify: ['✖ *: No file has the id QP-001 any more, so its history cannot be followed'],
    export: [],
  },
  'A picture of an approved text is exchanged.': {
    proposal: [
      'revision-bumped procedures/QP-003.md: QP-003 shows another picture (qms-docs/procedures/scale.png) than before, but is still revision 1',
    ],
    after: [
      'approved-text-unchanged procedures/QP-003.md: The picture qms-docs/procedures/scale.png in QP-003 revision 1 is not the one that was approved (AP-QP-003-1)',
    ],
    verify: [],
    export: [],
  },
  'A picture of an approved text is deleted.': {
    proposal: [
      'existing-images procedures/QP-003.md: There is no image “qms-docs/procedures/scale.png”',
      'revision-bumped procedures/QP-003.md: QP-003 shows another picture (qms-docs/procedures/scale.png) than before, but is still revision 1',
    ],
    after: [
      'approved-text-unchanged procedures/QP-003.md: The picture qms-docs/procedures/scale.png in QP-003 revision 1 is not the one that was approved (AP-QP-003-1)',
      'existing-images procedures/QP-003.md: There is no image “qms-docs/procedures/scale.png”',
    ],
    verify: [],
    export: [],
  },
  'A picture becomes a pointer of Git LFS to another picture.': {
    proposal: [
      'revision-bumped procedures/QP-003.md: QP-003 shows another picture (qms-docs/procedures/scale.png) than before, but is still revision 1',
    ],
    after: [
      'approved-text-unchanged procedures/QP-003.md: The picture qms-docs/procedures/scale.png in QP-003 revision 1 is not the one that was approved (AP-QP-003-1)',
    ],
    verify: [],
    export: [],
  },
  'A file that an approved text links to is exchanged.': {
    proposal: [
      'revision-bumped procedures/QP-003.md: QP-003 has another file (qms-docs/procedures/label.csv) than before, but is still revision 1',
    ],
    after: [
      'approved-text-unchanged procedures/QP-003.md: The file qms-docs/procedures/label.csv of QP-003 revision 1 is not the one that was approved (AP-QP-003-1)',
    ],
    verify: [],
    export: [],
  },
  'A file that an approved text links to is deleted.': {
    proposal: [
      'resolved-links procedures/QP-003.md: There is no file “qms-docs/procedures/label.csv”',
      'revision-bumped procedures/QP-003.md: QP-003 has another file (qms-docs/procedures/label.csv) than before, but is still revision 1',
    ],
    after: [
      'approved-text-unchanged procedures/QP-003.md: The file qms-docs/procedures/label.csv of QP-003 revision 1 is not the one that was approved (AP-QP-003-1)',
      'resolved-links procedures/QP-003.md: There is no file “qms-docs/procedures/label.csv”',
    ],
    verify: [],
    export: [],
  },
  'The record of an approval no longer lists a picture.': {
    proposal: [
      'approved-text-unchanged procedures/QP-003.md: The picture qms-docs/procedures/scale.png in QP-003 revision 1 is not the one that was approved (AP-QP-003-1)',
      'closed-records-unchanged records/approvals/AP-QP-003-1.md: “files” of AP-QP-003-1 was changed after the record was complete',
      'in-force-explained records/approvals/AP-QP-003-1.md: QP-003: revision 1 would no longer be in force, because “files” of AP-QP-003-1 (approval of revision 1) was changed',
      'signatures-hold records/approvals/AP-QP-003-1.md: The signature of Lea Baumann is over another text: this record was changed after it was signed, or the signature belongs to another approval',
    ],
    after: [
      'approved-text-unchanged procedures/QP-003.md: The picture qms-docs/procedures/scale.png in QP-003 revision 1 is not the one that was approved (AP-QP-003-1)',
      'records-only-grow records/approvals/AP-QP-003-1.md: of 2026-11-22 by Noor Haddad, “files” of AP-QP-003-1 was changed after the record was complete',
      'signatures-hold records/approvals/AP-QP-003-1.md: The signature of Lea Baumann is over another text: this record was changed after it was signed, or the signature belongs to another approval',
    ],
    verify: [
      '– AP-QP-003-1: quality-manager has not approved it by 2026-11-22, so it is not complete.',
      '✖ AP-QP-003-1: The signature of Lea Baumann is over another text: this record was changed after it was signed, or the signature belongs to another approval',
    ],
    export: ['AP-QP-003-1/1-lea.statement.json'],
  },
  'The record of an approval names another linked file.': {
    proposal: [
      'closed-records-unchanged records/approvals/AP-QP-003-1.md: “files” of AP-QP-003-1 was changed after the record was complete',
      'in-force-explained records/approvals/AP-QP-003-1.md: QP-003: revision 1 would no longer be in force, because “files” of AP-QP-003-1 (approval of revision 1) was changed',
      'signatures-hold records/approvals/AP-QP-003-1.md: The signature of Lea Baumann is over another text: this record was changed after it was signed, or the signature belongs to another approval',
    ],
    after: [
      'records-only-grow records/approvals/AP-QP-003-1.md: of 2026-11-22 by Noor Haddad, “files” of AP-QP-003-1 was changed after the record was complete',
      'signatures-hold records/approvals/AP-QP-003-1.md: The signature of Lea Baumann is over another text: this record was changed after it was signed, or the signature belongs to another approval',
    ],
    verify: [
      '– AP-QP-003-1: quality-manager has not approved it by 2026-11-22, so it is not complete.',
      '✖ AP-QP-003-1: The signature of Lea Baumann is over another text: this record was changed after it was signed, or the signature belongs to another approval',
    ],
    export: ['AP-QP-003-1/1-lea.statement.json'],
  },
  'A picture and the record of its approval are made to fit.': {
    proposal: [
      'approved-text-kept records/approvals/AP-QP-003-1.md: The checksum of qms-docs/procedures/scale.png as approved is',
      'closed-records-unchanged records/approvals/AP-QP-003-1.md: “files” of AP-QP-003-1 was changed after the record was complete',
      'in-force-explained records/approvals/AP-QP-003-1.md: QP-003: revision 1 would no longer be in force, because “files” of AP-QP-003-1 (approval of revision 1) was changed',
      'revision-bumped procedures/QP-003.md: QP-003 shows another picture (qms-docs/procedures/scale.png) than before, but is still revision 1',
      'signatures-hold records/approvals/AP-QP-003-1.md: The signature of Lea Baumann is over another text: this record was changed after it was signed, or the signature belongs to another approval',
    ],
    after: [
      'approved-text-unchanged procedures/QP-003.md: The picture qms-docs/procedures/scale.png in QP-003 revision 1 is not the one that was approved (AP-QP-003-1)',
      'records-only-grow records/approvals/AP-QP-003-1.md: of 2026-11-22 by Noor Haddad, “files” of AP-QP-003-1 was changed after the record was complete',
      'signatures-hold records/approvals/AP-QP-003-1.md: The signature of Lea Baumann is over another text: this record was changed after it was signed, or the signature belongs to another approval',
    ],
    verify: [
      '– AP-QP-003-1: quality-manager has not approved it by 2026-11-22, so it is not complete.',
      '✖ AP-QP-003-1: The checksum of qms-docs/procedures/scale.png as approved is',
      '✖ AP-QP-003-1: The signature of Lea Baumann is over another text: this record was changed after it was signed, or the signature belongs to another approval',
    ],
    export: ['AP-QP-003-1/1-lea.statement.json', 'AP-QP-003-1/files/2-scale.png'],
  },
  'The approved text links to a further file.': {
    proposal: ['revision-bumped procedures/QP-003.md: QP-003 says something else than before, but is still revision 1'],
    after: [
      'approved-text-unchanged procedures/QP-003.md: The text of QP-003 revision 1 was changed after it was approved (AP-QP-003-1)',
    ],
    verify: [],
    export: [],
  },
  'A number changes in a revision that is called editorial.': {
    proposal: [
      'change-class-fits procedures/QP-001.md: This change is called editorial, but “3” on line 28 is new, and “twice” is gone. Numbers, units, and words such as must, may, not and only are never editorial: write minor or major',
    ],
    after: [],
    verify: [],
    export: [],
  },
  'May becomes must in a revision that is called editorial.': {
    proposal: [
      'change-class-fits procedures/QP-001.md: This change is called editorial, but “must” on line 28 is new. Numbers, units, and words such as must, may, not and only are never editorial: write minor or major',
    ],
    after: [],
    verify: [],
    export: [],
  },
  'Another word changes in a revision that is called editorial.': { proposal: [], after: [], verify: [], export: [] },
}
