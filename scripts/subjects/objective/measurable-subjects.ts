import type { Subject } from '../../core/model/subject.js'
import { actionsSubject } from '../actions/index.js'
import { approvalSubject } from '../approval/index.js'
import { auditSubject } from '../audit/index.js'
import { certificationSubject } from '../certification/index.js'
import { changeSubject } from '../change/index.js'
import { clausesSubject } from '../clauses/index.js'
import { competenceSubject } from '../competence/index.js'
import { contextSubject } from '../context/index.js'
import { customerSubject } from '../customer/index.js'
import { designSubject } from '../design/index.js'
import { documentsSubject } from '../documents/index.js'
import { equipmentSubject } from '../equipment/index.js'
import { improvementSubject } from '../improvement/index.js'
import { managementReviewSubject } from '../management-review/index.js'
import { nonconformitySubject } from '../nonconformity/index.js'
import { peopleSubject } from '../people/index.js'
import { productionSubject } from '../production/index.js'
import { providerSubject } from '../provider/index.js'
import { retentionSubject } from '../retention/index.js'
import { reviewSubject } from '../review/index.js'
import { riskSubject } from '../risk/index.js'

/** The subjects before this one: an indicator may name their metrics. A subject may use those before it. */
export const measurableSubjects: readonly Subject[] = [
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
  contextSubject,
  improvementSubject,
  providerSubject,
  customerSubject,
  equipmentSubject,
  designSubject,
  productionSubject,
  certificationSubject,
]
