import { type Routes, refusal } from '../route.js'

export const branches: Routes = {
  'GET /repos/{owner}/{repo}/branches/{branch}': {
    needs: 'contents: read',
    answer: ({ rules, protection }, { parameters: { branch: name } }) => ({
      body: { name, protected: rules.length > 0 || protection !== undefined },
    }),
  },
  'GET /repos/{owner}/{repo}/branches/{branch}/protection': {
    needs: 'administration: read',
    answer: ({ protection }) => (protection ? { body: protection } : refusal(404, 'Branch not protected')),
  },
  'GET /repos/{owner}/{repo}/rules/branches/{branch}': {
    needs: 'metadata: read',
    answer: ({ rules }) => ({ list: rules }),
  },
}
