import { readStarterFiles, toolkitVersion } from '../../../core/read/index.js'
import { addMonths } from '../../../core/values/date.js'
import { slugOf } from '../../../core/values/slug.js'
import type { StarterFacts } from './starter-facts.js'
import { starterPeople } from './starter-people.js'

/** Where a repository keeps the toolkit, so that npm does not ask for it under a name that another person may own. */
export const TOOLKIT_PACKAGE = `vendor/qms-kit-${toolkitVersion()}.tgz`

/** What says to authors how to work here; the second, where the repository has a README that says nothing of it. */
export const GUIDES = ['README.md', 'QMS.md'] as const

/** @returns a repository of one's own: its files by path */
export function starterFiles(facts: StarterFacts): ReadonlyMap<string, string> {
  const values: Readonly<Record<string, string>> = {
    // A text in JSON is one in YAML, too, whatever characters it has.
    organization: JSON.stringify(facts.organization),
    time_zone: facts.timeZone,
    standards: [...new Set(['iso-9001-2015', facts.standard])].join(', '),
    first_review: addMonths(facts.today, 12),
    package_name: slugOf(facts.organization) ? `${slugOf(facts.organization)}-qms` : 'qms',
    audience: facts.audience,
    profile: facts.profile,
    toolkit_package: TOOLKIT_PACKAGE,
  }
  const files = [...readStarterFiles(facts.profile)].map(([path, text]) => [path, fill(text, values)] as const)
  return new Map([...files, ['qms-docs/people.yml', starterPeople(facts)]])
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (variable, name: string) => values[name] ?? variable)
}
