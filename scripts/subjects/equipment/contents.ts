export { equipmentCalibrated } from './rules/equipment-calibrated.js'
export { measuringSoftwareConfirmed } from './rules/measuring-software-confirmed.js'
export { unusableEquipmentBlocked } from './rules/unusable-equipment-blocked.js'
