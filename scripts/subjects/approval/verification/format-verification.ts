import colors from 'picocolors'
import { escapeMarkdown } from '../../../core/format/text/escape-markdown.js'
import { printable } from '../../../core/format/text/printable.js'
import { defined } from '../../../core/values/defined.js'
import { counted } from '../../../core/words/counted.js'
import { type BranchCheck, type Check, isSound, type Verification, type VerificationReport } from './verification.js'

interface VerificationOptions {
  /** Also say what holds. */
  readonly inFull: boolean
  readonly color: boolean
}

type VerificationFormat = (report: VerificationReport, options: VerificationOptions) => string

/** Every form in which `qms verify` can answer, by the name that `--format` takes. */
export const verificationFormats = {
  text: formatText,
  markdown: formatMarkdown,
  json: formatJson,
} satisfies Record<string, VerificationFormat>

const SIGNS: Readonly<Record<Check['result'], string>> = { holds: '✔', fails: '✖', 'not checked': '–' }

function formatText(report: VerificationReport, { inFull, color }: VerificationOptions): string {
  const paint = colors.createColors(color)
  const marks = { holds: paint.green, fails: paint.red, 'not checked': paint.yellow }
  const sign = (result: Check['result']) => marks[result](SIGNS[result])
  const said = new Set([report.unknownPeople, ...report.changed].map((finding) => finding?.message))
  const lines = report.verifications.flatMap((verification) => {
    const shown = verification.checks.filter(
      ({ result, message }) => (inFull || result !== 'holds') && !said.has(message),
    )
    return [
      `${sign(overall(verification))} ${nameOf(verification)}`,
      ...shown.map(({ result, message }) => `    ${sign(result)} ${message}`),
    ]
  })
  const branch = report.branch
    ? [
        '',
        `Rules of the branch ${report.branch.name} on GitHub`,
        ...report.branch.checks.map((check) => `    ${sign(check.result)} ${ruleMessage(check)}`),
      ]
    : []
  const seal = report.seal
    ? [
        '',
        `Seal ${report.seal.name}`,
        ...report.seal.checks.map((check) => `    ${sign(check.result)} ${check.message}`),
      ]
    : []
  const unread = unkept(report).map(([path, why]) => `${sign('fails')} ${path}\n    ${sign('fails')} ${why}`)
  return `${[...unread, ...lines, ...seal, ...branch, '', summary(report), sourceInWords(report)].join('\n').trimStart()}\n`
}

/** @returns the files that are no evidence, each with the reason */
function unkept({
  unreadable,
  uncommitted,
  changed,
  unknownPeople,
}: VerificationReport): readonly (readonly [path: string, why: string])[] {
  return [
    ...(unknownPeople ? [[unknownPeople.path, unknownPeople.message] as const] : []),
    ...unreadable.map((path) => [path, path.endsWith('.md') ? RECORD_UNREAD : FOLDER_UNREAD] as const),
    ...uncommitted.map((path) => [path, NOT_COMMITTED] as const),
    ...changed.map(({ path, message }) => [path, message] as const),
  ]
}

function sourceInWords({ source: { commit, repository, toolkit } }: VerificationReport): string {
  const what = commit
    ? `commit ${commit}${repository ? ` of ${printable(repository)}` : ''}`
    : 'a folder without commits'
  return `Verified: ${what}, with qms-kit ${toolkit}.`
}

const NOT_COMMITTED =
  'This approval record is not committed as it is here, so git does not keep it, and others do not have it. Commit it, or put back what was committed.'

const RECORD_UNREAD = 'This approval record cannot be read, so nothing in it was verified. `qms check` says why.'

const FOLDER_UNREAD = 'Approval records belong here, and none can be read, so none was verified. `qms check` says why.'

/** A report to keep: every record with everything that was looked at. */
function formatMarkdown(report: VerificationReport): string {
  const sections = report.verifications.map((verification) => {
    const checks = verification.checks.map(
      ({ result, message }) => `- ${SIGNS[result]} ${result}: ${escapeMarkdown(message)}`,
    )
    return [`## ${escapeMarkdown(nameOf(verification))}`, '', ...checks, ''].join('\n')
  })
  const unread = unkept(report).flatMap(([path, why]) => [
    `## ${escapeMarkdown(path)}`,
    '',
    `- ${SIGNS.fails} fails: ${escapeMarkdown(why)}`,
    '',
  ])
  const rules = (report.branch?.checks ?? []).map(
    (check) => `- ${SIGNS[check.result]} ${check.result}: ${escapeMarkdown(ruleMessage(check))}`,
  )
  const branch = report.branch
    ? [`## Rules of the branch ${escapeMarkdown(report.branch.name)} on GitHub`, '', ...rules, '']
    : []
  const sealed = (report.seal?.checks ?? []).map(
    ({ result, message }) => `- ${SIGNS[result]} ${result}: ${escapeMarkdown(message)}`,
  )
  const seal = report.seal ? [`## Seal ${escapeMarkdown(report.seal.name)}`, '', ...sealed, ''] : []
  return [
    `# Verification of approvals as of ${report.today}`,
    '',
    summary(report),
    '',
    escapeMarkdown(sourceInWords(report)),
    '',
    ...unread,
    ...sections,
    ...seal,
    ...branch,
  ].join('\n')
}

function formatJson({
  today,
  source,
  verifications,
  unreadable,
  uncommitted,
  branch,
  seal,
  changed,
  unknownPeople,
}: VerificationReport): string {
  const records = verifications.map((verification) => ({
    id: verification.record.id,
    document: verification.record.fields.document,
    revision: verification.record.fields.revision,
    file: verification.record.path,
    ...defined({ appliesFrom: verification.appliesFrom }),
    result: overall(verification),
    checks: verification.checks,
  }))
  return `${JSON.stringify({ today, ...source, records, unreadable, uncommitted, changed, ...defined({ seal, branch, unknownPeople }) }, null, 2)}\n`
}

function ruleMessage({ message, clause }: BranchCheck): string {
  return `${message} (ISO 9001:2015, ${clause})`
}

function overall(verification: Verification): Check['result'] {
  if (!isSound(verification)) return 'fails'
  return verification.checks.some(({ result }) => result === 'not checked') ? 'not checked' : 'holds'
}

function nameOf({ record: { id, fields }, appliesFrom }: Verification): string {
  const since = appliesFrom ? `applies from ${appliesFrom}` : 'does not apply yet'
  return `${id}  ${fields.document} revision ${fields.revision}, ${since}`
}

function summary({ today, verifications, unreadable }: VerificationReport): string {
  const missing = unreadable.length > 0 ? ` ${counted(unreadable.length, 'file')} could not be read.` : ''
  if (verifications.length === 0) return `There is no approval record as of ${today}: nothing was verified.${missing}`
  const of = (result: Check['result']) => verifications.filter((one) => overall(one) === result).length
  const entries = verifications.flatMap(({ record }) => record.fields.approvals ?? [])
  const signed = entries.filter(({ evidence }) => evidence?.ssh_signature !== undefined).length
  const verb = (count: number, plural: string) => `${count} ${plural}${count === 1 ? 's' : ''}`
  const parts = [
    verb(of('holds'), 'hold'),
    verb(of('fails'), 'fail'),
    `${of('not checked')} could not be checked in full`,
  ]
  return `${counted(verifications.length, 'approval record')} as of ${today}: ${parts.join(', ')}. ${counted(entries.length, 'approval')}, ${signed} of them signed.${missing}`
}
