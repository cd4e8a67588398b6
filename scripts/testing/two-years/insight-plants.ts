import { exampleFiles } from '../../core/run/example-files.js'
import type { Files } from './firm/found-firm.js'

type LifeFiles = Readonly<Files>

/** A life in which an insight has something to notice at the end, and the figures that it compares. */
interface InsightPlant {
  files(life: LifeFiles): LifeFiles
  readonly figures: readonly string[]
}

const ASSEMBLERS = ['emil-berg', 'rosa-pinto', 'hugo-blanc', 'mina-park', 'otto-kern']

export const INSIGHT_PLANTS: Readonly<Record<string, InsightPlant>> = {
  /** In spring three are closed late; of what was removed in a process of its own, nothing came back from spring, and all from autumn. */
  'fast-but-shallow': {
    files: (life) => ({
      ...life,
      ...exampleFiles('corrective-action', {
        ...numbered('CA-2026-9', 3, () => 'opened: 2026-02-01\ndue: 2026-04-01\nclosed: 2026-04-20'),
        ...numbered('CA-2025-8', 5, (number) => removed(number, '2025-03-15')),
        ...numbered('CA-2025-9', 5, (number) => removed(number + 5, '2025-09-15')),
      }),
      ...exampleFiles(
        'nonconformity',
        numbered(
          'NC-2026-9',
          5,
          (number) => `process: ${processOf(number + 5)}\ncause_category: method\ndetected: 2026-03-01`,
        ),
      ),
    }),
    figures: [
      'Corrective actions closed on time (2026-01-01 to 2026-06-30): 81 % (17 of 21)',
      'Corrective actions closed on time (2026-07-01 to 2026-12-31): 88 % (22 of 25)',
      'Recurrence after corrective action (2026-01-01 to 2026-06-30): 25 % (2 of 8)',
      'Recurrence after corrective action (2026-07-01 to 2026-12-31): 85.2 % (23 of 27)',
    ],
  },
  'document-noise': {
    files: (life) => changed(life, 'internal-audit', (text) => text.replaceAll('kind: practice', 'kind: document')),
    figures: [
      'Findings about practice (2025-01-01 to 2025-12-31): 0 % (0 of 15)',
      'Findings about practice (2026-01-01 to 2026-12-31): 0 % (0 of 12)',
    ],
  },
  /** Nothing is written down, and a release comes each month. */
  'too-quiet': {
    files: (life) => without(life, ['nonconformity', 'corrective-action', 'internal-audit']),
    figures: [
      'Nonconformities detected (2026-07-01 to 2026-12-31): 0',
      'Findings of internal audits (2026-07-01 to 2026-12-31): 0',
      'Internal audits carried out (2026-07-01 to 2026-12-31): 0',
      'Releases (2026-07-01 to 2026-12-31): 6',
    ],
  },
  /** All have read it, and what was put down to communication is human error. */
  'training-without-effect': {
    files: (life) => ({
      ...changed(
        changed(life, 'nonconformity', (text) =>
          text.replace('cause_category: communication', 'cause_category: human-error'),
        ),
        'approval',
        (text) =>
          text.includes('\ndocument: QP-005\n')
            ? text.replace('\nrevision:', '\ntraining: { roles: [assembler] }\nrevision:')
            : text,
      ),
      ...exampleFiles('acknowledgement', {
        'AK-2025-901': `document: QP-005\nrevision: 1\non: 2025-01-10\npeople: [${ASSEMBLERS.join(', ')}]`,
      }),
    }),
    figures: [
      'Required reading acknowledged (2026-01-01 to 2026-06-30): 100 % (5 of 5)',
      'Required reading acknowledged (2026-07-01 to 2026-12-31): 100 % (5 of 5)',
      'Causes, and the share of human error (2026-01-01 to 2026-06-30): 12 % (6 of 50)',
      'Causes, and the share of human error (2026-07-01 to 2026-12-31): 19.6 % (9 of 46)',
    ],
  },
  /** One release more in autumn, and an incident after two of them. */
  'speed-without-stability': {
    files: (life) => ({
      ...life,
      ...exampleFiles('release', {
        'RL-2026-901': 'product: Alder software\nkind: planned\nprepared: 2026-08-03\nreleased: 2026-08-04',
      }),
      ...exampleFiles('nonconformity', {
        'NC-2026-901': 'kind: incident\nsource: RL-2026-007\ndetected: 2026-07-25\nincident: { severity: high }',
        'NC-2026-902': 'kind: incident\nsource: RL-2026-901\ndetected: 2026-08-05\nincident: { severity: high }',
      }),
    }),
    figures: [
      'Deployment frequency (2026-01-01 to 2026-06-30): 0.033 (6 of 181)',
      'Deployment frequency (2026-07-01 to 2026-12-31): 0.038 (7 of 184)',
      'Change fail rate (2026-01-01 to 2026-06-30): 0 % (0 of 6)',
      'Change fail rate (2026-07-01 to 2026-12-31): 28.6 % (2 of 7)',
    ],
  },
}

function numbered(
  start: string,
  count: number,
  fieldsOf: (number: number) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from({ length: count }, (_none, index) => [`${start}${index + 11}`, fieldsOf(index + 1)]),
  )
}

const processOf = (number: number): string => `PR-${100 + number}`

/** A corrective action of a process of its own. */
function removed(number: number, closed: string): string {
  return `process: ${processOf(number)}\nopened: 2025-01-10\nclosed: ${closed}\nroot_cause: { category: method }`
}

/** Changes the files of a type. */
function changed(life: LifeFiles, type: string, change: (text: string) => string): LifeFiles {
  const isOfType = (text: string) => text.includes(`\ntype: ${type}\n`)
  return Object.fromEntries(Object.entries(life).map(([path, text]) => [path, isOfType(text) ? change(text) : text]))
}

function without(life: LifeFiles, types: readonly string[]): LifeFiles {
  const isKept = (text: string) => !types.some((type) => text.includes(`\ntype: ${type}\n`))
  return Object.fromEntries(Object.entries(life).filter(([, text]) => isKept(text)))
}
