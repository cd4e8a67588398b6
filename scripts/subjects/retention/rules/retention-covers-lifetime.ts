import { defineRule } from '../../../core/model/rule.js'
import { monthsInPeriod } from '../../../core/values/date.js'
import { counted } from '../../../core/words/counted.js'
import { retentionPeriod } from '../../documents/retention-period.js'

/** What ISO 13485 asks for at least. */
const FEWEST_YEARS = 2

const settings = (more: string) => ({ 'qms-docs/qms.yml': `profile: device\n${more}\n` })
const record = { 'qms-docs/RL-2026-001.md': '---\nid: RL-2026-001\ntype: release\n---\n' }

export const retentionCoversLifetime = defineRule({
  id: 'retention-covers-lifetime',
  description:
    'Require records about medical devices to be kept for the lifetime of the device, and for two years at least',
  rationale:
    'While a device is in use, its records may be needed to find out what went wrong with it. How long that is, is said in `device.lifetime_years`; it is asked for in the profile “device”.',
  clauses: ['iso-13485-2016/4.2.5'],
  severity: 'error',
  examples: [
    {
      name: 'records that are thrown away while devices are still in use',
      files: { ...settings('device: { lifetime_years: 15 }\nretention: { release: 10 years }'), ...record },
      problems: [
        'qms-docs/qms.yml:3:14 Records of the type release are kept for 10 years, but devices are in use for 15 years. Keep them at least as long.',
      ],
    },
    {
      name: 'the lifetime is not known',
      files: { ...settings('retention: { release: 10 years }'), ...record },
      problems: [
        'qms-docs/qms.yml:1:10 Nothing says how long the devices are used, so it is not known whether records are kept for long enough. Give “device: {lifetime_years: …}”.',
      ],
    },
    {
      name: 'kept for long enough, a type that is not in use, and no medical devices',
      files: {
        ...settings('device: { lifetime_years: 10 }\nretention: { release: 120 months, meeting: 1 year }'),
        ...record,
      },
      problems: [],
    },
    {
      name: 'no medical devices',
      files: { 'qms-docs/qms.yml': 'retention: { release: 1 year }\n', ...record },
      problems: [],
    },
  ],
  *check(qms) {
    const { profile, device } = qms.settings
    if (profile !== 'device') return
    const years = device.lifetime_years
    if (years === undefined) {
      const message =
        'Nothing says how long the devices are used, so it is not known whether records are kept for long enough. Give “device: {lifetime_years: …}”.'
      yield { file: qms.settingsFile, at: '/profile', message }
      return
    }
    const needed = Math.max(years, FEWEST_YEARS)
    const inUse = new Set(qms.records.map(({ type }) => type))
    for (const type of qms.types.values()) {
      const period = retentionPeriod(qms, type)
      if (!inUse.has(type.name) || period === undefined || type.retention?.disposition === 'keep') continue
      if (monthsInPeriod(period) >= needed * 12) continue
      const at =
        qms.settings.retention[type.name] === undefined ? { key: '/retention' } : { key: `/retention/${type.name}` }
      const message = `Records of the type ${type.name} are kept for ${period}, but devices are in use for ${counted(needed, 'year')}. Keep them at least as long.`
      yield { file: qms.settingsFile, at, message }
    }
  },
})
