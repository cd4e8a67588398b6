export { openGaps } from './metrics/open-gaps.js'
export { gapsReport } from './reports/gaps.js'
