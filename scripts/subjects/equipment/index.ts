import { defineSubject } from '../../core/model/subject.js'
import * as contents from './contents.js'

export const equipmentSubject = defineSubject({
  id: 'equipment',
  title: 'Measuring equipment',
  description: 'Whether what is measured and tested with can be relied on.',
  contents,
})
