import { describe, expect, test } from '@jest/globals'
import { NAME, pick, startBackups } from './backups-repository.ts'

const LOOK = `query ($owner: String!, $name: String!, $ref: String!, $folder: String!) {
  repository(owner: $owner, name: $name) {
    nameWithOwner visibility isArchived isPrivate isEmpty viewerPermission
    defaultBranchRef { name target { oid } }
    ref(qualifiedName: $ref) { name target { oid ... on Commit { message tree { oid } } } }
    folder: object(expression: $folder) { ... on Tree { oid entries { name type oid size path mode } } }
    branchProtectionRules(first: 10) { totalCount nodes { pattern } }
    rulesets(first: 10) { nodes { enforcement target } pageInfo { hasNextPage } }
  }
}`
const [owner, name] = NAME.split('/')
const VARIABLES = { owner, name, ref: 'refs/heads/main', folder: 'main:backups/home' }
const ofRepository = (selection: string) => `{ repository(owner: "${owner}", name: "${name}") { ${selection} } }`

describe('a snapshot of a repository', () => {
  test('contains everything that a backup needs, in one query', async () => {
    const files = {
      'README.md': '# Backups',
      'backups/home/a.dss': 'aa',
      'backups/home/b.json': '{}',
      'backups/home/old/c': 'c',
    }
    await using backups = await startBackups({ files, protectedBranches: ['release'], viewerPermission: 'READ' })
    const { repository } = backups
    const oid = await repository.head()
    const idOf = async (path: string) => (await repository.git('rev-parse', `main:${path}`)).trim()
    const reply = await backups.ask(LOOK, VARIABLES)
    expect(reply.errors).toBeUndefined()
    expect(reply.data).toEqual({
      repository: {
        nameWithOwner: NAME,
        visibility: 'PRIVATE',
        isArchived: false,
        isPrivate: true,
        isEmpty: false,
        viewerPermission: 'READ',
        defaultBranchRef: { name: 'main', target: { oid } },
        ref: { name: 'main', target: { oid, message: 'Initial commit', tree: { oid: await idOf('') } } },
        folder: {
          oid: await idOf('backups/home'),
          entries: [
            {
              name: 'a.dss',
              type: 'blob',
              oid: await idOf('backups/home/a.dss'),
              size: 2,
              path: 'backups/home/a.dss',
              mode: 33188,
            },
            {
              name: 'b.json',
              type: 'blob',
              oid: await idOf('backups/home/b.json'),
              size: 2,
              path: 'backups/home/b.json',
              mode: 33188,
            },
            {
              name: 'old',
              type: 'tree',
              oid: await idOf('backups/home/old'),
              size: 0,
              path: 'backups/home/old',
              mode: 16384,
            },
          ],
        },
        branchProtectionRules: { totalCount: 1, nodes: [{ pattern: 'release' }] },
        rulesets: { nodes: [{ enforcement: 'ACTIVE', target: 'BRANCH' }], pageInfo: { hasNextPage: false } },
      },
    })
  })

  test.each(['public', 'private', 'internal'] as const)('shows that it is %s', async (visibility) => {
    await using backups = await startBackups({ visibility })
    const { data } = await backups.ask(ofRepository('visibility isPrivate'))
    expect(data).toEqual({ repository: { visibility: visibility.toUpperCase(), isPrivate: visibility !== 'public' } })
  })

  test('shows missing things as null', async () => {
    await using backups = await startBackups()
    const { data } = await backups.ask(
      ofRepository('ref(qualifiedName: "refs/heads/nowhere") { name } object(expression: "main:nothing") { oid }'),
    )
    expect(data).toEqual({ repository: { ref: null, object: null } })
  })

  test('shows a repository without commits', async () => {
    await using backups = await startBackups({ empty: true })
    const { data } = await backups.ask(
      ofRepository('isEmpty defaultBranchRef { name } object(expression: "HEAD:") { oid }'),
    )
    expect(data).toEqual({ repository: { isEmpty: true, defaultBranchRef: null, object: null } })
  })

  test('reads a small file by its commit', async () => {
    await using backups = await startBackups({ files: { 'a.json': '{"ä":1}' } })
    const oid = await backups.repository.commit({ files: { 'a.json': 'newer' } })
    const blob = '... on Blob { oid byteSize text isBinary isTruncated }'
    const { data } = await backups.ask(
      ofRepository(
        `old: object(expression: "${oid}~1:a.json") { ${blob} } new: object(expression: "${oid}:a.json") { ${blob} }`,
      ),
    )
    const [old, now] = await Promise.all(
      ['main~1', 'main'].map((at) => backups.repository.git('rev-parse', `${at}:a.json`)),
    )
    const commons = { isBinary: false, isTruncated: false }
    expect(data).toEqual({
      repository: {
        old: { ...commons, oid: old?.trim(), byteSize: 8, text: '{"ä":1}' },
        new: { ...commons, oid: now?.trim(), byteSize: 5, text: 'newer' },
      },
    })
  })

  test('goes back in history, page by page', async () => {
    await using backups = await startBackups()
    for (const message of ['One', 'Two', 'Three']) await backups.repository.commit({ message, files: { a: message } })
    const query = (after: string) =>
      ofRepository(
        `defaultBranchRef { target { ... on Commit { history(first: 2${after}) { totalCount nodes { messageHeadline } pageInfo { hasNextPage endCursor } } } } }`,
      )
    const read = async (after: string) =>
      Object(pick(await backups.ask(query(after)), 'repository.defaultBranchRef.target.history'))
    const first = await read('')
    expect(first).toMatchObject({
      totalCount: 4,
      nodes: [{ messageHeadline: 'Three' }, { messageHeadline: 'Two' }],
      pageInfo: { hasNextPage: true },
    })
    expect(await read(`, after: "${first.pageInfo.endCursor}"`)).toMatchObject({
      nodes: [{ messageHeadline: 'One' }, { messageHeadline: 'Initial commit' }],
      pageInfo: { hasNextPage: false },
    })
  })

  test('works with octokit, too', async () => {
    await using backups = await startBackups()
    await expect(backups.octokit(LOOK, VARIABLES)).resolves.toMatchObject({ repository: { nameWithOwner: NAME } })
    await expect(backups.octokit(ofRepository('nothing'))).rejects.toThrow(
      "Field 'nothing' doesn't exist on type 'Repository'",
    )
  })

  test('works at the paths of GitHub Enterprise Server', async () => {
    await using backups = await startBackups()
    const octokit = backups.octokit.defaults({ baseUrl: `${backups.github.origin}/api/v3` })
    await expect(octokit(LOOK, VARIABLES)).resolves.toMatchObject({ repository: { nameWithOwner: NAME } })
    expect(backups.github.requests.at(-1)?.path).toBe('/api/graphql')
    const response = await fetch(`${backups.github.origin}/api/v3/repos/${NAME}`, {
      headers: { authorization: String(backups.github.requests.at(-1)?.headers.authorization) },
    })
    expect(response.status).toBe(200)
  })

  test('sees several repositories, and the workflow’s own one without adding it', async () => {
    await using backups = await startBackups()
    await backups.github.addRepository({ name: 'octo-home/other', visibility: 'internal' })
    const { data } = await backups.ask(
      `{ a: ${ofRepository('name').slice(2, -2)} b: repository(owner: "octo-home", name: "OTHER") { name visibility } c: repository(owner: "octo-home", name: "router-backup") { name isEmpty } }`,
    )
    expect(data).toEqual({
      a: { name: 'backups' },
      b: { name: 'other', visibility: 'INTERNAL' },
      c: { name: 'router-backup', isEmpty: false },
    })
    await expect(backups.github.addRepository({ name: 'Octo-Home/Other' })).rejects.toThrow('already')
  })
})

describe('a query is refused', () => {
  const INPUT = { branch: {}, message: { headline: 'x' }, expectedHeadOid: 'a'.repeat(40) }
  const MUTATION =
    'mutation Commit($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }'

  test.each<readonly [string, string, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>]>([
    [
      'for a field that GitHub has not',
      ofRepository('isPrivat'),
      {},
      {
        path: ['query', 'repository', 'isPrivat'],
        message: "Field 'isPrivat' doesn't exist on type 'Repository'",
        extensions: { code: 'undefinedField', typeName: 'Repository', fieldName: 'isPrivat' },
        locations: [{ line: 1, column: 53 }],
      },
    ],
    [
      'for an argument that GitHub has not',
      'query Look { repository(owner: "o", name: "n", branch: "b") { id } }',
      {},
      {
        path: ['query Look', 'repository', 'branch'],
        message: "Field 'repository' doesn't accept argument 'branch'",
        extensions: { code: 'argumentNotAccepted', name: 'repository', typeName: 'Field', argumentName: 'branch' },
      },
    ],
    [
      'without an argument that GitHub needs',
      '{ repository(owner: "o") { id } }',
      {},
      { message: "Field 'repository' is missing required arguments: name" },
    ],
    [
      'for a type that GitHub has not',
      ofRepository('object(expression: "main:") { ... on Folder { oid } }'),
      {},
      {
        path: ['query', 'repository', 'object', '... on Folder'],
        extensions: { code: 'undefinedType', typeName: 'Folder' },
      },
    ],
    [
      'with a variable that is not declared',
      '{ repository(owner: $owner, name: "n") { id } }',
      {},
      { message: 'Variable $owner is used by anonymous query but not declared' },
    ],
    [
      'with a variable that is not used',
      'query Look($owner: String!) { repository(owner: "o", name: "n") { id } }',
      {},
      { message: 'Variable $owner is declared by Look but not used' },
    ],
    [
      'with a variable of another type',
      'query ($owner: Int!) { repository(owner: $owner, name: "n") { id } }',
      { owner: 1 },
      {
        extensions: {
          code: 'variableMismatch',
          variableName: 'owner',
          typeName: 'Int!',
          errorMessage: 'Type mismatch',
        },
      },
    ],
    [
      'without a selection',
      '{ repository(owner: "o", name: "n") }',
      {},
      { extensions: { code: 'selectionMismatch', nodeName: "field 'repository'", typeName: 'Repository' } },
    ],
    ['that cannot be parsed', '{ repository(', {}, { message: expect.stringMatching(/^Parse error/) }],
    [
      'without a value that is needed',
      MUTATION,
      { input: { ...INPUT, expectedHeadOid: null } },
      {
        message:
          'Variable $input of type CreateCommitOnBranchInput! was provided invalid value for expectedHeadOid (Expected value to not be null)',
      },
    ],
    [
      'without the whole variable',
      MUTATION,
      {},
      { message: 'Variable $input of type CreateCommitOnBranchInput! was provided invalid value' },
    ],
    [
      'with an input that GitHub has not',
      MUTATION,
      { input: { ...INPUT, author: 'me' } },
      {
        message: expect.stringContaining('author (Field is not defined on CreateCommitOnBranchInput)'),
      },
    ],
    [
      'with an invalid object id',
      MUTATION,
      { input: { ...INPUT, expectedHeadOid: 'main' } },
      { message: expect.stringContaining('Could not coerce value "main" to GitObjectID') },
    ],
    ...['YQ', 'YQ=', 'Y!==', 'YW\nJj', 'YWJj=', 'YQ==YQ=='].map(
      (contents) =>
        [
          `with contents that are not base64: ${JSON.stringify(contents)}`,
          MUTATION,
          { input: { ...INPUT, fileChanges: { additions: [{ path: 'a', contents }] } } },
          {
            message: expect.stringContaining('fileChanges.additions.0.contents (Could not coerce'),
          },
        ] as const,
    ),
    [
      'with an input that GitHub has not, written in the query',
      'mutation { createCommitOnBranch(input: { branch: { name: "main" } }) { commit { oid } } }',
      {},
      { message: "InputObject 'CommittableBranch' doesn't accept argument 'name'" },
    ],
  ])('%s', async (_name, query, variables, error) => {
    await using backups = await startBackups()
    const { status, data, errors = [] } = await backups.ask(query, variables)
    expect(status).toBe(200)
    expect(data).toBeUndefined()
    expect(errors).toEqual(expect.arrayContaining([expect.objectContaining(error)]))
    expect(await backups.repository.log()).toHaveLength(1)
  })

  test.each([
    ['without bounds', 'branchProtectionRules { totalCount }', 'MISSING_PAGINATION_BOUNDARIES'],
    ['for more than a hundred records', 'rulesets(first: 101) { totalCount }', 'EXCESSIVE_PAGINATION'],
    ['for a field that is not emulated, rather than answered by null', 'stargazerCount', 'NOT_EMULATED'],
  ])('%s', async (_name, selection, type) => {
    await using backups = await startBackups()
    expect((await backups.ask(ofRepository(selection))).errors).toMatchObject([{ type }])
  })

  test.each([
    ['not JSON', '{', 400],
    ['not a query', '{"query":1}', 400],
  ])('when the request is %s', async (_name, body, status) => {
    await using backups = await startBackups()
    const headers = { authorization: `Bearer ${Object.keys(backups.repository.settings.access)[0]}` }
    const response = await fetch(`${backups.github.origin}/graphql`, { method: 'POST', headers, body })
    expect(response.status).toBe(status)
  })
})
