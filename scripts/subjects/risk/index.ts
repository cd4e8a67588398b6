import { defineSubject } from '../../core/model/subject.js'
import * as contents from './contents.js'

export const riskSubject = defineSubject({
  id: 'risk',
  title: 'Risks and opportunities',
  description: 'Whether risks are treated, and looked at again.',
  contents,
})
