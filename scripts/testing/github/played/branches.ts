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
    answer: ({ rules }) => ({ list: rules.map((rule) => ({ ruleset_id: 7, ...rule })) }),
  },
  'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}': {
    needs: 'metadata: read',
    answer: ({ mayBypass }, { parameters: { ruleset_id: id } }) => ({
      body: { id: Number(id), name: 'main', current_user_can_bypass: mayBypass ? 'always' : 'never' },
    }),
  },
}
