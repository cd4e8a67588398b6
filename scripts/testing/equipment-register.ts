import { SMALL_QMS } from './small-qms.js'

/** A document whose list holds records. */
export const EQUIPMENT_REGISTER = 'qms-docs/equipment/EQR-001.md'

export const TORQUE_WRENCH = `  - no: 1
    title: Torque wrench 5 Nm
    kind: instrument
    used_for: Tightening of the housing
    basis: Calibrated by an accredited laboratory
    responsible: quality-manager
    status: in-use
    in_use: 2025-03-01
`

export const SCALE = `  - no: 3
    title: Scale
    kind: instrument
    used_for: Filling
    basis: Test weights of class F1
    responsible: ada
    status: in-use
`

/** The small system with a register of equipment. @param entries in YAML, each with its hyphen */
export function equipmentRegister(...entries: readonly string[]): Readonly<Record<string, string>> {
  return { ...SMALL_QMS, [EQUIPMENT_REGISTER]: registerText(...entries) }
}

export function registerText(...entries: readonly string[]): string {
  return `---
id: EQR-001
type: equipment-register
title: Equipment
revision: 1
owner: quality-manager
next_review: 2027-05-01
clauses: [7.1.5.1]
change: { class: major, summary: First issue of it. }
entries:
${entries.join('')}---

## How equipment is kept right

An accredited laboratory calibrates it every year.
`
}
