import type { Subject } from '../../core/model/subject.js'
import { activeThen } from './rules/active-then.js'
import { knownPeople } from './rules/known-people.js'
import { knownSuperior } from './rules/known-superior.js'
import { peoplePeriods } from './rules/people-periods.js'
import { roleHasDocument } from './rules/role-has-document.js'
import { uniquePeople } from './rules/unique-people.js'

export const peopleSubject: Subject = {
  id: 'people',
  title: 'People and roles',
  description: 'Who works here, in which roles, since when, with which keys.',
  rules: [knownPeople, activeThen, uniquePeople, peoplePeriods, roleHasDocument, knownSuperior],
}
