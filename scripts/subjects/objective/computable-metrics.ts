import { metricsOf } from '../../core/model/subject.js'
import { actionsSubject } from '../actions/index.js'
import { approvalSubject } from '../approval/index.js'
import { auditSubject } from '../audit/index.js'
import { changeSubject } from '../change/index.js'
import { clausesSubject } from '../clauses/index.js'
import { competenceSubject } from '../competence/index.js'
import { documentsSubject } from '../documents/index.js'
import { managementReviewSubject } from '../management-review/index.js'
import { nonconformitySubject } from '../nonconformity/index.js'
import { peopleSubject } from '../people/index.js'
import { retentionSubject } from '../retention/index.js'
import { reviewSubject } from '../review/index.js'
import { riskSubject } from '../risk/index.js'

/** The metrics that an indicator may name: those of the subjects before this one. A company adds its own to the manual. */
export const computableMetrics = metricsOf([
  peopleSubject,
  approvalSubject,
  documentsSubject,
  reviewSubject,
  retentionSubject,
  changeSubject,
  clausesSubject,
  actionsSubject,
  nonconformitySubject,
  auditSubject,
  managementReviewSubject,
  competenceSubject,
  riskSubject,
])
