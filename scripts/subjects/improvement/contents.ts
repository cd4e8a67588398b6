export { changesAgreedFirst } from './rules/changes-agreed-first.js'
export { opportunitiesLookedFor } from './rules/opportunities-looked-for.js'
export { statedChangesMade } from './rules/stated-changes-made.js'
