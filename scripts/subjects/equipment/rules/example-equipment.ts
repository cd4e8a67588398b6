const HEADER = 'no,on,equipment,kind,by,as_found,as_left,result,impact\n'

/** An entry of equipment with a file of its own, as the examples need it. */
export function exampleEquipment(id: string, fields: string): Readonly<Record<string, string>> {
  return { [`qms-docs/${id}.md`]: `---\nid: ${id}\ntype: equipment\ntitle: Scale ${id}\n${fields}\n---\n` }
}

/** A table of calibrations: each row from its day on. */
export function exampleCalibrations(...rows: readonly string[]): Readonly<Record<string, string>> {
  const lines = rows.map((row, index) => `${index + 1},${row}\n`)
  return { 'qms-docs/data/calibration/lab.csv': `${HEADER}${lines.join('')}` }
}
