#!/usr/bin/env bash
# The steps of a release that talk to GitHub or npm, for .github/workflows/release.yml: `release.sh draft | attach FOLDER | publish |
# move-major | npm FOLDER | image FOLDER`. Needs gh, GITHUB_REPOSITORY, GITHUB_REF_NAME (the tag) and COMMIT (the checked commit). Each
# step can be re-run.
set -euo pipefail
cd "$(dirname "$0")/.."

tag=$GITHUB_REF_NAME
[[ $COMMIT =~ ^[0-9a-f]{40}$ ]] || { echo "::error::No commit was handed on by the check." && exit 1; }

# Since the check, someone may have moved the tag to an unchecked commit.
refuse_moved_tag() {
  local now
  now=$(gh api "repos/$GITHUB_REPOSITORY/commits/tags/$tag" --jq .sha)
  if [ "$now" != "$COMMIT" ]; then
    echo "::error::$tag was at $COMMIT when it was checked, and is at $now now. Nothing more is released. Find out who moved it, and release under a new version."
    exit 1
  fi
}

# draft, published, or none.
state_of_release() {
  local found
  found=$(gh api --paginate "repos/$GITHUB_REPOSITORY/releases" --jq ".[] | select(.tag_name == \"$tag\") | if .draft then \"draft\" else \"published\" end") || return
  echo "${found:-none}"
}

draft() {
  refuse_moved_tag
  local notes state
  state=$(state_of_release)
  notes=$(awk -v heading="## ${tag#v}" '/^## / { inside = ($0 == heading || index($0, heading " ") == 1); next } inside' CHANGELOG.md)
  case $state in
    none) gh release create "$tag" --draft --verify-tag --title "$tag" --notes "$notes" ;;
    draft) gh release edit "$tag" --draft --title "$tag" --notes "$notes" ;;
    published) echo "$tag is published already." ;;
    *) echo "::error::There are several releases of $tag. Keep one." && exit 1 ;;
  esac
}

# Before anybody can see it: releases are immutable.
attach() {
  refuse_moved_tag
  if [ "$(state_of_release)" = published ]; then echo "$tag is published already: nothing is attached." && return; fi
  (cd "$1" && rm -f SHA256SUMS && sha256sum -- * > ../SHA256SUMS && mv ../SHA256SUMS .)
  gh release upload "$tag" "$1"/* --clobber
}

publish() {
  refuse_moved_tag
  local state
  state=$(state_of_release)
  if [ "$state" != published ]; then gh release edit "$tag" --draft=false --verify-tag; fi
  if [ "$(gh api "repos/$GITHUB_REPOSITORY/releases/tags/$tag" --jq .immutable)" != true ]; then
    echo "::error::The release is published, but not immutable: its tag could still be moved. Delete the release, switch on Settings > General > Releases > Enable release immutability, and run this job again. The major tag stays where it is until then."
    exit 1
  fi
  # The release is immutable now: this detects a tag moved at the last moment.
  refuse_moved_tag
}

# v1 is what users run: it always points to the newest v1.x.y, even if an older version is released later.
# The newest tag of this major version: an older one may be released later.
newest_tag() { gh api --paginate "repos/$GITHUB_REPOSITORY/git/matching-refs/tags/${tag%%.*}." --jq '.[].ref' | sed 's|^refs/tags/||' | sort --version-sort | tail -n 1; }

move_major() {
  refuse_moved_tag
  local major=${tag%%.*} newest state
  state=$(state_of_release)
  if [ "$state" != published ]; then echo "::error::$tag is not published: $major stays where it is." && exit 1; fi
  newest=$(newest_tag)
  if [ "$newest" != "$tag" ]; then
    echo "::notice::$newest is newer than $tag: $major stays where it is."
    return
  fi
  gh api --method PATCH "repos/$GITHUB_REPOSITORY/git/refs/tags/$major" --raw-field sha="$COMMIT" --field force=true --silent ||
    gh api --method POST "repos/$GITHUB_REPOSITORY/git/refs" --raw-field ref="refs/tags/$major" --raw-field sha="$COMMIT" --silent
}

refuse_unpublished() {
  refuse_moved_tag
  if [ "$(state_of_release)" != published ]; then echo "::error::$tag is not published: nothing else is." && exit 1; fi
}

# Publishing a version twice fails, so a re-run must not.
npm_package() {
  refuse_unpublished
  local archives=("$1"/*.tgz) name
  name=$(tar -xzOf "${archives[0]}" package/package.json | jq --raw-output '.name + "@" + .version')
  if [ "${name##*@}" != "${tag#v}" ]; then echo "::error::The package is $name, and the tag $tag." && exit 1; fi
  if [ "$(npm view "$name" version 2> /dev/null)" = "${tag#v}" ]; then echo "$name is published already." && return; fi
  npm publish "./${archives[0]}" --provenance --access public --ignore-scripts
}

# The executables of the release in an image for both processors, which runs nothing while it is built.
image() {
  refuse_unpublished
  local name=ghcr.io/${GITHUB_REPOSITORY,,} version=${tag#v} from=$1 newest tags
  newest=$(newest_tag)
  tags=(--tag "$name:$version")
  if [ "$newest" = "$tag" ]; then tags+=(--tag "$name:${version%%.*}"); fi
  context=$(mktemp -d)
  trap 'rm -rf "$context"' EXIT
  for pair in amd64:x64 arm64:arm64; do
    mkdir "$context/${pair%:*}"
    tar -xzf "$from/srm-backup-linux-${pair#*:}.tar.gz" -C "$context/${pair%:*}"
  done
  docker login ghcr.io --username "${GITHUB_ACTOR:-release}" --password-stdin <<< "$GH_TOKEN"
  docker buildx create --use > /dev/null
  docker buildx build --push --platform linux/amd64,linux/arm64 --file Containerfile "${tags[@]}" \
    --label "org.opencontainers.image.source=https://github.com/$GITHUB_REPOSITORY" --label "org.opencontainers.image.version=$version" \
    --label "org.opencontainers.image.revision=$COMMIT" --metadata-file "$context/built.json" "$context"
  {
    echo "name=$name"
    echo "digest=$(jq --exit-status --raw-output '."containerimage.digest"' "$context/built.json")"
  } >> "$GITHUB_OUTPUT"
}

case ${1:-} in
  draft) draft ;;
  attach) attach "$2" ;;
  publish) publish ;;
  move-major) move_major ;;
  npm) npm_package "$2" ;;
  image) image "$2" ;;
  *) echo 'usage: release.sh draft | attach FOLDER | publish | move-major | npm FOLDER | image FOLDER' >&2; exit 2 ;;
esac
