/** What people type for what ISO 9000 calls otherwise: either side finds the other. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['corrective action', 'CAPA', 'preventive action'],
  ['external provider', 'supplier', 'vendor', 'purchasing', 'subcontractor'],
  ['nonconformity', 'non-conformance', 'NCR', 'deviation', 'defect'],
  ['documented information', 'document control', 'records control'],
  ['competence', 'training', 'qualification', 'skills'],
  ['internal audit', 'audit programme', 'audit schedule', 'audit plan'],
  ['management review', 'leadership meeting', 'QMR'],
  ['interested party', 'interested parties', 'stakeholder'],
  ['risk', 'hazard', 'opportunity'],
  ['measuring equipment', 'calibration', 'gauge'],
  ['quality objective', 'goal', 'target', 'KPI'],
  ['indicator', 'KPI', 'metric', 'key figure'],
  ['complaint', 'customer feedback', 'claim'],
  ['work instruction', 'SOP', 'how to'],
  ['procedure', 'SOP'],
  ['goods-in', 'incoming inspection', 'receiving'],
  ['design and development', 'R&D', 'engineering'],
]

/** @returns other words for what a text is about */
function otherWordsFor(text: string): readonly string[] {
  const lower = text.toLowerCase()
  const isNamed = (word: string) => lower.includes(word.toLowerCase())
  const others = SYNONYMS.filter((words) => words.some(isNamed)).flatMap((words) =>
    words.filter((word) => !isNamed(word)),
  )
  return [...new Set(others)]
}

/** @returns what a page is found by besides its text: its id with and without hyphens, its clauses, other words */
export function searchWords(id: string, clauses: readonly string[], about: string): readonly string[] {
  return [id.replaceAll('-', ''), ...clauses, ...otherWordsFor(about)]
}
