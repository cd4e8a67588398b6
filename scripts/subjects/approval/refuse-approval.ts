import type { Commit } from '../../core/model/commit.js'
import type { Document } from '../../core/model/document.js'
import type { Approval, Person } from '../../core/model/generated-types.js'
import { START_OF_FILE } from '../../core/model/place.js'
import type { Refusal } from '../../core/model/plan.js'
import type { Problem } from '../../core/model/problem.js'
import type { Qms } from '../../core/model/qms.js'
import { submoduleOf } from '../../core/questions/submodules.js'
import { counted } from '../../core/words/counted.js'
import { listInWords } from '../../core/words/list-in-words.js'
import { isActive, peopleBehind } from '../people/people.js'
import { personOfAuthor } from '../people/person-of-author.js'
import { isTopManagement } from '../people/top-management.js'
import { mustBeSigned } from './approval-entry.js'
import type { UncommittedFile } from './committed-file.js'
import type { Revision } from './revisions.js'
import type { ApprovalMeaning } from './signature/statement.js'
import { isText } from './status.js'
import { authorsOf, commitsOf, unknownAuthorsOf, whyAuthorsUnknown } from './verification/text-authors.js'

/** Why a text, or what it shows, cannot be approved by a person, each in a sentence; undefined when it can. */

export function refuseOtherText(qms: Qms, document: Document, revision: Revision | undefined): Refusal | undefined {
  if (!revision || isText(qms, document, revision)) return undefined
  return {
    reason: `Revision ${revision.revision} of ${document.id} was approved with another text (${revision.record.id}).`,
    remedy:
      qms.typeOf(document)?.control === 'retained'
        ? `If the record is right as it is now, give it the next number, and approve that: qms set ${document.id} revision=…`
        : `Begin the next one: qms revise ${document.id} --class minor --summary "…"`,
    place: { file: document, at: '/revision' },
  }
}

/** A type with sections has its text under the fields. */
export function refuseEmpty(qms: Qms, document: Document): Refusal | undefined {
  const sections = qms.typeOf(document)?.sections ?? []
  if (document.body.words > 0 || sections.length === 0 || document.fields.retired) return undefined
  return {
    reason: `${document.id} says nothing yet: there is no text under its fields.`,
    remedy: `Write it first: ${listInWords(sections.map(({ title }) => `“${title}”`))}.`,
    place: { file: document, at: START_OF_FILE },
  }
}

/** What a check finds wrong in a text, so that it is not approved by people who did not see it. */
export function refuseErrors(
  { id }: Document,
  { errors, despiteErrors }: { readonly errors: readonly Problem[]; readonly despiteErrors?: boolean | undefined },
): Refusal | undefined {
  if (despiteErrors || errors.length === 0) return undefined
  const lines = errors.map(({ file, place: [line, column], message }) => `  ${file}:${line}:${column} ${message}`)
  return {
    reason: `${counted(errors.length, 'error')} in ${id}:\n${lines.join('\n')}\n`,
    remedy: 'Correct the text, or approve it as it is: --despite-errors',
  }
}

export function refuseSecondApproval(
  document: Document,
  revision: Revision | undefined,
  person: Person,
  meaning: ApprovalMeaning,
): Refusal | undefined {
  const approvals = revision?.record.fields.approvals ?? []
  const index = approvals.findIndex((one) => one.by === person.id && one.meaning === meaning)
  const given = approvals[index]
  if (!revision || !given) return undefined
  return {
    reason: `${person.name} already ${meaning} revision ${revision.revision} of ${document.id}, as ${given.role}. One person fills one role.`,
    place: { file: revision.record, at: `/approvals/${index}` },
  }
}

/**
 * Those who wrote the text since it was last approved, alone or with others, do not approve it.
 *
 * @param qms with git's history and the document's texts
 */
export function refuseAuthor(qms: Qms, document: Document, record: Approval, person: Person): Refusal | undefined {
  const unknown = whyAuthorsUnknown(qms, record)
  if (unknown !== undefined)
    return {
      reason: `Who wrote revision ${record.revision} of ${document.id} cannot be told here, and authors do not approve their own text. ${unknown}`,
    }
  const own = commitsOf(qms, record).find((commit) => authorsOf(qms, [commit]).includes(person))
  if (!own) return refuseUnknownAuthor(qms, record)
  const { author, coAuthors } = own
  const isAuthor = [author, ...coAuthors].some((one) => personOfAuthor(qms, one) === person)
  return {
    reason: `${person.name} ${isAuthor ? 'wrote' : 'committed'} part of revision ${record.revision} of ${document.id} (commit ${own.id.slice(0, 12)}, ${own.subject}). Authors cannot approve their own text: another person has to.`,
    remedy: whoElse(qms, commitsOf(qms, record), record.required ?? []),
  }
}

/** As long as it is not known who wrote in a text, it is not known whether that person approves it. */
function refuseUnknownAuthor(qms: Qms, record: Approval): Refusal | undefined {
  const [unknown] = unknownAuthorsOf(qms, commitsOf(qms, record))
  if (!unknown) return undefined
  const [name, commit] = unknown
  return {
    reason: `${name} wrote in revision ${record.revision} of ${record.document} (commit ${commit.id.slice(0, 12)}, ${commit.subject}) and is not in people.yml, so no approval of it counts.`,
    remedy:
      'If this is one of your people, add the address to them there under “emails”, in a change of its own, and approve after it. If it was misspelt in one commit, a line in .mailmap says whose it is.',
    place: { file: qms.peopleFile, at: START_OF_FILE },
  }
}

/** @param required roles, or an owner who is a person; empty if any person other than an author will do */
function whoElse(qms: Qms, commits: readonly Commit[], required: readonly string[]): string {
  const authors = new Set(authorsOf(qms, commits))
  const asked =
    required.length > 0
      ? required.flatMap((role) => peopleBehind(qms, role))
      : qms.people.filter((person) => isActive(person, qms.today))
  const others = [...new Set(asked)].filter((person) => !authors.has(person))
  if (others.length > 0)
    return `Ask ${listInWords(
      others.map(({ id = '', name = id }) => name),
      'or',
    )}.`
  const role = required.length > 0 ? ` ${listInWords(required, 'or')}` : ''
  return `There is no other person who may. Give the role${role} from today on, in people.yml, to ${deputies(qms, required, authors)}a person from outside (external: true), who then approves it.`
}

/** @returns who may take the role on: those who deputize for it, and top management, by name where there are any */
function deputies(qms: Qms, required: readonly string[], authors: ReadonlySet<Person>): string {
  const deputizing = qms
    .ofType('role')
    .flatMap(({ id, fields }) => (required.includes(id) ? (fields.deputy ?? []) : []))
  const named = (people: readonly Person[]) =>
    people.filter((person) => !authors.has(person) && isActive(person, qms.today)).map(({ id = '', name = id }) => name)
  const inBrackets = (names: readonly string[]) => (names.length > 0 ? ` (${listInWords([...new Set(names)])})` : '')
  const ofDeputies = named(deputizing.flatMap((role) => peopleBehind(qms, role)))
  const ofManagement = named(qms.people.filter(({ id = '' }) => isTopManagement(qms, id)))
  return `a deputy${inBrackets(ofDeputies)}, to a person of top management${inBrackets(ofManagement)}, or to `
}

/** An approval that would not count for want of a signature. */
export function refuseUnsigned(qms: Qms): Refusal | undefined {
  if (!mustBeSigned(qms, qms.today)) return undefined
  return {
    reason: `Approvals are signed since ${qms.settings.approvals.signed_from}, and one without a signature would not count.`,
    remedy: 'Sign it: --sign',
  }
}

/** @param path of the document, or of a file that belongs to it */
export function refuseSubmodule(qms: Qms, document: Document, path: string): Refusal | undefined {
  const submodule = submoduleOf(qms, path)
  if (!submodule) return undefined
  return path === document.path
    ? {
        reason: `${document.id} lies in the submodule ${submodule}: another repository, which keeps its text.`,
        remedy: 'Approve it there.',
      }
    : {
        reason: `${path}, which belongs to ${document.id}, lies in the submodule ${submodule}: another repository.`,
        remedy: 'Put the file into this one, which then keeps it.',
      }
}

/** A record that cannot be read may hold approvals that others gave. */
export function refuseUnreadable({ otherSources }: Qms, { path }: { readonly path: string }): Refusal | undefined {
  const file = otherSources.find((source) => source.path === path)
  const [defect] = file?.defects ?? []
  return file && defect && { reason: defect.message, place: { file, at: defect.at } }
}

export function refuseUncommitted({ path, fault }: UncommittedFile): Refusal {
  if (fault === 'link') {
    return {
      reason: `${path} is a symbolic link, and links are never followed.`,
      remedy: 'Put the file itself in its place.',
    }
  }
  return fault === 'missing'
    ? {
        reason: `${path} is not in git yet.`,
        remedy: 'Commit it first: an approval names the exact text, which git must keep.',
      }
    : {
        reason: `${path} has changes that are not committed.`,
        remedy: 'Commit them first: an approval is about the text that git keeps.',
      }
}
