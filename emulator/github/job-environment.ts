// What the runner puts into the environment of a job so that it finds GitHub.
import type { WorkflowRun } from './workflow-runs.ts'

export function describeEnvironment(job: {
  readonly origin: string
  readonly repository: string
  readonly run: WorkflowRun
}) {
  const { origin, repository, run } = job
  return {
    ACTIONS_RESULTS_URL: `${origin}/`,
    ACTIONS_RUNTIME_TOKEN: run.runtimeToken,
    ACTIONS_RUNTIME_URL: `${origin}/`,
    GITHUB_API_URL: origin,
    GITHUB_GRAPHQL_URL: `${origin}/graphql`,
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: repository.split('/')[0] ?? '',
    GITHUB_REF: `refs/heads/${run.branch}`,
    GITHUB_REF_NAME: run.branch,
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_NUMBER: String(run.number),
    // Another host would make @actions/artifact refuse to work, taking it for GitHub Enterprise Server.
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_WORKFLOW_REF: `${repository}/${run.workflow}@refs/heads/${run.branch}`,
    // The client would send requests to the loopback address through a proxy otherwise.
    NO_PROXY: '127.0.0.1,localhost',
    no_proxy: '127.0.0.1,localhost',
  }
}
