import type { Document } from '../../../core/model/document.js'
import type { Certificate, ExternalAudit } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineRule } from '../../../core/model/rule.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { LAST_DAY } from '../../../core/values/date.js'
import { namesInShort } from '../../../core/words/names-in-short.js'
import { auditsOfCertificate, isHeld } from '../certificates.js'

const certificate = (fields: string) =>
  exampleFiles('certificate', { 'CE-001': `issued: 2026-06-01\nexpires: 2029-05-31\n${fields}` })
const audit = (id: string, fields: string) => exampleFiles('external-audit', { [id]: fields })
const MAJOR = '\nfindings: [{ id: F1, grade: major, responded: 2026-05-20 }]'

export const certificateFitsItsAudits = defineRule({
  id: 'certificate-fits-its-audits',
  description: 'Disallow certificates whose days, offers and audits contradict each other',
  rationale:
    'A certificate rests on audits that were held and answered before it was issued, and it says nothing of the time after its last day. A record that says otherwise is wrong, or the certificate is in danger.',
  clauses: ['iso-9001-2015/9.1.1', 'iso-9001-2015/7.5.3.1'],
  severity: 'error',
  examples: [
    {
      name: 'days in the wrong order',
      files: exampleFiles('certificate', {
        'CE-001': 'issued: 2026-06-01\nexpires: 2026-05-31',
        'CE-002': 'issued: 2026-06-01\nexpires: 2029-05-31\nnext_surveillance: 2029-06-30',
      }),
      problems: [
        'qms-docs/CE-001.md:5:10 This certificate ends on 2026-05-31, before it was issued on 2026-06-01. Correct whichever is wrong.',
        'qms-docs/CE-002.md:6:20 The next audit is to be held by 2029-06-30, after the certificate ends on 2029-05-31. Correct whichever is wrong.',
      ],
    },
    {
      name: 'three offers of two bodies, and a body that made none',
      files: certificate(
        'body: Norden Cert\nquotes: [{ body: Isle Cert, on: 2026-01-10 }, { body: Certify, on: 2026-01-12 }, { body: Certify, on: 2026-02-12 }]',
      ),
      problems: [
        'qms-docs/CE-001.md:6:7 No offer of Norden Cert is among those that were compared. Add it to “quotes”.',
        'qms-docs/CE-001.md:7:9 The offers come from 2 bodies only: Isle Cert and Certify. Compare a third one, or say in “fewer_because” why not.',
      ],
    },
    {
      name: 'an audit that came later, one of a customer, one that did not recommend it, and a major finding that was open',
      files: {
        ...certificate('audits: [EA-2026-01, EA-2026-02, EA-2026-03, EA-2026-04, EA-2026-05]'),
        ...audit('EA-2026-01', 'kind: stage-2\nheld: 2026-07-01'),
        ...audit('EA-2026-02', 'kind: customer\nheld: 2026-03-01'),
        ...audit('EA-2026-03', 'kind: stage-2\nheld: 2026-05-01\nconclusion: not-recommended'),
        ...audit('EA-2026-04', `kind: stage-2\nheld: 2026-05-01${MAJOR}`),
        ...audit('EA-2026-05', 'kind: stage-1\nplanned: 2026-12-01'),
      },
      problems: [
        'qms-docs/CE-001.md:6:10 This certificate rests on EA-2026-01, which was held on 2026-07-01, after it was issued on 2026-06-01. Name the audits of before.',
        'qms-docs/CE-001.md:6:22 This certificate rests on EA-2026-02, an audit by a customer. Name those of the body that issued it.',
        'qms-docs/CE-001.md:6:34 This certificate rests on EA-2026-03, which did not recommend it. Name the audit that did.',
        'qms-docs/CE-001.md:6:46 This certificate was issued on 2026-06-01, while the answer to F1 of EA-2026-04, which is major, was not accepted. Fill in “accepted” there, or correct the day.',
        'qms-docs/CE-001.md:6:58 This certificate rests on EA-2026-05, which is not held yet. Name the audits of before.',
      ],
    },
    {
      name: 'an audit to keep a certificate that had ended, and one by another body',
      files: {
        ...certificate(
          'body: Norden Cert\nquotes: [{ body: Norden Cert }]\nfewer_because: Only one.\nended: 2026-08-01',
        ),
        ...audit('EA-2026-01', 'kind: surveillance\nbody: Isle Cert\nheld: 2026-09-01\ncertificate: CE-001'),
      },
      problems: [
        'qms-docs/EA-2026-01.md:5:7 Isle Cert held this audit, but CE-001 is a certificate of Norden Cert. Correct whichever is wrong.',
        'qms-docs/EA-2026-01.md:6:7 This audit was held on 2026-09-01, when CE-001 did not hold. Name the certificate that it kept.',
      ],
    },
    {
      name: 'all as it should be, and a certificate that is only sought',
      files: {
        ...certificate(
          'body: Norden Cert\nquotes: [{ body: Norden Cert }, { body: Isle Cert }, { body: Certify }]\naudits: [EA-2026-01]\nnext_surveillance: 2027-05-31',
        ),
        ...audit('EA-2026-01', 'kind: stage-2\nbody: Norden Cert\nheld: 2026-05-01\nconclusion: recommended'),
        ...audit('EA-2026-02', 'kind: surveillance\nbody: Norden Cert\nplanned: 2027-05-01\ncertificate: CE-001'),
        ...exampleFiles('certificate', { 'CE-002': 'sought: 2026-06-01\nquotes: [{ body: Certify, on: 2026-07-01 }]' }),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const certificate of qms.ofType('certificate')) {
      yield* daysInOrder(certificate)
      yield* offersCompared(certificate)
      yield* restsOnAudits(qms, certificate)
      yield* keptByAudits(qms, certificate)
    }
  },
})

type Problems = Generator<{
  readonly file: Document<Certificate> | Document<ExternalAudit>
  readonly at: string
  readonly message: string
}>

function* daysInOrder(certificate: Document<Certificate>): Problems {
  const { issued = '', expires = LAST_DAY, next_surveillance: next = '' } = certificate.fields
  if (expires < issued) {
    const message = `This certificate ends on ${expires}, before it was issued on ${issued}. Correct whichever is wrong.`
    yield { file: certificate, at: '/expires', message }
  } else if (next > expires) {
    const message = `The next audit is to be held by ${next}, after the certificate ends on ${expires}. Correct whichever is wrong.`
    yield { file: certificate, at: '/next_surveillance', message }
  }
}

/** That there are offers at all, the schema asks for. */
function* offersCompared(certificate: Document<Certificate>): Problems {
  const { body, quotes = [], fewer_because: reason } = certificate.fields
  if (body === undefined || quotes.length === 0) return
  const bodies = [...new Set(quotes.flatMap((quote) => quote.body ?? []))]
  if (!bodies.includes(body)) {
    const message = `No offer of ${body} is among those that were compared. Add it to “quotes”.`
    yield { file: certificate, at: '/body', message }
  }
  if (quotes.length < LEAST_OFFERS || bodies.length >= LEAST_OFFERS || reason !== undefined) return
  const message = `The offers come from ${bodies.length} bodies only: ${namesInShort(bodies)}. Compare a third one, or say in “fewer_because” why not.`
  yield { file: certificate, at: '/quotes', message }
}

const LEAST_OFFERS = 3

function* restsOnAudits(qms: Qms, certificate: Document<Certificate>): Problems {
  const { issued, audits = [] } = certificate.fields
  if (issued === undefined) return
  for (const [index, id] of audits.entries()) {
    const audit = qms.ofType('external-audit').find((one) => one.id === id)
    const message = audit && faultOf(audit, issued)
    if (message) yield { file: certificate, at: `/audits/${index}`, message }
  }
}

function faultOf({ id, fields }: Document<ExternalAudit>, issued: string): string | undefined {
  const { kind = '', held, conclusion, findings = [] } = fields
  const rests = `This certificate rests on ${id},`
  if (kind === 'customer' || kind === 'authority')
    return `${rests} an audit by ${kind === 'customer' ? 'a customer' : 'an authority'}. Name those of the body that issued it.`
  // One that kept it since came later by its nature.
  if (kind === 'surveillance') return undefined
  if (held === undefined) return `${rests} which is not held yet. Name the audits of before.`
  if (held > issued)
    return `${rests} which was held on ${held}, after it was issued on ${issued}. Name the audits of before.`
  if (conclusion === 'not-recommended') return `${rests} which did not recommend it. Name the audit that did.`
  const open = findings.find(({ grade, accepted }) => grade === 'major' && (accepted ?? LAST_DAY) > issued)
  return open
    ? `This certificate was issued on ${issued}, while the answer to ${open.id} of ${id}, which is major, was not accepted. Fill in “accepted” there, or correct the day.`
    : undefined
}

function* keptByAudits(qms: Qms, certificate: Document<Certificate>): Problems {
  for (const audit of auditsOfCertificate(qms, certificate)) {
    const { kind, held, body } = audit.fields
    if (kind !== 'surveillance' && kind !== 'recertification') continue
    if (body !== undefined && certificate.fields.body !== undefined && body !== certificate.fields.body) {
      const message = `${body} held this audit, but ${certificate.id} is a certificate of ${certificate.fields.body}. Correct whichever is wrong.`
      yield { file: audit, at: '/body', message }
    }
    if (
      held !== undefined &&
      held <= qms.today &&
      certificate.fields.issued !== undefined &&
      !isHeld(certificate.fields, held)
    ) {
      const message = `This audit was held on ${held}, when ${certificate.id} did not hold. Name the certificate that it kept.`
      yield { file: audit, at: '/held', message }
    }
  }
}
