import { defineSubject } from '../../core/model/subject.js'
import * as contents from './contents.js'

export const auditSubject = defineSubject({
  id: 'audit',
  title: 'Internal audit',
  description: 'Audits, their findings, and whether the auditors were impartial.',
  contents,
})
