import { defineRule } from '../../../core/model/rule.js'

const files = (objective: string, indicator: string) => ({
  'qms-docs/QO-001.md': `---\nid: QO-001\ntype: quality-objective\nindicator: KI-001\n${objective}\n---\n`,
  'qms-docs/KI-001.md': `---\nid: KI-001\ntype: indicator\n${indicator}\n---\n`,
})

export const objectiveFitsIndicator = defineRule({
  id: 'objective-fits-indicator',
  description: 'Require an objective to aim the way of its indicator, in the same unit',
  rationale:
    'The results of the indicator show how far the objective is. That works only if both count in one unit, and if better means the same in both.',
  clauses: ['iso-9001-2015/6.2.1'],
  severity: 'warning',
  examples: [
    {
      name: 'another unit',
      files: files('unit: days', 'unit: "%"'),
      problems: [
        'qms-docs/QO-001.md:5:7 This objective counts in days, but its indicator KI-001 in %. Use one unit, or another indicator.',
      ],
    },
    {
      name: 'a target on the wrong side of the start',
      files: files('baseline: 90\ntarget: 80', 'direction: higher'),
      problems: [
        'qms-docs/QO-001.md:6:9 This objective leads from 90 to 80, but for its indicator KI-001 higher is better. Correct the target, or the direction of the indicator.',
      ],
    },
    {
      name: 'the same unit and the same way, also where a level is held',
      files: files('unit: "%"\nbaseline: 90\ntarget: 90', 'unit: "%"\ndirection: higher'),
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('quality-objective')) {
      const { indicator: id, unit, baseline, target, retired } = document.fields
      const indicator = qms.ofType('indicator').find((one) => one.id === id)
      if (!indicator || retired) continue
      const { unit: otherUnit, direction } = indicator.fields
      if (unit !== undefined && otherUnit !== undefined && unit.trim() !== otherUnit.trim()) {
        const message = `This objective counts in ${unit}, but its indicator ${id} in ${otherUnit}. Use one unit, or another indicator.`
        yield { file: document, at: '/unit', message }
      }
      if (baseline === undefined || target === undefined) continue
      if ((direction === 'higher' && target < baseline) || (direction === 'lower' && target > baseline)) {
        const message = `This objective leads from ${baseline} to ${target}, but for its indicator ${id} ${direction} is better. Correct the target, or the direction of the indicator.`
        yield { file: document, at: '/target', message }
      }
    }
  },
})
