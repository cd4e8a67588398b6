import { h } from 'hastscript'
import { fieldText } from '../../core/model/fields.js'
import { groupBy } from '../../core/values/group-by.js'
import { isQualityPolicy } from '../../subjects/documents/kinds.js'
import { holdersOf } from '../../subjects/people/people.js'
import { rolesWithDocument } from '../../subjects/people/roles.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { listOf, type PackPage } from './pack-page.js'

/**
 * @param manual where the manual is, from the page
 * @returns for each role that has a holder, a page to read on the day of the audit: the policy, what the role owns, what it has to know
 */
export function roleBriefs(publication: Publication, chosen: ReadonlySet<string>, manual: string): readonly PackPage[] {
  const { working, showsPeople } = publication
  if (!showsPeople) return []
  return [...rolesWithDocument(working)]
    .sort()
    .filter((role) => holdersOf(working, role).length > 0)
    .map((role) => briefOf(publication, role, chosen, manual))
}

function briefOf(
  { working, entries, say }: Publication,
  role: string,
  chosen: ReadonlySet<string>,
  manual: string,
): PackPage {
  const all = [...entries.values()].filter(({ document }) => chosen.has(document.id))
  const link = ({ document, path }: PublishedDocument) =>
    h('a', { href: manual + path }, `${document.id} ${document.title}`)
  const owned = all.filter(
    ({ document, shownAs }) => shownAs === 'in force' && fieldText(document.fields, 'owner') === role,
  )
  const byType = groupBy(owned, ({ document }) => say.term(working.typeOf(document)?.title ?? document.type))
  const policy = all.filter(({ document, shownAs }) => shownAs === 'in force' && isQualityPolicy(document))
  const toKnow = all.filter(({ document, shownAs }) => {
    const training = document.fields.training
    const roles = typeof training === 'object' && training !== null && 'roles' in training ? training.roles : undefined
    return shownAs === 'in force' && Array.isArray(roles) && roles.includes(role)
  })
  const title = entries.get(role)?.document.title ?? role
  const holders = holdersOf(working, role).map(({ name, id }) => name ?? id ?? '')
  return {
    path: `briefs/${role}.html`,
    title: say`On the day of the audit: ${title}`,
    content: [
      h(
        'p',
        say`For ${say.list(holders)}. Answer what you are asked, show what you do, and say where you would look it up.`,
      ),
      h('h2', say`The policy`),
      policy.length > 0 ? listOf(policy.map(link)) : h('p', say`No policy is in force.`),
      ...[...byType].flatMap(([type, some]) => [h('h2', say`Yours: ${type}`), listOf(some.map(link))]),
      ...(owned.length === 0 ? [h('p', say`No document in this pack has this role as its owner.`)] : []),
      ...(toKnow.length > 0 ? [h('h2', say`What you have to know`), listOf(toKnow.map(link))] : []),
    ],
  }
}
