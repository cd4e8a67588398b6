import { defineSubject } from '../../core/model/subject.js'
import * as contents from './contents.js'

export const documentsSubject = defineSubject({
  id: 'documents',
  title: 'Documented information',
  description: 'Identification, format, links and sections of documents and records.',
  contents,
})
