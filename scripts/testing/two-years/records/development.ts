import { addDays } from '../../../core/values/date.js'
import type { Book } from '../book.js'
import { MONTHS } from '../calendar.js'

/** One design project, a release each month, and the software of the test bench. */
export function development(book: Book): void {
  designProject(book)
  for (const [index, month] of MONTHS.entries()) release(book, index, `${month}-20`)
  book
    .begin('validation', 'VA-2025-001', '2025-02-03', 'klara-vogt', {
      title: 'Software of the test bench',
      kind: 'software',
      owner: 'metrologist',
      process: 'PR-005',
      use: 'Decides whether an instrument passes; a fault would let a bad one go.',
      criteria: 'Twenty instruments with known faults are all refused.',
      planned: '2025-03-01',
    })
    .then('2025-02-24', 'klara-vogt', {
      performed: '2025-02-24',
      version: '4.2',
      by: 'klara-vogt',
      how: 'Twenty instruments with known faults; all were refused.',
      result: 'fit',
      evidence: [{ what: 'List of the twenty instruments' }],
    })
    .then('2025-02-26', 'idris-bello', {
      again_when: 'The version changes.',
      approved: { by: 'idris-bello', on: '2025-02-26' },
    })
}

function release(book: Book, index: number, prepared: string): void {
  const authorized = addDays(prepared, 2)
  const id = book.nextId('RL', prepared)
  book
    .begin('release', id, prepared, 'elsa-frey', {
      title: `Alder software 3.${index + 1}`,
      process: 'PR-003',
      product: 'Alder software',
      version: `3.${index + 1}`,
      kind: 'planned',
      prepared,
      prepared_by: 'elsa-frey',
      release_by: addDays(prepared, 7),
    })
    .then(authorized, 'leila-amari', {
      criteria: [{ criterion: 'All tests pass', result: 'met', shown_by: `Report of ${prepared}` }],
      known_faults: [],
      authorized: { by: 'leila-amari', on: authorized },
    })
    .close(authorized, 'leila-amari')
}

function designProject(book: Book): void {
  const gate = (name: string, day: string) => ({
    gate: name,
    planned: day,
    held: day,
    attendees: ['henrik-dahl', 'david-cohen', 'fatou-diop'],
    looked_at: 'Drawings, prototypes and test reports.',
    decision: 'pass',
    by: 'henrik-dahl',
  })
  book
    .begin('design-project', 'DP-2025-01', '2025-02-10', 'henrik-dahl', {
      title: 'Alder Field, an instrument without service',
      owner: 'product-lead',
      process: 'PR-003',
      started: '2025-02-10',
      due: '2026-03-31',
      aim: 'An instrument that works in a field for five years without being touched.',
    })
    .then('2025-03-03', 'henrik-dahl', {
      plan: {
        stages: ['Concept', 'Prototype'],
        responsibilities: 'David Cohen designs, Fatou Diop tests.',
        users: 'Four farms try it for a season.',
      },
      inputs: [
        {
          id: 'R1',
          requirement: 'Tight after five winters',
          source: 'Four farms that tried Alder One',
          test: 'Climate chamber, 40 cycles',
        },
      ],
    })
    .then('2025-06-02', 'henrik-dahl', { gates: [gate('Concept', '2025-06-02')] })
    .then('2025-11-10', 'henrik-dahl', {
      gates: [gate('Concept', '2025-06-02'), gate('Prototype', '2025-11-10')],
      outputs: [{ what: 'Drawings, edition 3', where: 'Drawing store' }],
    })
    .then('2025-12-01', 'fatou-diop', {
      verification: {
        on: '2025-12-01',
        by: 'fatou-diop',
        how: 'Forty cycles in the climate chamber; all stayed tight.',
        not_met: [],
        evidence: [{ what: 'Report of the climate chamber' }],
      },
    })
    .then('2026-02-16', 'idris-bello', {
      validation: {
        on: '2026-02-16',
        by: 'idris-bello',
        how: 'Four farms used it for a season, and none had to touch it.',
        evidence: [{ what: 'Letters of the farms' }],
      },
    })
    .close('2026-03-02', 'henrik-dahl')
}
