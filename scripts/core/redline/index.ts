export { buildRedline } from './build-redline.js'
