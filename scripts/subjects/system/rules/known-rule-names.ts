import dedent from 'dedent'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { didYouMean } from '../../../core/values/nearest-name.js'
import { listInWords } from '../../../core/words/list-in-words.js'

export const knownRuleNames: Rule = {
  id: 'known-rule-names',
  description: 'Require severities, waivers and the baseline to name rules that exist',
  rationale:
    'A misspelt name of a rule does nothing: the rule keeps its severity, and the problem that was meant to be waived stays. So every name must be one that the toolkit knows.',
  clauses: ['iso-9001-2015/7.5.3.1'],
  severity: 'error',
  examples: [
    {
      name: 'misspelt names in severities and waivers are found, and the right name suggested',
      files: {
        'qms-docs/qms.yml': dedent`
            severities:
              uniqe-id: warning
            waivers:
              - { rule: no-such-rule-at-all, document: QP-001 }
          `,
      },
      problems: [
        'qms-docs/qms.yml:2:3 “uniqe-id” is not a rule. Did you mean “unique-id”?',
        'qms-docs/qms.yml:4:13 “no-such-rule-at-all” is not a rule. Remove it, or use a name that `qms explain` lists.',
      ],
    },
    {
      name: 'so are names in the baseline that are no longer rules',
      files: { 'qms-docs/baseline.yml': 'problems: [{ rule: unique-ids, file: qms-docs/QP-001.md, count: 1 }]\n' },
      problems: ['qms-docs/baseline.yml:1:20 “unique-ids” is not a rule. Did you mean “unique-id”?'],
    },
    {
      name: 'a rule that was divided is found, with the names of its parts',
      files: { 'qms-docs/qms.yml': "severities: { people-consistent: 'off' }\n" },
      problems: [
        'qms-docs/qms.yml:1:15 “people-consistent” is not a rule. It was divided into unique-people, people-periods, role-has-document and known-superior. Name those that you mean.',
      ],
    },
    {
      name: 'known names pass',
      files: {
        'qms-docs/qms.yml': dedent`
            severities: { unique-id: warning, known-rule-names: info }
            waivers: [{ rule: unique-id, document: QP-001 }]
          `,
        'qms-docs/baseline.yml': 'problems: [{ rule: unique-id, file: qms-docs/QP-001.md, count: 1 }]\n',
      },
      problems: [],
    },
  ],
  *check(qms, known) {
    for (const { file, at, rule } of namedRules(qms)) {
      if (rule === undefined || known.has(rule)) continue
      yield { file, at, message: `“${rule}” is not a rule. ${adviceOn(rule, known)}` }
    }
  },
}

/** Rules that became several, each with a name of its own. */
const DIVIDED: ReadonlyMap<string, readonly string[]> = new Map([
  ['people-consistent', ['unique-people', 'people-periods', 'role-has-document', 'known-superior']],
])

function adviceOn(rule: string, known: ReadonlySet<string>): string {
  const parts = DIVIDED.get(rule)
  return parts
    ? `It was divided into ${listInWords(parts)}. Name those that you mean.`
    : didYouMean(rule, known, 'Remove it, or use a name that `qms explain` lists.')
}

function* namedRules({ settings, settingsFile, baseline, baselineFile }: Qms) {
  for (const rule of Object.keys(settings.severities)) {
    yield { file: settingsFile, at: { key: `/severities/${rule}` }, rule }
  }
  for (const [index, { rule }] of settings.waivers.entries()) {
    yield { file: settingsFile, at: `/waivers/${index}/rule`, rule }
  }
  for (const [index, { rule }] of baseline.problems.entries()) {
    yield { file: baselineFile, at: `/problems/${index}/rule`, rule }
  }
}
