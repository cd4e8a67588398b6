import { defineSubject } from '../../core/model/subject.js'
import * as contents from './contents.js'

export const contextSubject = defineSubject({
  id: 'context',
  title: 'Context',
  description: 'Issues, interested parties and the climate: whether what was found is taken up.',
  contents,
})
