import { toolkitStandards } from '../../../core/read/index.js'
import { slugOf } from '../../../core/values/slug.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { RECORD_PROFILES } from '../../../subjects/documents/record-policy.js'

/** What a new repository has to know. Each may be given as a flag instead of being asked. */
export interface InitAnswers {
  readonly organization: string
  /** The person who runs the command and writes the first documents. */
  readonly name: string
  /** The address with which that person commits; empty if it is not known. */
  readonly email: string
  readonly github: string
  /** The person who leads the organization, and approves what the other one writes. */
  readonly leader: string
  readonly timeZone: string
  readonly standard: string
  /** Which documents to begin with, and which numbers hold for records. */
  readonly profile: string
  /** The class of documents that name none, and the most closed one in the published manual. */
  readonly audience: string
}

export interface InitQuestion {
  readonly name: keyof InitAnswers
  readonly flag: string
  readonly ask: string
  /** Taken if nothing is answered. Without one there has to be an answer. */
  readonly usual?: string
  /** @returns what is wrong with an answer */
  faultOf(answer: string): string | undefined
}

/** In the order in which they are asked. */
export const INIT_QUESTIONS: readonly InitQuestion[] = [
  {
    name: 'organization',
    flag: '--organization',
    ask: 'What is your organization called?',
    faultOf: nameFault,
  },
  { name: 'name', flag: '--name', ask: 'What is your name?', faultOf: personFault },
  {
    name: 'email',
    flag: '--email',
    ask: 'With which email address do you commit to git?',
    usual: '',
    faultOf: (answer) =>
      answer === '' || /^[^\s@]+@[^\s@]+$/.test(answer) ? undefined : `“${answer}” is not an email address.`,
  },
  {
    name: 'github',
    flag: '--github',
    ask: 'What is your login on GitHub? (Enter if you have none)',
    usual: '',
    faultOf: (answer) =>
      answer === '' || /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(answer)
        ? undefined
        : `“${answer}” is not a login on GitHub: logins have letters, digits and single hyphens.`,
  },
  {
    name: 'leader',
    flag: '--leader',
    ask: 'Who leads the organization, and approves what you write? (Another person: you cannot approve your own text.)',
    faultOf: personFault,
  },
  {
    name: 'timeZone',
    flag: '--time-zone',
    ask: 'Which time zone decides what day it is?',
    faultOf: (answer) =>
      isTimeZone(answer) ? undefined : `There is no time zone “${answer}”. Write it like Europe/Zurich.`,
  },
  {
    name: 'standard',
    flag: '--standard',
    ask: 'Which standard do you work to? The documents are for iso-9001-2015; another one is added beside it.',
    usual: 'iso-9001-2015',
    faultOf: (answer) =>
      toolkitStandards().includes(answer)
        ? undefined
        : `There is no edition “${answer}”. There are ${listInWords(toolkitStandards())}.`,
  },
  {
    name: 'profile',
    flag: '--profile',
    ask: 'Which profile fits: standard, minimal for up to some fifteen people, or device for medical devices?',
    usual: 'standard',
    faultOf: (answer) =>
      RECORD_PROFILES.includes(answer)
        ? undefined
        : `There is no profile “${answer}”. There are ${listInWords(RECORD_PROFILES)}.`,
  },
  {
    name: 'audience',
    flag: '--audience',
    ask: 'Who may read the published manual: only your organization (internal), or everyone (public)?',
    usual: 'internal',
    faultOf: (answer) =>
      ['internal', 'public'].includes(answer) ? undefined : `Answer “internal” or “public” instead of “${answer}”.`,
  },
]

function nameFault(answer: string): string | undefined {
  return /\p{Cc}/u.test(answer) || answer === '' ? 'Write a name, on one line.' : undefined
}

function personFault(answer: string): string | undefined {
  if (slugOf(answer) === '')
    return `“${answer}” gives no id, as ids have Latin letters and digits. Write the name with some; people.yml can have it as you write it yourself.`
  return nameFault(answer)
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
