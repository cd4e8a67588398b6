import { defineSubject } from '../../core/model/subject.js'
import * as contents from './contents.js'

export const competenceSubject = defineSubject({
  id: 'competence',
  title: 'Competence',
  description: 'Who is competent for which role, and who has read what.',
  contents,
})
