export { complaintNamesDevice } from './rules/complaint-names-device.js'
export { complaintsComeBack } from './rules/complaints-come-back.js'
