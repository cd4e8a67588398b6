import { defineSubject } from '../../core/model/subject.js'
import * as contents from './contents.js'

export const productionSubject = defineSubject({
  id: 'production',
  title: 'Production and delivery',
  description: 'How much of what is made and delivered is right, complete and on time.',
  contents,
})
