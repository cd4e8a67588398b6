import { defineSubject } from '../../core/model/subject.js'
import * as contents from './contents.js'

export const providerSubject = defineSubject({
  id: 'provider',
  title: 'External providers',
  description: 'From whom is bought, why, and whether they do what was agreed.',
  contents,
})
