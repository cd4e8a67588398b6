import { readFileSync } from 'node:fs'
import { approvalOf, PEOPLE, SETTINGS, ST_001 } from './company-files.js'
import { all, appends, edits, leavesConflict, removes, writes } from './hands.js'
import type { Tampering } from './tampering.js'

/** A schema of the toolkit, changed and put into the repository. */
const ownSchema = (type: string, from: string | RegExp, to: string) => {
  const path = `schemas/document-types/${type}.schema.json`
  const own = readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
  return writes(path, own.replace(from, to))
}

export const peopleTamperings: readonly Tampering[] = [
  {
    what: 'A role ends before the approval that was given in it.',
    of: '1',
    does: edits(PEOPLE, '- role: quality-manager\n', '- role: quality-manager\n        to: 2026-01-31\n'),
  },
  {
    what: 'An approver is taken out of people.yml.',
    of: '1',
    does: edits(PEOPLE, / {2}- id: ben\n(?: {4}.*\n)+/, ''),
  },
  {
    what: 'An approver is said to have left before they approved.',
    of: '1',
    does: edits(PEOPLE, /(ben@scales.*\n.*from: .*)/, '$1\n    to: 2025-12-31'),
  },
  {
    what: 'The key of an approver is said to have ended before it signed.',
    of: '1',
    does: edits(PEOPLE, /(lea@example\.org\n +from: .*)/, '$1\n        to: 2026-01-02'),
  },
  {
    what: 'The key of an approver is exchanged for another one.',
    of: '2',
    does: (copy) => edits(PEOPLE, copy.keys.lea.publicKey, copy.keys.mara.publicKey.replace(/ \S+$/, ' x'))(copy),
  },
  {
    what: 'A person gets a role as if they always had it.',
    of: '2',
    does: edits(PEOPLE, '- role: technician\n', '- role: technician\n      - role: quality-manager\n'),
  },
  {
    what: 'The address of an author is given to nobody, so that their texts are by an unknown person.',
    of: '3',
    does: edits(PEOPLE, 'emails: [noor@scales.example]', 'emails: [n@scales.example]'),
  },
  {
    what: 'The address of an author is given to another person.',
    of: '3',
    does: all(
      edits(PEOPLE, 'emails: [noor@scales.example]', 'emails: [n@scales.example]'),
      edits(PEOPLE, 'emails: [ben@scales.example]', 'emails: [noor@scales.example]'),
    ),
  },
  {
    what: 'A person is renamed.',
    of: 'settings',
    does: edits(PEOPLE, 'name: Ben Okoro', 'name: Benjamin Okoro'),
  },
  { what: 'The file people.yml is deleted.', of: 'settings', does: removes(PEOPLE) },
  {
    what: 'The file people.yml can no longer be read.',
    of: 'settings',
    does: edits(PEOPLE, '    name: Ben Okoro', '    name: [Ben Okoro'),
  },
  {
    what: 'The file people.yml has conflict markers in it.',
    of: '14',
    does: leavesConflict(PEOPLE, '    name: Ben Okoro'),
  },
]

export const ruleTamperings: readonly Tampering[] = [
  {
    what: 'The matrix asks for fewer approvals.',
    of: 'settings',
    does: edits(SETTINGS, 'major: [quality-manager, owner]', 'major: [quality-manager]'),
  },
  {
    what: 'The matrix asks for other people.',
    of: 'settings',
    does: edits(SETTINGS, 'minor: [owner]', 'minor: [technician]'),
  },
  {
    what: 'A rule is switched off.',
    of: 'settings',
    does: appends(SETTINGS, "  records-only-grow: 'off'\n"),
  },
  {
    what: 'A problem is waived that is not there.',
    of: 'settings',
    does: appends(
      SETTINGS,
      'waivers:\n  - { rule: records-only-grow, document: AP-QP-001-1, reason: It has been agreed., approver: lea, expires: 2027-01-01 }\n',
    ),
  },
  {
    what: 'Approvals have to be signed from a day before some were given.',
    of: '1',
    does: appends(SETTINGS, 'approvals: { signed_from: 2026-01-01 }\n'),
  },
  {
    what: 'Approvals are no longer needed.',
    of: '1',
    does: appends(SETTINGS, 'approvals: { required: false }\n'),
  },
  {
    what: 'Records only have to grow from tomorrow on.',
    of: '5',
    does: appends(SETTINGS, 'records: { grow_from: 2026-11-23 }\n'),
  },
  {
    what: 'Records only have to grow from tomorrow on, and one is deleted.',
    of: '5',
    does: all(
      appends(SETTINGS, 'records: { grow_from: 2026-11-23 }\n'),
      removes('qms-docs/records/nonconformities/NC-2026-001.md'),
    ),
  },
  {
    what: 'Another time zone turns days around.',
    of: 'time',
    does: edits(SETTINGS, 'Europe/Zurich', 'Pacific/Kiritimati'),
  },
  {
    what: 'A time zone is named that there is none.',
    of: 'time',
    does: edits(SETTINGS, 'Europe/Zurich', 'Europe/Atlantis'),
  },
  { what: 'The file qms.yml is deleted.', of: 'settings', does: removes(SETTINGS) },
  {
    what: 'The file qms.yml can no longer be read.',
    of: 'settings',
    does: edits(SETTINGS, '  time_zone: ', '  time_zone: ['),
  },
  {
    what: 'The file qms.yml has conflict markers in it.',
    of: '14',
    does: leavesConflict(SETTINGS, '    minor: [owner]'),
  },
  {
    what: 'A schema of our own makes procedures no longer maintained.',
    of: '1',
    does: ownSchema('procedure', '"control": "maintained"', '"control": "retained"'),
  },
  {
    what: 'A schema of our own says that nonconformities are never complete.',
    of: 'settings',
    does: ownSchema('nonconformity', '"date": "closed"', '"date": "archived"'),
  },
  {
    what: 'A schema of our own has conflict markers in it.',
    of: '14',
    does: writes(
      'schemas/document-types/recipe.schema.json',
      '<<<<<<< HEAD\n{}\n=======\n{ "title": "x" }\n>>>>>>> change\n',
    ),
  },
  {
    what: 'A list of known problems appears.',
    of: 'settings',
    does: writes('qms-docs/baseline.yml', 'expires: 2027-01-01\nproblems: []\n'),
  },
  {
    what: 'The list of known problems has conflict markers in it.',
    of: '14',
    does: writes('qms-docs/baseline.yml', '<<<<<<< HEAD\nproblems: []\n=======\nproblems:\n>>>>>>> change\n'),
  },
  {
    what: 'The document that stands for the settings is deleted.',
    of: 'settings',
    does: removes(ST_001),
  },
  {
    what: 'The document that stands for the settings is raised to a new revision without what changed.',
    of: 'settings',
    does: all(edits(SETTINGS, 'minor: [owner]', 'minor: [technician]'), edits(ST_001, 'revision: 1', 'revision: 2')),
  },
  {
    what: 'The approval of the settings no longer lists a file.',
    of: 'settings',
    does: edits(approvalOf('ST-001', 1), / {2}- path: qms-docs\/qms\.yml\n(?: {4}.*\n)+/, ''),
  },
]
