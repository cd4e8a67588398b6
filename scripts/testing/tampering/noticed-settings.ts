import type { Noticed } from './tampering.js'

/** Who notices what, for each tampering of people and settings. */
export const NOTICED_SETTINGS: Readonly<Record<string, Noticed>> = {
  'A role ends before the approval that was given in it.': {
    proposal: [
      'settings-consistent qms.yml: No person holds the role quality-manager on 2026-11-22, so no one could approve what asks for it',
      'active-owner *: The role quality-manager has no holder today',
      'entitled-approvers *: Lea Baumann did not hold the role quality-manager on 2026-02-10',
      'in-force-explained people.yml: QP-001: revision 1 instead of 2 would be in force, because people.yml no longer gives Lea Baumann the role quality-manager on 2026-02-10 (approver of revision 2)',
      'revision-bumped settings/ST-001.md: qms-docs/people.yml was changed, and ST-001, whose approval covers it, is still revision 1',
    ],
    after: [
      'settings-consistent qms.yml: No person holds the role quality-manager on 2026-11-22, so no one could approve what asks for it',
      'active-owner *: The role quality-manager has no holder today',
      'approved-text-unchanged settings/ST-001.md: qms-docs/people.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
      'entitled-approvers *: Lea Baumann did not hold the role quality-manager on 2026-02-10',
    ],
    verify: [
      '– *: quality-manager has not approved it by 2026-11-22, so it is not complete.',
      '✖ *: Lea Baumann approved it as quality-manager on 2026-02-10, which does not count',
    ],
    export: [],
  },
  'An approver is taken out of people.yml.': {
    proposal: [
      'active-owner *: The role operations-lead has no holder today',
      'in-force-explained people.yml: QP-002: revision 1 would no longer be in force, because people.yml no longer lists Ben Okoro (approver of revision 1)',
      'known-people *: “ben” is not a person in people.yml',
      'revision-bumped settings/ST-001.md: qms-docs/people.yml was changed, and ST-001, whose approval covers it, is still revision 1',
    ],
    after: [
      'active-owner *: The role operations-lead has no holder today',
      'approved-text-unchanged settings/ST-001.md: qms-docs/people.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
      'known-people *: “ben” is not a person in people.yml',
    ],
    verify: [
      '– *: Ben Okoro <ben@scales.example> wrote down that ben approved it (commit',
      '– *: operations-lead has not approved it by 2026-11-22, so it is not complete.',
      '✖ *: ben approved it as operations-lead on 2026-01-06, which does not count',
    ],
    export: [],
  },
  'An approver is said to have left before they approved.': {
    proposal: [
      'active-owner *: The role operations-lead has no holder today',
      'entitled-approvers *: Ben Okoro was not here on 2026-01-06',
      'in-force-explained people.yml: QP-002: revision 1 would no longer be in force, because people.yml no longer says that Ben Okoro was here on 2026-01-06 (approver of revision 1)',
      'revision-bumped settings/ST-001.md: qms-docs/people.yml was changed, and ST-001, whose approval covers it, is still revision 1',
      'active-then records/trainings/TR-2026-001.md: Ben Okoro had left by 2026-01-13',
    ],
    after: [
      'active-owner *: The role operations-lead has no holder today',
      'approved-text-unchanged settings/ST-001.md: qms-docs/people.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
      'entitled-approvers *: Ben Okoro was not here on 2026-01-06',
      'active-then records/trainings/TR-2026-001.md: Ben Okoro had left by 2026-01-13',
    ],
    verify: [
      '– *: operations-lead has not approved it by 2026-11-22, so it is not complete.',
      '✖ *: Ben Okoro approved it as operations-lead on 2026-01-06, which does not count',
    ],
    export: [],
  },
  'The key of an approver is said to have ended before it signed.': {
    proposal: [
      'in-force-explained people.yml: QP-001: revision 2 would no longer be in force, because people.yml no longer lists the key with which Lea Baumann signed on 2026-01-06 (approver of revision 1)',
      'revision-bumped settings/ST-001.md: qms-docs/people.yml was changed, and ST-001, whose approval covers it, is still revision 1',
      'signatures-hold *: The signature of Lea Baumann is of 2026-01-06, but its key was valid from 2026-01-01 to 2026-01-02',
      'signatures-hold *: The signature of Lea Baumann is of 2026-02-10, but its key was valid from 2026-01-01 to 2026-01-02',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/people.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
      'signatures-hold *: The signature of Lea Baumann is of 2026-01-06, but its key was valid from 2026-01-01 to 2026-01-02',
      'signatures-hold *: The signature of Lea Baumann is of 2026-02-10, but its key was valid from 2026-01-01 to 2026-01-02',
    ],
    verify: [
      '– *: quality-manager has not approved it by 2026-11-22, so it is not complete.',
      '✖ *: The signature of Lea Baumann is of 2026-01-06, but its key was valid from 2026-01-01 to 2026-01-02',
      '✖ *: The signature of Lea Baumann is of 2026-02-10, but its key was valid from 2026-01-01 to 2026-01-02',
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
  'The key of an approver is exchanged for another one.': {
    proposal: [
      'entered-in-time people.yml: According to this change, Lea Baumann has this key since 2026-01-01; before, people.yml did not say so',
      'in-force-explained people.yml: QP-001: revision 2 would no longer be in force, because people.yml no longer lists the key with which Lea Baumann signed on 2026-01-06 (approver of revision 1)',
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
  'A person gets a role as if they always had it.': {
    proposal: [
      'entered-in-time people.yml: According to this change, Noor Haddad holds the role quality-manager since 2020-01-01; before, people.yml did not say so',
      'revision-bumped settings/ST-001.md: qms-docs/people.yml was changed, and ST-001, whose approval covers it, is still revision 1',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/people.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
    ],
    verify: [],
    export: [],
  },
  'The address of an author is given to nobody, so that their texts are by an unknown person.': {
    proposal: [
      'revision-bumped settings/ST-001.md: qms-docs/people.yml was changed, and ST-001, whose approval covers it, is still revision 1',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/people.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
    ],
    verify: [],
    export: [],
  },
  'The address of an author is given to another person.': {
    proposal: [
      'revision-bumped settings/ST-001.md: qms-docs/people.yml was changed, and ST-001, whose approval covers it, is still revision 1',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/people.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
    ],
    verify: ['✖ *: but wrote part of it, according to git'],
    export: [],
  },
  'A person is renamed.': {
    proposal: [
      'revision-bumped settings/ST-001.md: qms-docs/people.yml was changed, and ST-001, whose approval covers it, is still revision 1',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/people.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
    ],
    verify: [],
    export: [],
  },
  'The file people.yml is deleted.': {
    proposal: [
      'known-people people.yml: No people are listed, so documents can have no owners and no approvers',
      'not evaluated *: Who is here is not known, because qms-docs/people.yml lists no people',
    ],
    after: [
      'known-people people.yml: No people are listed, so documents can have no owners and no approvers',
      'not evaluated *: Who is here is not known, because qms-docs/people.yml lists no people',
    ],
    verify: ['✖ people.yml: Who is here is not known, because qms-docs/people.yml lists no people'],
    export: [
      'AP-QP-001-1/1-lea.statement.json',
      'AP-QP-001-2/1-lea.statement.json',
      'AP-QP-002-1/1-lea.statement.json',
      'AP-QP-003-1/1-lea.statement.json',
      'AP-QP-004-1/1-lea.statement.json',
      'AP-QP-004-2/1-lea.statement.json',
      'AP-ST-001-1/1-lea.statement.json',
      'AP-ST-001-1/2-mara.statement.json',
      'AP-WI-001-1/1-lea.statement.json',
    ],
  },
  'The file people.yml can no longer be read.': {
    proposal: [
      'valid-yaml people.yml: This line is not indented like those that it belongs to',
      'not evaluated *: Who is listed in qms-docs/people.yml is not known, because nothing of it could be read',
    ],
    after: [
      'valid-yaml people.yml: This line is not indented like those that it belongs to',
      'not evaluated *: Who is listed in qms-docs/people.yml is not known, because nothing of it could be read',
    ],
    verify: ['✖ people.yml: Who is listed in qms-docs/people.yml is not known, because nothing of it could be read'],
    export: [
      'AP-QP-001-1/1-lea.statement.json',
      'AP-QP-001-2/1-lea.statement.json',
      'AP-QP-002-1/1-lea.statement.json',
      'AP-QP-003-1/1-lea.statement.json',
      'AP-QP-004-1/1-lea.statement.json',
      'AP-QP-004-2/1-lea.statement.json',
      'AP-ST-001-1/1-lea.statement.json',
      'AP-ST-001-1/2-mara.statement.json',
      'AP-WI-001-1/1-lea.statement.json',
    ],
  },
  'The file people.yml has conflict markers in it.': {
    proposal: [
      'no-merge-conflicts people.yml: This file still holds both sides of a merge conflict, from line 9 to 13',
      'not evaluated *: Who is listed in qms-docs/people.yml is not known, because nothing of it could be read',
    ],
    after: [
      'no-merge-conflicts people.yml: This file still holds both sides of a merge conflict, from line 9 to 13',
      'not evaluated *: Who is listed in qms-docs/people.yml is not known, because nothing of it could be read',
    ],
    verify: ['✖ people.yml: Who is listed in qms-docs/people.yml is not known, because nothing of it could be read'],
    export: [
      'AP-QP-001-1/1-lea.statement.json',
      'AP-QP-001-2/1-lea.statement.json',
      'AP-QP-002-1/1-lea.statement.json',
      'AP-QP-003-1/1-lea.statement.json',
      'AP-QP-004-1/1-lea.statement.json',
      'AP-QP-004-2/1-lea.statement.json',
      'AP-ST-001-1/1-lea.statement.json',
      'AP-ST-001-1/2-mara.statement.json',
      'AP-WI-001-1/1-lea.statement.json',
    ],
  },
  'The matrix asks for fewer approvals.': {
    proposal: [
      'revision-bumped settings/ST-001.md: qms-docs/qms.yml was changed, and ST-001, whose approval covers it, is still revision 1',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/qms.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
    ],
    verify: [],
    export: [],
  },
  'The matrix asks for other people.': {
    proposal: [
      'revision-bumped settings/ST-001.md: qms-docs/qms.yml was changed, and ST-001, whose approval covers it, is still revision 1',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/qms.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
    ],
    verify: [],
    export: [],
  },
  'A rule is switched off.': {
    proposal: [
      'revision-bumped settings/ST-001.md: qms-docs/qms.yml was changed, and ST-001, whose approval covers it, is still revision 1',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/qms.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
    ],
    verify: [],
    export: [],
  },
  'A problem is waived that is not there.': {
    proposal: [
      'revision-bumped settings/ST-001.md: qms-docs/qms.yml was changed, and ST-001, whose approval covers it, is still revision 1',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/qms.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
    ],
    verify: [],
    export: [],
  },
  'Approvals have to be signed from a day before some were given.': {
    proposal: [
      'in-force-explained qms.yml: QP-002: revision 1 would no longer be in force, because “approvals.signed_from” in qms.yml was changed',
      'revision-bumped settings/ST-001.md: qms-docs/qms.yml was changed, and ST-001, whose approval covers it, is still revision 1',
      'signed-approvals *: Approvals are signed since 2026-01-01, and ben did not sign this one of 2026-01-06, so it does not count',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/qms.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
      'signed-approvals *: Approvals are signed since 2026-01-01, and ben did not sign this one of 2026-01-06, so it does not count',
    ],
    verify: [
      '– *: operations-lead has not approved it by 2026-11-22, so it is not complete.',
      '✖ *: Ben Okoro approved it as operations-lead on 2026-01-06, which does not count',
    ],
    export: [],
  },
  'Approvals are no longer needed.': {
    proposal: [
      'revision-bumped settings/ST-001.md: qms-docs/qms.yml was changed, and ST-001, whose approval covers it, is still revision 1',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/qms.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
    ],
    verify: [],
    export: [],
  },
  'Records only have to grow from tomorrow on.': {
    proposal: [
      'revision-bumped settings/ST-001.md: qms-docs/qms.yml was changed, and ST-001, whose approval covers it, is still revision 1',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/qms.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
    ],
    verify: [],
    export: [],
  },
  'Records only have to grow from tomorrow on, and one is deleted.': {
    proposal: [
      'nothing-deleted records/nonconformities/NC-2026-001.md: NC-2026-001 is gone, but it has to be kept until 2036-03-30',
      'revision-bumped settings/ST-001.md: qms-docs/qms.yml was changed, and ST-001, whose approval covers it, is still revision 1',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/qms.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
      'resolved-references records/corrective-actions/CA-2026-001.md: There is no document NC-2026-001',
    ],
    verify: [],
    export: [],
  },
  'Another time zone turns days around.': {
    proposal: [
      'effective-not-before-approval *: so it cannot apply from',
      'in-force-explained qms.yml: QP-001: revision 2 would be in force since 2026-02-11 instead of 2026-02-10, because “organization.time_zone” in qms.yml was changed',
      'revision-bumped settings/ST-001.md: qms-docs/qms.yml was changed, and ST-001, whose approval covers it, is still revision 1',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/qms.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
      'effective-not-before-approval *: so it cannot apply from',
    ],
    verify: [],
    export: [],
  },
  'A time zone is named that there is none.': {
    proposal: [
      'revision-bumped settings/ST-001.md: qms-docs/qms.yml was changed, and ST-001, whose approval covers it, is still revision 1',
      'valid-values qms.yml: “time_zone” in “organization” is “Europe/Atlantis”; expected a time zone, such as Europe/Zurich.',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/qms.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
      'valid-values qms.yml: “time_zone” in “organization” is “Europe/Atlantis”; expected a time zone, such as Europe/Zurich.',
    ],
    verify: [],
    export: [],
  },
  'The file qms.yml is deleted.': {
    proposal: [
      'clause-coverage qms.yml: of ISO 9001:2015 (',
      'not evaluated clause-coverage: 3 of the 26 clauses of ISO 9001:2015 that ask for documents or records are not judged',
      'revision-bumped settings/ST-001.md: qms-docs/qms.yml was changed, and ST-001, whose approval covers it, is still revision 1',
      'valid-settings qms.yml: There is no qms.yml in this folder, so defaults apply',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/qms.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
      'clause-coverage qms.yml: of ISO 9001:2015 (',
      'not evaluated clause-coverage: 3 of the 26 clauses of ISO 9001:2015 that ask for documents or records are not judged',
      'valid-settings qms.yml: There is no qms.yml in this folder, so defaults apply',
    ],
    verify: [],
    export: [],
  },
  'The file qms.yml can no longer be read.': {
    proposal: [
      'revision-bumped settings/ST-001.md: qms-docs/qms.yml was changed, and ST-001, whose approval covers it, is still revision 1',
      'valid-yaml qms.yml: This bracket is never closed',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/qms.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
      'valid-yaml qms.yml: This bracket is never closed',
    ],
    verify: [],
    export: [],
  },
  'The file qms.yml has conflict markers in it.': {
    proposal: [
      'no-merge-conflicts qms.yml: This file still holds both sides of a merge conflict, from line 7 to 11',
      'not evaluated *: What qms-docs/qms.yml decides is not known, because nothing of it could be read',
    ],
    after: [
      'no-merge-conflicts qms.yml: This file still holds both sides of a merge conflict, from line 7 to 11',
      'not evaluated *: What qms-docs/qms.yml decides is not known, because nothing of it could be read',
    ],
    verify: ['✖ qms.yml: What qms-docs/qms.yml decides is not known, because nothing of it could be read'],
    export: [],
  },
  'A schema of our own makes procedures no longer maintained.': {
    proposal: [
      'revision-bumped settings/ST-001.md: schemas/document-types/procedure.schema.json was changed, and ST-001, whose approval covers it, is still revision 1',
      'valid-schemas schemas/document-types/procedure.schema.json: This document type cannot be used: “next_review” is not a field of this type',
      'valid-schemas schemas/document-types/procedure.schema.json: This document type cannot be used: “owner” is not a field of this type',
      'valid-schemas schemas/document-types/procedure.schema.json: This document type cannot be used: “process” is not a field of this type',
      'valid-schemas schemas/document-types/procedure.schema.json: This document type cannot be used: “revision” is not a field of this type',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: schemas/document-types/procedure.schema.json is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
      'valid-schemas schemas/document-types/procedure.schema.json: This document type cannot be used: “next_review” is not a field of this type',
      'valid-schemas schemas/document-types/procedure.schema.json: This document type cannot be used: “owner” is not a field of this type',
      'valid-schemas schemas/document-types/procedure.schema.json: This document type cannot be used: “process” is not a field of this type',
      'valid-schemas schemas/document-types/procedure.schema.json: This document type cannot be used: “revision” is not a field of this type',
    ],
    verify: [],
    export: [],
  },
  'A schema of our own says that nonconformities are never complete.': {
    proposal: [
      'revision-bumped settings/ST-001.md: schemas/document-types/nonconformity.schema.json was changed, and ST-001, whose approval covers it, is still revision 1',
      'valid-schemas schemas/document-types/nonconformity.schema.json: This document type cannot be used: “archived” is not a field of this type',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: schemas/document-types/nonconformity.schema.json is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
      'valid-schemas schemas/document-types/nonconformity.schema.json: This document type cannot be used: “archived” is not a field of this type',
    ],
    verify: [],
    export: [],
  },
  'A schema of our own has conflict markers in it.': {
    proposal: [
      'no-merge-conflicts schemas/document-types/recipe.schema.json: This file still holds both sides of a merge conflict, from line 1 to 5',
      'revision-bumped settings/ST-001.md: schemas/document-types/recipe.schema.json was changed, and ST-001, whose approval covers it, is still revision 1',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: schemas/document-types/recipe.schema.json is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
      'no-merge-conflicts schemas/document-types/recipe.schema.json: This file still holds both sides of a merge conflict, from line 1 to 5',
    ],
    verify: [],
    export: [],
  },
  'A list of known problems appears.': {
    proposal: [
      'revision-bumped settings/ST-001.md: qms-docs/baseline.yml was changed, and ST-001, whose approval covers it, is still revision 1',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/baseline.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
    ],
    verify: [],
    export: [],
  },
  'The list of known problems has conflict markers in it.': {
    proposal: [
      'no-merge-conflicts baseline.yml: This file still holds both sides of a merge conflict, from line 1 to 5',
      'revision-bumped settings/ST-001.md: qms-docs/baseline.yml was changed, and ST-001, whose approval covers it, is still revision 1',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/baseline.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
      'no-merge-conflicts baseline.yml: This file still holds both sides of a merge conflict, from line 1 to 5',
    ],
    verify: [],
    export: [],
  },
  'The document that stands for the settings is deleted.': {
    proposal: ['nothing-deleted settings/ST-001.md: ST-001 is gone'],
    after: [
      'resolved-references records/approvals/AP-ST-001-1.md: ST-001 was approved, and no file has this id any more',
    ],
    verify: [
      '✖ records/approvals/AP-ST-001-1.md: No file has the id ST-001 any more, so its history cannot be followed',
    ],
    export: [],
  },
  'The document that stands for the settings is raised to a new revision without what changed.': {
    proposal: [
      'change-described settings/ST-001.md: This still says what revision 1 changed',
      'settings-approved settings/ST-001.md: qms-docs/qms.yml is in use and was not approved yet: revision 2 of ST-001, which covers it, waits for approval. `qms approve ST-001` approves it.',
    ],
    after: [
      'settings-approved settings/ST-001.md: qms-docs/qms.yml is in use and was not approved yet: revision 2 of ST-001, which covers it, waits for approval. `qms approve ST-001` approves it.',
    ],
    verify: [],
    export: [],
  },
  'The approval of the settings no longer lists a file.': {
    proposal: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/qms.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
      'closed-records-unchanged records/approvals/AP-ST-001-1.md: “files” of AP-ST-001-1 was changed after the record was complete',
      'in-force-explained records/approvals/AP-ST-001-1.md: ST-001: revision 1 would no longer be in force, because “files” of AP-ST-001-1 (approval of revision 1) was changed',
      'signatures-hold records/approvals/AP-ST-001-1.md: The signature of Lea Baumann is over another text: this record was changed after it was signed, or the signature belongs to another approval',
      'signatures-hold records/approvals/AP-ST-001-1.md: The signature of Mara Keller is over another text: this record was changed after it was signed, or the signature belongs to another approval',
    ],
    after: [
      'approved-text-unchanged settings/ST-001.md: qms-docs/qms.yml is not what was approved with ST-001 revision 1 (AP-ST-001-1)',
      'records-only-grow records/approvals/AP-ST-001-1.md: of 2026-11-22 by Noor Haddad, “files” of AP-ST-001-1 was changed after the record was complete',
      'signatures-hold records/approvals/AP-ST-001-1.md: The signature of Lea Baumann is over another text: this record was changed after it was signed, or the signature belongs to another approval',
      'signatures-hold records/approvals/AP-ST-001-1.md: The signature of Mara Keller is over another text: this record was changed after it was signed, or the signature belongs to another approval',
    ],
    verify: [
      '– AP-ST-001-1: managing-director has not approved it by 2026-11-22, so it is not complete.',
      '– AP-ST-001-1: quality-manager has not approved it by 2026-11-22, so it is not complete.',
      '✖ AP-ST-001-1: The signature of Lea Baumann is over another text: this record was changed after it was signed, or the signature belongs to another approval',
      '✖ AP-ST-001-1: The signature of Mara Keller is over another text: this record was changed after it was signed, or the signature belongs to another approval',
    ],
    export: ['AP-ST-001-1/1-lea.statement.json', 'AP-ST-001-1/2-mara.statement.json'],
  },
}
