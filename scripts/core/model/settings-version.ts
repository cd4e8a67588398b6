import type { ListedPerson, QmsContent } from './qms.js'

/** What qms.yml and people.yml said in a commit. What was missing or broken has its default. */
export interface SettingsVersion extends Pick<QmsContent, 'settings'> {
  /** As they are written, of both files. */
  readonly listedPeople: readonly ListedPerson[]
}
