import { defineRule } from '../../../core/model/rule.js'
import { listInWords } from '../../../core/words/list-in-words.js'

const complaint = (fields: string) => ({
  'qms-docs/CC-2026-001.md': `---\nid: CC-2026-001\ntype: customer-complaint\n${fields}\n---\n`,
})
const device = { 'qms-docs/qms.yml': 'profile: device\n' }

export const complaintNamesDevice = defineRule({
  id: 'complaint-names-device',
  description: 'Require a closed complaint about a medical device to name the device, and its lot or version',
  rationale:
    'Whether others have the same device, and whether an authority has to hear of it, can be answered only for a device that can be told from others. It is asked for in the profile “device”.',
  clauses: ['iso-13485-2016/8.2.2'],
  severity: 'error',
  examples: [
    {
      name: 'closed without product and lot',
      files: { ...device, ...complaint('closed: 2026-05-04') },
      problems: [
        'qms-docs/CC-2026-001.md:4:9 This complaint is closed, but does not name the product and its lot or version. Fill in “product”, and “lot” or “version”.',
      ],
    },
    {
      name: 'all is there, or it is still open',
      files: {
        ...device,
        ...complaint('product: Pump\nversion: 2.1\nclosed: 2026-05-04'),
        'qms-docs/CC-2026-002.md': '---\nid: CC-2026-002\ntype: customer-complaint\nreceived: 2026-05-04\n---\n',
      },
      problems: [],
    },
    { name: 'no medical device', files: complaint('closed: 2026-05-04'), problems: [] },
  ],
  *check(qms) {
    if (qms.settings.profile !== 'device') return
    for (const document of qms.ofType('customer-complaint')) {
      const { product, lot, version, closed, cancelled } = document.fields
      if (closed === undefined || cancelled) continue
      const missing = [
        ...(product === undefined ? [{ what: 'the product', field: '“product”' }] : []),
        ...(lot === undefined && version === undefined
          ? [{ what: 'its lot or version', field: '“lot” or “version”' }]
          : []),
      ]
      if (missing.length === 0) continue
      const what = listInWords(missing.map((one) => one.what))
      const message = `This complaint is closed, but does not name ${what}. Fill in ${missing.map(({ field }) => field).join(', and ')}.`
      yield { file: document, at: '/closed', message }
    }
  },
})
