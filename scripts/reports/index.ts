export { masterList, registerOf } from './register.js'
