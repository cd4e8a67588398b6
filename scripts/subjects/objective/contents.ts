export { objectiveMeasurable } from './rules/objective-measurable.js'
