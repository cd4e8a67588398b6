/** What people write at the top of documents that is kept elsewhere, and where. */
export interface NotField {
  readonly names: readonly string[]
  readonly message: string
}

export const notFields: readonly NotField[] = [
  {
    names: ['status', 'state', 'document_status', 'doc_status'],
    message:
      'A status is never typed: it is computed from the approvals, their dates and “retired”. Remove this line; the published manual and `qms status` show it.',
  },
  {
    names: [
      'approved_by',
      'approved',
      'approver',
      'approvers',
      'approval',
      'approvals',
      'approved_on',
      'approved_at',
      'approval_date',
      'date_approved',
      'released_by',
      'signed_by',
      'signature',
      'authorized_by',
      'authorised_by',
    ],
    message:
      'Approvals are never typed: each is a record that names the person and the exact text. Remove this line; approve in the pull request, or with `qms approve`, which writes the record.',
  },
  {
    names: [
      'effective',
      'effective_date',
      'effective_from',
      'effective_on',
      'valid_from',
      'in_force_since',
      'in_force_from',
      'release_date',
      'issue_date',
      'issued',
      'issued_on',
      'date_of_issue',
    ],
    message:
      'From when a revision applies is in its approval record, under “effective_from”. Remove this line; the approver sets the date.',
  },
  {
    names: [
      'date',
      'created',
      'created_on',
      'creation_date',
      'updated',
      'last_updated',
      'modified',
      'last_modified',
      'changed_on',
    ],
    message:
      'git keeps when a text was written and changed, and approval records from when it applies. Remove this line.',
  },
  {
    names: ['author', 'authors', 'written_by', 'prepared_by', 'created_by', 'drafted_by', 'editor'],
    message: 'git keeps who wrote a text. Remove this line; “owner” names who keeps the document right.',
  },
  {
    names: [
      'reviewed',
      'reviewed_by',
      'reviewed_on',
      'reviewer',
      'reviewers',
      'last_review',
      'last_reviewed',
      'last_review_date',
      'checked_by',
      'verified_by',
    ],
    message:
      'Reviews are records of type “document-review”, one for each. Remove this line; “next_review” names the day of the next one.',
  },
  {
    names: ['history', 'changelog', 'change_log', 'revision_history', 'version_history', 'document_history', 'changes'],
    message:
      'The history of revisions is computed from “change” of each. Remove this; “change” says what the present one changed.',
  },
]
