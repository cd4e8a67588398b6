export { riskAssessmentsAgree } from './rules/risk-assessments-agree.js'
export { riskJudgedAgain } from './rules/risk-judged-again.js'
export { riskReviewed } from './rules/risk-reviewed.js'
export { riskTreated } from './rules/risk-treated.js'
