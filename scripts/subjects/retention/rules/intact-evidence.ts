import dedent from 'dedent'
import type { Document } from '../../../core/model/document.js'
import { findFields, isFields } from '../../../core/model/fields.js'
import type { FileFacts, Qms } from '../../../core/model/qms.js'
import type { ReportedProblem, Rule } from '../../../core/model/rule.js'
import { evidenceFields } from '../../../core/questions/evidence-fields.js'
import { resolvePath } from '../../../core/values/paths.js'

const record = (evidence: string) => dedent`
  ---
  id: NC-2026-001
  type: nonconformity
  evidence: [{ what: Photograph, ${evidence} }]
  ---
`
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i
const SHA256_OF_X = '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881'

export const intactEvidence: Rule = {
  id: 'intact-evidence',
  description: 'Require files named as evidence to be there, unchanged since they were named',
  rationale:
    'Evidence that is missing, empty or was exchanged later proves nothing. The checksum in the record shows that the file is still the one that was meant.',
  clauses: ['iso-9001-2015/7.5.3.1', 'iso-9001-2015/7.5.3.2'],
  severity: 'error',
  examples: [
    {
      name: 'a file that is not there, and one outside of the repository',
      files: {
        'qms-docs/NC-2026-001.md': record('file: files/a.jpg'),
        'qms-docs/NC-2026-002.md': record('file: ../../a.jpg'),
      },
      problems: [
        'qms-docs/NC-2026-001.md:4:38 There is no file “qms-docs/files/a.jpg”. Add it, or correct the path, which counts from this document’s folder.',
        'qms-docs/NC-2026-002.md:4:38 “../../a.jpg” leads out of this repository, where others cannot see it. Put the file into the repository.',
      ],
    },
    {
      name: 'a folder instead of a file',
      files: { 'qms-docs/NC-2026-001.md': record('file: photos/'), 'qms-docs/photos/a.jpg': 'x' },
      problems: ['qms-docs/NC-2026-001.md:4:38 “photos/” is a folder. Name each file in it that is evidence.'],
    },
    {
      name: 'the record itself',
      files: { 'qms-docs/NC-2026-001.md': record('file: NC-2026-001.md') },
      problems: [
        'qms-docs/NC-2026-001.md:4:38 “NC-2026-001.md” is the record itself, which proves nothing. Name what shows it: a report, a photograph, another record.',
      ],
    },
    {
      name: 'an address instead of a file',
      files: { 'qms-docs/NC-2026-001.md': record('file: "https://example.org/a.jpg"') },
      problems: [
        'qms-docs/NC-2026-001.md:4:38 “https://example.org/a.jpg” is an address, not a file. Write it in “url” instead of “file”.',
      ],
    },
    {
      name: 'a file that was changed',
      files: { 'qms-docs/NC-2026-001.md': record(`file: a.jpg, sha256: ${SHA256_OF_X}`), 'qms-docs/a.jpg': 'y' },
      problems: [
        'qms-docs/NC-2026-001.md:4:53 The file “a.jpg” is not the one that was named as evidence: its checksum is now a1fce4363854ff888cff4b8e7875d600c2682390412a8cf79b37d0b11148b0fa. Put the original back; if the change is right, add an amendment that says why.',
      ],
    },
    {
      name: 'a missing checksum is a warning',
      files: { 'qms-docs/NC-2026-001.md': record('file: a.jpg'), 'qms-docs/a.jpg': 'x' },
      problems: [
        `qms-docs/NC-2026-001.md:4:38 Nothing shows that the file “a.jpg” stays as it is. Add its checksum below it: “sha256: ${SHA256_OF_X}”.`,
      ],
    },
    {
      name: 'an empty file, and a pointer of Git LFS to no file',
      files: {
        'qms-docs/NC-2026-001.md': record('file: a.jpg'),
        'qms-docs/a.jpg': '',
        'qms-docs/NC-2026-002.md': record('file: b.jpg'),
        'qms-docs/b.jpg': 'version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 1\n',
      },
      problems: [
        'qms-docs/NC-2026-001.md:4:38 The file “a.jpg” is empty. Put the evidence itself here.',
        'qms-docs/NC-2026-002.md:4:38 “b.jpg” is a pointer of Git LFS without a checksum, so nothing shows which file is meant. Add the file again.',
      ],
    },
    {
      name: 'a file that Git LFS keeps, wherever it is: its checksum is in the pointer',
      files: {
        'qms-docs/NC-2026-001.md': record(`file: a.jpg, sha256: ${SHA256_OF_X}`),
        'qms-docs/NC-2026-002.md': record(`file: b.jpg, sha256: ${SHA256_OF_X}`),
        'qms-docs/a.jpg': `version https://git-lfs.github.com/spec/v1\noid sha256:${SHA256_OF_X}\nsize 1\n`,
        'qms-docs/b.jpg': `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 1\n`,
      },
      problems: [
        `qms-docs/NC-2026-002.md:4:53 The file “b.jpg” is not the one that was named as evidence: its checksum is now ${'0'.repeat(64)}. Put the original back; if the change is right, add an amendment that says why.`,
      ],
    },
    {
      name: 'a file that is as it was, evidence elsewhere, and a checksum that is no checksum',
      files: {
        'qms-docs/records/NC-2026-001.md': record(`file: ../a.jpg, sha256: ${SHA256_OF_X}`),
        'qms-docs/a.jpg': 'x',
        'qms-docs/NC-2026-002.md': record('url: "https://example.org"'),
        'qms-docs/NC-2026-003.md': record('file: a.jpg, sha256: abc'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.documents) {
      const type = qms.typeOf(document)
      for (const path of type ? evidenceFields(type) : []) {
        const name = path.at(-1) ?? ''
        for (const { pointer, value } of findFields(document.fields, path.slice(0, -1))) {
          if (!isFields(value) || value[name] === undefined) continue
          const sha256 = value.sha256 === undefined ? undefined : String(value.sha256)
          const evidence = { document, at: `${pointer}/${name}`, group: pointer, file: String(value[name]), sha256 }
          const found = checkEvidence(qms, evidence)
          if (found) yield found
        }
      }
    }
  },
}

interface Evidence {
  readonly document: Document
  readonly at: string
  /** The pointer to the fields around it. */
  readonly group: string
  readonly file: string
  readonly sha256: string | undefined
}

function checkEvidence(qms: Qms, { document, at, group, file, sha256 }: Evidence): ReportedProblem | undefined {
  const path = resolvePath(document.path, file)
  const facts = path === undefined ? undefined : qms.files.get(path)
  const isAFolder = path !== undefined && qms.folders.has(path)
  const misnamed = path === document.path ? isItself(file) : isAFolder ? isFolder(file) : undefined
  const message = misnamed ?? faultOf(file, path, facts)
  if (message) return { file: document, at, message }
  const found = facts?.sha256
  if (!found || sha256 === found) return undefined
  if (sha256 !== undefined) {
    const message = `The file “${file}” is not the one that was named as evidence: its checksum is now ${found}. Put the original back; if the change is right, add an amendment that says why.`
    return { file: document, at: `${group}/sha256`, message }
  }
  if (document.defects.some((defect) => defect.at === `${group}/sha256`)) return undefined
  const advice = `Nothing shows that the file “${file}” stays as it is. Add its checksum below it: “sha256: ${found}”.`
  return { file: document, at, message: advice, severity: 'warning' }
}

function isItself(file: string): string {
  return `“${file}” is the record itself, which proves nothing. Name what shows it: a report, a photograph, another record.`
}

function isFolder(file: string): string {
  return `“${file}” is a folder. Name each file in it that is evidence.`
}

function faultOf(file: string, path: string | undefined, facts: FileFacts | undefined): string | undefined {
  if (ADDRESS.test(file)) return `“${file}” is an address, not a file. Write it in “url” instead of “file”.`
  if (path === undefined)
    return `“${file}” leads out of this repository, where others cannot see it. Put the file into the repository.`
  if (facts?.size === undefined)
    return `There is no file “${path}”. Add it, or correct the path, which counts from this document’s folder.`
  if (facts.size === 0) return `The file “${file}” is empty. Put the evidence itself here.`
  if (facts.lfsPointer && !facts.sha256)
    return `“${file}” is a pointer of Git LFS without a checksum, so nothing shows which file is meant. Add the file again.`
  if (facts.sha256 === undefined)
    return `The file “${file}” is too large to be checked. Keep it outside of the repository and name its address in “url”.`
  return undefined
}
