export { riskTreated } from './rules/risk-treated.js'
