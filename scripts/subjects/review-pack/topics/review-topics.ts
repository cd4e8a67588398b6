import type { DocumentTypes } from '../../../core/model/generated-types.js'
import { earlierDecisions } from './earlier-decisions.js'
import { indicatorsTopic } from './indicators-topic.js'
import { objectivesTopic } from './objectives-topic.js'
import { obligationsTopic } from './obligations-topic.js'
import type { ReviewTopic } from './pack-topic.js'
import { recordsTopic } from './records-topic.js'
import { risksTopic } from './risks-topic.js'

const records =
  (...types: (keyof DocumentTypes)[]): ReviewTopic['tell'] =>
  (sources) =>
    recordsTopic(sources, types)

/** What a management review looks at, in order: the inputs of ISO 9001, 9.3.2, and the obligations. */
export const reviewTopics: readonly ReviewTopic[] = [
  { id: '9.3.2 a', clauses: ['9.3'], tell: earlierDecisions },
  { id: '9.3.2 b', clauses: ['4'], tell: records('context-issue', 'interested-party', 'change-request') },
  { id: '9.3.2 c1', clauses: ['9.1.2', '8.2'], tell: records('customer-feedback', 'customer-complaint') },
  { id: '9.3.2 c2', clauses: ['6.2'], tell: objectivesTopic },
  { id: '9.3.2 c3', clauses: ['8'], tell: records('contract-review', 'design-project', 'release', 'validation') },
  { id: '9.3.2 c4', clauses: ['8.7', '10.2'], tell: records('nonconformity', 'corrective-action') },
  { id: '9.3.2 c5', clauses: ['9', '7.5'], tell: indicatorsTopic },
  { id: '9.3.2 c6', clauses: ['9.2'], tell: records('internal-audit', 'external-audit') },
  { id: '9.3.2 c7', clauses: ['8.4'], tell: records('external-provider') },
  { id: '9.3.2 d', clauses: ['5', '7'], tell: records('training', 'competence-record', 'equipment', 'calibration') },
  { id: '9.3.2 e', clauses: ['6'], tell: risksTopic },
  { id: '9.3.2 f', clauses: ['10'], tell: records('improvement', 'meeting') },
  { id: 'obligations', title: 'Obligations', clauses: [], tell: obligationsTopic },
]
