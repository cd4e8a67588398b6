export { compareRevisions, type RedlineOptions, type Revision } from './compare-revisions.js'
