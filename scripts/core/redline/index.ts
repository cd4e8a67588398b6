export { buildRedline } from './build-redline.js'
export { buildTableRedline, type ComparedRow } from './build-table-redline.js'
