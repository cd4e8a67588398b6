import { defineSubject } from '../../core/model/subject.js'
import * as contents from './contents.js'

export const designSubject = defineSubject({
  id: 'design',
  title: 'Design and release',
  description: 'Whether designs pass their gates, and products are released by the right people.',
  contents,
})
