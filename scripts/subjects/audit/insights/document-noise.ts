import type { Insight } from '../../../core/model/insight.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { judgeFigures } from '../../../core/run/judge-figures.js'
import { measureFigure } from '../../../core/run/measure-figure.js'
import { stretchesUpTo } from '../../../core/values/period.js'
import { findingKinds } from '../metrics/finding-kinds.js'

const HALF = 50
const FEWEST = 5
const YEAR = 12

const audit = (performed: string, practice: number, document: number) => {
  const kinds = [...Array(practice).fill('practice'), ...Array(document).fill('document')]
  const findings = kinds.map((kind) => `{ grade: minor, kind: ${kind}, clause: 8.6, process: PR-003 }`)
  return `performed: ${performed}\nfindings: [${findings.join(', ')}]`
}

/** Audits that look at paper, year after year. */
export const documentNoise: Insight = {
  id: 'document-noise',
  title: 'Audits find paper',
  question: 'Do internal audits look at how work is done, or at how it is written down?',
  test: `In each of the last two years, less than ${HALF} % of at least ${FEWEST} findings were about practice: more than half were about documents.`,
  lookAt:
    'Plan the next audit at the place of work: watch a job from beginning to end, and read the procedure afterwards.',
  clauses: ['iso-9001-2015/9.2.2', 'iso-9001-2015/9.1.3'],
  examples: [
    {
      name: 'Two years in which most findings were about documents',
      files: exampleFiles('internal-audit', {
        'IA-2025-01': audit('2025-03-01', 2, 3),
        'IA-2026-01': audit('2026-03-01', 1, 4),
      }),
      says: 'noticed',
      figures: [
        'Findings about practice (2024-11-23 to 2025-11-22): 40 % (2 of 5)',
        'Findings about practice (2025-11-23 to 2026-11-22): 20 % (1 of 5)',
      ],
    },
    {
      name: 'Only in the first of two years',
      files: exampleFiles('internal-audit', {
        'IA-2025-01': audit('2025-03-01', 2, 3),
        'IA-2026-01': audit('2026-03-01', 3, 3),
      }),
      says: 'not noticed',
      figures: [
        'Findings about practice (2024-11-23 to 2025-11-22): 40 % (2 of 5)',
        'Findings about practice (2025-11-23 to 2026-11-22): 50 % (3 of 6)',
      ],
    },
    {
      name: 'One year says nothing of the other',
      files: exampleFiles('internal-audit', { 'IA-2026-01': audit('2026-03-01', 1, 4) }),
      says: 'not evaluated: Findings about practice (2024-11-23 to 2025-11-22) rests on 0, and at least 5 are needed',
      figures: [
        'Findings about practice (2024-11-23 to 2025-11-22): n/a (0 of 0)',
        'Findings about practice (2025-11-23 to 2026-11-22): 20 % (1 of 5)',
      ],
    },
  ],
  read: (qms) => {
    const figures = stretchesUpTo(qms.today, YEAR, 2).map((period) => measureFigure(findingKinds, qms, period))
    return judgeFigures(figures, FEWEST, (...practice) => practice.every((value) => value < HALF))
  },
}
