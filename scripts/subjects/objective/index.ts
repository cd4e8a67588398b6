import type { Subject } from '../../core/model/subject.js'
import { objectiveMeasurable } from './rules/objective-measurable.js'

export const objectiveSubject: Subject = {
  id: 'objective',
  title: 'Quality objectives',
  description: 'Whether objectives can be measured.',
  rules: [objectiveMeasurable],
}
