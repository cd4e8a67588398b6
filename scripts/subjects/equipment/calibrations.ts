import type { Document } from '../../core/model/document.js'
import type { Calibration, Equipment } from '../../core/model/generated-types.js'
import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { Qms, QmsContent } from '../../core/model/qms.js'
import { correctionOf } from '../../core/questions/corrected-rows.js'
import { documentAt } from '../../core/questions/document-at.js'
import { groupBy } from '../../core/values/group-by.js'
import { byText } from '../../core/values/order.js'
import { isRetired } from '../approval/status.js'

/** @returns the equipment that is in use on the as-of date */
export function equipmentInUse(qms: Qms): readonly Document<Equipment>[] {
  return qms.ofType('equipment').filter((equipment) => {
    const { status, in_use: since = '' } = equipment.fields
    return (
      status === 'in-use' &&
      since <= qms.today &&
      !isOfRetiredRegister(qms, equipment) &&
      !correctionOf(qms, equipment as Document)
    )
  })
}

/** @returns whether the register that lists an equipment is no longer in force */
export function isOfRetiredRegister(qms: Qms, { id, path }: Document<Equipment>): boolean {
  const register = documentAt(qms, path)
  return register !== undefined && register.id !== id && isRetired(qms, register)
}

/** @returns the last calibration or verification of an equipment by the as-of date */
export function latestCalibration(qms: Qms, equipment: Document<Equipment>): Document<Calibration> | undefined {
  const done = calibrationsOf(qms, equipment).filter(({ fields: { on } }) => on !== undefined && on <= qms.today)
  return done.sort((a, b) => byText(a.fields.on ?? '', b.fields.on ?? '')).at(-1)
}

/** @returns all its calibrations and verifications, in no order */
export function calibrationsOf(qms: QmsContent, { id, fields }: Document<Equipment>): Document<Calibration>[] {
  const byName = calibrationsByEquipment(qms)
  return [id, fields.title].flatMap((name) => (name === undefined ? [] : (byName.get(nameOf(name)) ?? [])))
}

/** By the id or the title of the equipment: rows may name it in either way. An adjustment alone proves nothing. */
const calibrationsByEquipment = onceForAllDays((content) =>
  groupBy(
    content
      .ofType('calibration')
      .filter((row) => row.fields.kind !== 'adjustment' && !correctionOf(content, row as Document)),
    ({ fields }) => nameOf(fields.equipment ?? ''),
  ),
)

function nameOf(text: string): string {
  return text.trim().toLowerCase()
}
