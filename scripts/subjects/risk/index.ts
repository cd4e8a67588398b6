import type { Subject } from '../../core/model/subject.js'
import { riskTreated } from './rules/risk-treated.js'

export const riskSubject: Subject = {
  id: 'risk',
  title: 'Risks and opportunities',
  description: 'Whether risks are treated.',
  rules: [riskTreated],
}
