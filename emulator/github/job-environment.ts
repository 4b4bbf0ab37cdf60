// The environment variables that lead a job to GitHub.
import type { Origins } from './front.ts'
import type { WorkflowRun } from './workflow-runs.ts'

export function describeEnvironment(job: {
  readonly origins: Origins
  readonly repository: string
  readonly run: WorkflowRun
}) {
  const { origins, repository, run } = job
  return {
    ACTIONS_RESULTS_URL: `${origins.results}/`,
    ACTIONS_RUNTIME_TOKEN: run.runtimeToken,
    ACTIONS_RUNTIME_URL: `${origins.results}/`,
    GITHUB_API_URL: origins.api,
    GITHUB_GRAPHQL_URL: `${origins.api}/graphql`,
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: repository.split('/')[0] ?? '',
    GITHUB_REF: `refs/heads/${run.branch}`,
    GITHUB_REF_NAME: run.branch,
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: String(run.attempt),
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_NUMBER: String(run.number),
    // With another host, @actions/artifact would refuse to work, assuming GitHub Enterprise Server.
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_WORKFLOW_REF: `${repository}/${run.workflow}@refs/heads/${run.branch}`,
    // Otherwise the client would send loopback requests through a proxy.
    NO_PROXY: '127.0.0.1,localhost',
    no_proxy: '127.0.0.1,localhost',
  }
}
