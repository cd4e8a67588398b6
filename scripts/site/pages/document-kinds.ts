export { changesPages as changes } from './changes-page.js'
export { documentPages as document } from './document-page.js'
export { recordPages as record } from './record-page.js'
export { reviewPackPages as 'review-pack' } from './review-pack-page.js'
