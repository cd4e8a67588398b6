import type { Subject } from '../../core/model/subject.js'
import { dueList } from './reports/due-list.js'
import { actionsNotOverdue } from './rules/actions-not-overdue.js'
import { externalDocumentsChecked } from './rules/external-documents-checked.js'
import { reviewDueSoon } from './rules/review-due-soon.js'
import { reviewNotOverdue } from './rules/review-not-overdue.js'

export const actionsSubject: Subject = {
  id: 'actions',
  title: 'Actions and due dates',
  description: 'What is to be done, by whom and by when.',
  rules: [actionsNotOverdue, reviewNotOverdue, reviewDueSoon, externalDocumentsChecked],
  reports: [dueList],
}
