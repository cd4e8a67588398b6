import { defined } from '../../core/values/defined.js'
import type { ApprovalAsked } from '../views/approvals-by.js'
import type { BuildData } from './build-data.js'
import { documentRef, named } from './references.js'

export const peopleData: BuildData = ({ pages }) => {
  const people = pages.person.map(({ id, title, path, roles, requiredReading, keeps, asked, due }) => ({
    id,
    name: title,
    page: path,
    roles: roles.map(named),
    requiredReading: requiredReading.map(({ document, revision, acknowledged, earlier }) => ({
      ...documentRef(document),
      revision,
      state: acknowledged ? 'acknowledged' : earlier ? 'outdated' : 'missing',
      ...defined({ on: acknowledged }),
    })),
    keeps: keeps.flatMap(({ documents }) => documents.map(documentRef)),
    asked: asked.map(askedOf),
    due: due.map(({ key }) => key),
  }))
  return people.length > 0 ? [{ path: 'api/people.json', value: { people } }] : []
}

export const rolesData: BuildData = ({ pages }) => {
  const roles = pages.role.map(({ id, title, path, document, holders, requiredReading, forms, keeps, asked, due }) => ({
    id,
    title,
    page: path,
    ...(document && { document: documentRef(document) }),
    holders: holders.map(named),
    requiredReading: requiredReading.map((one) => ({ ...documentRef(one.document), revision: one.revision })),
    forms: forms.map(documentRef),
    keeps: keeps.map(documentRef),
    asked: asked.map(askedOf),
    due: due.map(({ key }) => key),
  }))
  return roles.length > 0 ? [{ path: 'api/roles.json', value: { roles } }] : []
}

function askedOf({ document, revision }: ApprovalAsked) {
  return { ...documentRef(document), revision }
}
