export { compareRevisions } from './compare-revisions.js'
