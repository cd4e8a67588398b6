import { defineSubject } from '../../core/model/subject.js'
import * as contents from './contents.js'

export const certificationSubject = defineSubject({
  id: 'certification',
  title: 'The way to the certificate',
  description:
    'What a standard asks for, what there is, what is missing, what is done about it, and what keeps the certificate.',
  contents,
})
