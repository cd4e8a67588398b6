import { defineRule } from '../../../core/model/rule.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { addDays } from '../../../core/values/date.js'
import { auditsToKeep, NOTICE_DAYS } from '../audits-to-keep.js'
import { certificatesHeld, dayOfAudit } from '../certificates.js'

const certificate = (fields: string) =>
  exampleFiles('certificate', { 'CE-001': `body: Norden Cert\nissued: 2025-12-10\n${fields}` })
const audit = (fields: string) => exampleFiles('external-audit', { 'EA-2026-01': `certificate: CE-001\n${fields}` })
const NEXT = 'next_surveillance: 2026-12-09\nexpires: 2028-12-09'

export const auditsOfCertificatePlanned = defineRule({
  id: 'audits-of-certificate-planned',
  description: 'Require the audits that keep a certificate to be planned 120 days before their last day',
  rationale:
    'A certificate is kept by an audit each year and renewed by one before it runs out. The body that issued it plans months ahead, so a firm that asks late may lose it.',
  clauses: ['iso-9001-2015/9.1.1'],
  severity: 'warning',
  examples: [
    {
      name: 'no audit is planned',
      files: certificate(NEXT),
      problems: [
        'qms-docs/CE-001.md:6:20 The surveillance audit that keeps CE-001 is to be held by 2026-12-09, and none is planned. Agree on a day with the body, and record it: `qms new external-audit`, with “kind: surveillance” and “certificate: CE-001”.',
      ],
    },
    {
      name: 'an audit is planned too late',
      files: { ...certificate(NEXT), ...audit('kind: surveillance\nplanned: 2027-01-20') },
      problems: [
        'qms-docs/EA-2026-01.md:6:10 The surveillance audit that keeps CE-001 is to be held by 2026-12-09, and is planned for 2027-01-20. Agree on an earlier day with the body.',
      ],
    },
    {
      name: 'no audit that renews it is planned',
      files: certificate('expires: 2027-02-01\nnext_surveillance: 2027-06-01'),
      problems: [
        'qms-docs/CE-001.md:6:10 The recertification audit that keeps CE-001 is to be held by 2027-02-01, and none is planned. Agree on a day with the body, and record it: `qms new external-audit`, with “kind: recertification” and “certificate: CE-001”.',
      ],
    },
    {
      name: 'planned in time, not due for long, and a certificate that was given back',
      files: {
        ...certificate(NEXT),
        ...audit('kind: surveillance\nplanned: 2026-12-02'),
        ...exampleFiles('certificate', {
          'CE-002': 'issued: 2026-10-01\nnext_surveillance: 2027-09-30\nexpires: 2029-09-30',
          'CE-003': `issued: 2025-12-10\n${NEXT}\nended: 2026-10-01`,
        }),
      },
      problems: [],
    },
  ],
  *check(qms) {
    const soon = addDays(qms.today, NOTICE_DAYS)
    for (const certificate of certificatesHeld(qms)) {
      const open = auditsToKeep(qms, certificate).filter(({ isHeld, by }) => !isHeld && by <= soon)
      for (const { kind, by, audit } of open) {
        const what = `The ${kind} audit that keeps ${certificate.id} is to be held by ${by}, and`
        if (!audit) {
          const message = `${what} none is planned. Agree on a day with the body, and record it: \`qms new external-audit\`, with “kind: ${kind}” and “certificate: ${certificate.id}”.`
          yield { file: certificate, at: kind === 'surveillance' ? '/next_surveillance' : '/expires', message }
        } else if (dayOfAudit(audit) > by) {
          const message = `${what} is planned for ${dayOfAudit(audit)}. Agree on an earlier day with the body.`
          yield { file: audit, at: '/planned', message }
        }
      }
    }
  },
})
