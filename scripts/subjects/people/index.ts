import type { Subject } from '../../core/model/subject.js'
import { activeThen } from './rules/active-then.js'
import { knownPeople } from './rules/known-people.js'
import { peopleConsistent } from './rules/people-consistent.js'

export const peopleSubject: Subject = {
  id: 'people',
  title: 'People and roles',
  description: 'Who works here, in which roles, since when, with which keys.',
  rules: [knownPeople, activeThen, peopleConsistent],
}
